import { appendFile } from 'node:fs/promises';
import type { Database } from '../../database/database.ts';
import { checkpointsFile, type Head, signHead, takeCheckpointFolder } from './checkpoint.ts';
import { queryRows } from './query-rows.ts';

/** The longest time between a commit and its checkpoint. */
const delay = 1_000;

/**
 * Opens the checkpoints of a folder, the signed heads of the chain outside the database, and writes the head as it is
 * at the start.
 * @throws ConfigError where the folder cannot be used.
 */
export async function openCheckpoints(
  database: Database,
  directory: string,
  onFailure: (error: unknown) => void,
) {
  const key = takeCheckpointFolder(directory);
  let written = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const head = await readHead(database);
    // A head below the last one is written too: it indicates a rewritten audit.
    if (head === undefined || head.position === written) return;
    const line = `${JSON.stringify(signHead(head, key))}\n`;
    await appendFile(checkpointsFile(directory), line, { mode: 0o600, flush: true });
    written = head.position;
  }

  /** Writes one checkpoint at a time, and retries later where it fails: the database may be unavailable. */
  function writeNow(): Promise<void> {
    timer = undefined;
    writing = writing.then(write).catch((error) => {
      onFailure(error);
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

/** The last link of the chain; undefined where the audit is empty. */
async function readHead(database: Database): Promise<Head | undefined> {
  const [head] = await queryRows<Head>(
    database,
    `select position::float8 as position, encode(hash, 'hex') as hash
    from audit_seal where position is not null order by position desc limit 1`,
  );
  return head;
}
