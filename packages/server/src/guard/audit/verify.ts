import type { Database } from '../../database/database.ts';
import { linkHash } from './chain.ts';
import type { ReportFinding } from './finding.ts';
import { type Link, readLinks, readStrays } from './link-rows.ts';
import { verifyCheckpoints } from './verify-checkpoints.ts';

/** The result of a verification. */
export interface Verdict {
  acts: number;
  entries: number;
  findings: number;
  /** The number of acts after the last checkpoint, which nothing outside the database confirms yet. */
  unproven: number;
}

/**
 * Verifies the whole audit, in pages, against its hashes and the checkpoints of a folder. The hashes are computed
 * here: functions of the database may have been changed with its rows.
 */
export async function verifyAudit(
  database: Database,
  directory: string,
  report: ReportFinding,
): Promise<Verdict> {
  let findings = 0;
  const count: ReportFinding = (finding) => {
    findings += 1;
    report(finding);
  };
  const chain = await verifyChain(database, count);
  for await (const id of readStrays(database)) {
    count({ kind: 'UNSEALED', message: `Entry ${id} belongs to no act that was sealed.` });
  }
  const proven = await verifyCheckpoints(database, directory, chain.end, count);
  return { acts: chain.acts, entries: chain.entries, findings, unproven: Math.max(chain.end - proven, 0) };
}

async function verifyChain(database: Database, report: ReportFinding) {
  const chain = { acts: 0, entries: 0, end: 0 };
  let previous: Pick<Link, 'position' | 'hash'> = { position: '0', hash: '' };
  for await (const link of readLinks(database)) {
    const expected = Number(previous.position) + 1;
    if (Number(link.position) > expected) {
      const message = `The chain goes from act ${previous.position} to act ${link.position}: the acts between are gone.`;
      report({ kind: 'MISSING', message });
    } else if (link.previousHash !== previous.hash) {
      report({ kind: 'UNCHAINED', message: `Act ${link.position} does not follow on the act before it.` });
    }
    if (!isAsSealed(link)) {
      const found =
        link.entries === 0 ? 'none is left' : `now ${link.entries}, from ${link.act} to ${link.lastEntry}`;
      report({
        kind: 'CHANGED',
        message: `Act ${link.position} is not as it was sealed: its entries (${found}) were changed.`,
      });
    }
    chain.acts += 1;
    chain.entries += link.entries;
    chain.end = Number(link.position);
    previous = link;
  }
  return chain;
}

const isAsSealed = ({ previousHash, position, act, content, hash }: Link): boolean =>
  linkHash(Buffer.from(previousHash, 'hex'), position, act, content).toString('hex') === hash;
