import { appendFile } from 'node:fs/promises';
import type { Database } from '../../database/database.ts';
import { checkpointsFile, signHead, takeCheckpointFolder } from './checkpoint.ts';
import { readHead } from './head.ts';

/** The longest time between a commit and its checkpoint. */
const delay = 1_000;

/** Writes the heads of the chain, signed, to a file outside the database. */
export interface CheckpointWriter {
  /** Tells that something audited was committed; costs nothing, however often it is told. */
  notify(): void;
  /** Writes what is not yet written. */
  close(): Promise<void>;
}

/**
 * Opens the checkpoints of a folder and writes the head as it is at the start.
 * @throws ConfigError where the folder cannot be used.
 */
export async function openCheckpoints(
  database: Database,
  directory: string,
  onFailure: (error: unknown) => void,
): Promise<CheckpointWriter> {
  const key = takeCheckpointFolder(directory);
  let written = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const head = await readHead(database);
    // A head below the last one is told too: it is what a rewritten audit looks like.
    if (head === undefined || head.position === written) return;
    const line = `${JSON.stringify(signHead(head, key))}\n`;
    await appendFile(checkpointsFile(directory), line, { mode: 0o600, flush: true });
    written = head.position;
  }

  /** One at a time, and again later where it fails: the database may be away. */
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
    notify,
    close: async () => {
      clearTimeout(timer);
      await writeNow();
      clearTimeout(timer);
    },
  };
}
