import type { Database } from '../../database/database.ts';
import { linkHash } from './chain.ts';
import { type Link, readLinks, readStrays, readUnlinked } from './link-rows.ts';
import { type ReportFinding, verifyCheckpoints } from './verify-checkpoints.ts';

/**
 * Verifies the whole audit, in pages, against its hashes and the checkpoints of a folder. The hashes are computed
 * here: functions of the database may have been changed with its rows.
 */
export async function verifyAudit(database: Database, directory: string, report: ReportFinding) {
  let findings = 0;
  const count: ReportFinding = (kind, message) => {
    findings += 1;
    report(kind, message);
  };
  const chain = await verifyChain(database, count);
  const unlinked = await verifyUnlinked(database, count);
  for await (const id of readStrays(database)) {
    count('UNSEALED', `Entry ${id} belongs to no sealed transaction.`);
  }
  const proven = await verifyCheckpoints(database, directory, chain.end, count);
  return {
    transactions: chain.transactions + unlinked.transactions,
    entries: chain.entries + unlinked.entries,
    findings,
    // Nothing outside the database confirms the transactions after the last checkpoint yet.
    unproven: Math.max(chain.end - proven, 0) + unlinked.transactions,
  };
}

/** Verifies the transactions that were committed since the chain was linked last. */
async function verifyUnlinked(database: Database, report: ReportFinding) {
  const found = { transactions: 0, entries: 0 };
  for await (const { transaction, content, hash, entries } of readUnlinked(database)) {
    if (content.toString('hex') !== hash) {
      report('CHANGED', `The transaction that begins with entry ${transaction} is not as it was sealed.`);
    }
    found.transactions += 1;
    found.entries += entries;
  }
  return found;
}

async function verifyChain(database: Database, report: ReportFinding) {
  const chain = { transactions: 0, entries: 0, end: 0 };
  let previous: Pick<Link, 'position' | 'hash'> = { position: '0', hash: '' };
  for await (const link of readLinks(database)) {
    const expected = Number(previous.position) + 1;
    if (Number(link.position) > expected) {
      const gap = `from transaction ${previous.position} to transaction ${link.position}`;
      report('MISSING', `The chain goes ${gap}: those between are missing.`);
    } else if (link.previousHash !== previous.hash) {
      report('UNCHAINED', `Transaction ${link.position} does not follow on the one before it.`);
    }
    if (!isAsSealed(link)) {
      const found =
        link.entries === 0
          ? 'none is left'
          : `now ${link.entries}, from ${link.transaction} to ${link.lastEntry}`;
      report(
        'CHANGED',
        `Transaction ${link.position} is not as it was sealed: its entries (${found}) were changed.`,
      );
    }
    chain.transactions += 1;
    chain.entries += link.entries;
    chain.end = Number(link.position);
    previous = link;
  }
  return chain;
}

const isAsSealed = ({ previousHash, position, transaction, content, hash }: Link): boolean =>
  linkHash(Buffer.from(previousHash, 'hex'), position, transaction, content).toString('hex') === hash;
