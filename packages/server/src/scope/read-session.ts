import { CompiledQuery, type ControlledTransaction, type Kysely, type QueryResult } from 'kysely';
import type { Tables } from '../entities.ts';

/** A role of the database that owns nothing and sees only what row-level security opens to it. */
const readerRole = 'dangbo_reader';

interface Running {
  transaction: ControlledTransaction<Tables>;
  backend: number;
}

/** What a session needs of the database. */
export interface SessionOptions {
  client: Kysely<Tables>;
  /** The settings of the transaction, asked for when it begins. */
  settings: () => Record<string, string>;
  /** Ends the session: what runs is cancelled, and nothing more begins. */
  signal: AbortSignal;
  /** Stops what a backend of the database does. */
  cancel: (backend: number) => Promise<void>;
}

/**
 * What one request reads: one transaction under the reader's role with the request's settings, begun by its first
 * statement. One connection runs one statement after another.
 */
export class ReadSession {
  readonly #options: SessionOptions;
  #running: Promise<Running> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #failure: { error: unknown } | undefined;
  #cancelling: Promise<void> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Runs a statement when those before it are done. */
  run<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = this.#last.then(() => this.#execute<Row>(query));
    this.#last = result.catch(() => {});
    return result;
  }

  /** Ends the transaction; gives what it failed by, if it did. What is read after it begins another. */
  async end(): Promise<{ error: unknown } | undefined> {
    await this.#last;
    const [running, failure] = [this.#running, this.#failure];
    this.#running = undefined;
    this.#failure = undefined;
    await this.#cancelling;
    const begun = await running?.catch(() => undefined);
    return begun === undefined ? failure : finish(begun.transaction, failure);
  }

  async #execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { signal, cancel } = this.#options;
    signal.throwIfAborted();
    // After one statement of a transaction has failed PostgreSQL refuses all others, and does not say why.
    if (this.#failure) throw this.#failure.error;
    try {
      this.#running ??= this.#begin();
      const { transaction, backend } = await this.#running;
      const stop = () => {
        this.#cancelling = cancel(backend);
      };
      signal.addEventListener('abort', stop, { once: true });
      try {
        signal.throwIfAborted();
        return await transaction.executeQuery<Row>(query as CompiledQuery<Row>);
      } finally {
        signal.removeEventListener('abort', stop);
      }
    } catch (error) {
      this.#failure = { error: signal.aborted ? signal.reason : error };
      throw this.#failure.error;
    }
  }

  async #begin(): Promise<Running> {
    const { client, settings } = this.#options;
    const transaction = await client.startTransaction().execute();
    const all = Object.entries({ role: readerRole, ...settings() });
    const calls = all.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
    try {
      const { rows } = await transaction.executeQuery<{ backend: number }>(
        CompiledQuery.raw(`select pg_backend_pid() as backend, ${calls}`, all.flat()),
      );
      return { transaction, backend: (rows[0] as { backend: number }).backend };
    } catch (error) {
      await rollBack(transaction);
      throw error;
    }
  }
}

/** Commits what has not failed, and gives what that, or this, failed by. However it ends, the connection is free. */
async function finish(
  transaction: ControlledTransaction<Tables>,
  failure: { error: unknown } | undefined,
): Promise<{ error: unknown } | undefined> {
  let failed = failure;
  if (failed === undefined) {
    try {
      await transaction.commit().execute();
      return undefined;
    } catch (error) {
      failed = { error };
    }
  }
  await rollBack(transaction);
  return failed;
}

/** A failed commit leaves the transaction open; a rollback that fails too has lost its connection, and gives it up. */
const rollBack = (transaction: ControlledTransaction<Tables>): Promise<void> =>
  transaction
    .rollback()
    .execute()
    .catch(() => {});
