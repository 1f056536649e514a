import type { Database } from '../../database/database.ts';
import { linkHash } from './chain.ts';
import type { Tell } from './finding.ts';
import { type Link, readLinks, readStrays } from './link-rows.ts';
import { verifyCheckpoints } from './verify-checkpoints.ts';

/** What a verification went through. */
export interface Verdict {
  acts: number;
  entries: number;
  findings: number;
  /** How many acts came after the last checkpoint: nothing outside the database vouches for them yet. */
  unproven: number;
}

/**
 * Goes through the whole audit, in pages, against its hashes and the checkpoints of a folder. The
 * hashes are computed here: functions of the database may have been changed with its rows.
 */
export async function verifyAudit(database: Database, directory: string, tell: Tell): Promise<Verdict> {
  let findings = 0;
  const count: Tell = (finding) => {
    findings += 1;
    tell(finding);
  };
  const chain = await verifyChain(database, count);
  for await (const id of readStrays(database)) {
    count({ kind: 'UNSEALED', message: `Entry ${id} belongs to no act that was sealed.` });
  }
  const proven = await verifyCheckpoints(database, directory, chain.end, count);
  return { acts: chain.acts, entries: chain.entries, findings, unproven: Math.max(chain.end - proven, 0) };
}

async function verifyChain(database: Database, tell: Tell) {
  const chain = { acts: 0, entries: 0, end: 0 };
  let previous: Pick<Link, 'position' | 'hash'> = { position: '0', hash: '' };
  for await (const link of readLinks(database)) {
    const expected = Number(previous.position) + 1;
    if (Number(link.position) > expected) {
      const message = `The chain goes from act ${previous.position} to act ${link.position}: what was between is gone.`;
      tell({ kind: 'MISSING', message });
    } else if (link.previousHash !== previous.hash) {
      tell({ kind: 'UNCHAINED', message: `Act ${link.position} does not follow on the act before it.` });
    }
    if (!isAsSealed(link)) {
      const found =
        link.entries === 0 ? 'none is left' : `now ${link.entries}, from ${link.act} to ${link.lastEntry}`;
      tell({
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
