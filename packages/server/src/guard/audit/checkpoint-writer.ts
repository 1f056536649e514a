import { constants } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Database } from '../../database/database.ts';
import {
  type Checkpoint,
  checkpointsFile,
  type Head,
  readLastCheckpoint,
  signHead,
  takeCheckpointFolder,
} from './checkpoint.ts';
import { queryRows } from './query-rows.ts';

/** The longest time between a commit and its checkpoint. */
const delay = 1_000;

/** It is not created: a file that is gone while the server runs is a loss to be noticed. */
const append = constants.O_WRONLY | constants.O_APPEND;

/** Receives the faults of the checkpoints. */
export interface CheckpointFaults {
  /** A checkpoint could not be written, or contradicts the one before. */
  failed(error: unknown): unknown;
  /** The folder has no checkpoint at the start, and the audit already some transactions: a sentence that says so. */
  lost(message: string): unknown;
}

/** A checkpoint that is not written, since the audit no longer has the one before. */
class ContradictedCheckpoint extends Error {
  constructor(directory: string, { at, position }: Checkpoint) {
    super(
      `The audit does not have transaction ${position} as the checkpoint of ${at} in AUDIT_DIR ${directory} confirms it: it was cut or rewritten, an older backup was restored, or the folder is another database's. No checkpoint is written; run npx dangbo audit verify, then put back the folder that belongs to the data, or set AUDIT_DIR to a new one.`,
    );
  }
}

const lostFolder = (directory: string, position: number) =>
  `AUDIT_DIR ${directory} had no checkpoints, and the audit has entries, the last in transaction ${position}: if the folder was lost, put it back. Checkpoints are written there from now on.`;

/**
 * Opens the checkpoints of a folder, the signed heads of the chain outside the database, and writes the head as it is
 * at the start.
 * @throws ConfigError where the folder cannot be used.
 */
export async function openCheckpoints(database: Database, directory: string, faults: CheckpointFaults) {
  const key = takeCheckpointFolder(directory);
  let isFirst = true;
  let hasFailed = false;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    // Read each time: another server may use the same folder.
    const last = await readLastCheckpoint(directory, key);
    await linkSeals(database);
    const [head, confirmed = head] = await readHeads(database, last);
    if (last && confirmed?.hash !== last.hash) throw new ContradictedCheckpoint(directory, last);
    if (isFirst && !last && head) faults.lost(lostFolder(directory, head.position));
    isFirst = false;
    if (head === undefined || head.position === last?.position) return;
    // On a full disk the last line may have been cut off: another checkpoint begins a new one.
    const line = `${hasFailed ? '\n' : ''}${JSON.stringify(signHead(head, key))}\n`;
    hasFailed = true;
    await appendFile(checkpointsFile(directory), line, { flag: append, flush: true });
    hasFailed = false;
  }

  /** Writes one checkpoint at a time, and retries later where it fails: the database may be unavailable. */
  function writeNow(): Promise<void> {
    timer = undefined;
    writing = writing.then(write).catch((error) => {
      faults.failed(error);
      notify();
    });
    return writing;
  }

  function notify(): void {
    timer ??= setTimeout(writeNow, delay).unref();
  }

  await writeNow();
  return {
    /** Schedules a checkpoint after an audited commit; cheap, however often it is called. */
    notify,
    /** Writes the last checkpoint. */
    close: async () => {
      clearTimeout(timer);
      await writeNow();
      clearTimeout(timer);
    },
  };
}

/** So many take about half a second: a statement of this program is not silent for long. */
const linksAtOnce = 5_000;

/** Links the transactions to the chain that were committed since the last time. */
export async function linkSeals(database: Database): Promise<void> {
  const statement = 'select link_audit_seals($1) as linked';
  let linked: number;
  do {
    const [row] = await queryRows<{ linked: number }>(database, statement, [linksAtOnce]);
    linked = row?.linked as number;
  } while (linked === linksAtOnce);
}

/** The last link of the chain, and that at the position of a checkpoint where it is another one; none of an empty audit. */
const readHeads = (database: Database, last: Checkpoint | undefined): Promise<Head[]> =>
  queryRows<Head>(
    database,
    `select position::float8 as position, encode(hash, 'hex') as hash from audit_seal
    where position in ((select max(position) from audit_seal), $1) order by position desc`,
    [last?.position ?? null],
  );
