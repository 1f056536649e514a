import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Database } from '../../database/database.ts';
import { type Checkpoint, checkpointsFile, isSignedBy, readCheckpoint, readPublicKey } from './checkpoint.ts';
import { queryRows } from './query-rows.ts';

/** Receives each inconsistency of the audit as it is found, in one sentence for the operator. */
export type ReportFinding = (
  kind:
    | 'CHANGED'
    | 'MISSING'
    | 'UNCHAINED'
    | 'UNSEALED'
    | 'CUT'
    | 'REWRITTEN'
    | 'NO_CHECKPOINTS'
    | 'FORGED_CHECKPOINT',
  message: string,
) => void;

const pageSize = 1_000;

/**
 * Compares the checkpoints of a folder with the chain, which ends at some position; returns the last position that a
 * checkpoint confirms.
 */
export async function verifyCheckpoints(
  database: Database,
  directory: string,
  end: number,
  report: ReportFinding,
): Promise<number> {
  const key = readPublicKey(directory);
  const file = checkpointsFile(directory);
  if (key === undefined || !existsSync(file)) {
    if (end > 0) report('NO_CHECKPOINTS', `${directory} has no checkpoints to compare the audit with.`);
    return 0;
  }
  let proven = 0;
  let beyond: Checkpoint | undefined;
  let other: Checkpoint | undefined;
  for await (const page of readCheckpoints(file)) {
    const hashes = await hashesAt(
      database,
      page.map(({ position }) => position),
    );
    for (const checkpoint of page) {
      const { position, hash, at } = checkpoint;
      if (!isSignedBy(checkpoint, key)) {
        report(
          'FORGED_CHECKPOINT',
          `The checkpoint of ${at}, transaction ${position}, is not signed by the key of ${directory}.`,
        );
      } else if (hashes.get(position) === hash) proven = Math.max(proven, position);
      else if (position > end) beyond ??= checkpoint;
      else other ??= checkpoint;
    }
  }
  if (beyond) {
    report(
      'CUT',
      `The audit ends at transaction ${end}; the checkpoint of ${beyond.at} is of transaction ${beyond.position}.`,
    );
  }
  if (other) {
    report(
      'REWRITTEN',
      `Transaction ${other.position} is not that of the checkpoint of ${other.at}: the audit was rewritten, or ${directory} is another database's.`,
    );
  }
  return proven;
}

async function hashesAt(database: Database, positions: number[]): Promise<Map<number, string>> {
  const rows = await queryRows<{ position: number; hash: string }>(
    database,
    `select position::float8 as position, encode(hash, 'hex') as hash
    from audit_seal where position = any($1::bigint[])`,
    [positions],
  );
  return new Map(rows.map(({ position, hash }) => [position, hash]));
}

async function* readCheckpoints(file: string): AsyncGenerator<Checkpoint[]> {
  let page: Checkpoint[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const checkpoint = readCheckpoint(line);
    if (checkpoint) page.push(checkpoint);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  yield page;
}
