import type { CompiledQuery, QueryResult } from 'kysely';
import type { ReadTransaction } from '../read-transaction.ts';

interface Running {
  transaction: ReadTransaction;
  opened: Promise<void>;
}

/** What a session needs of the database. */
export interface SessionOptions {
  begin: () => Promise<ReadTransaction>;
  /** The first statement of its transaction: the role and the settings. */
  open: (transaction: ReadTransaction) => Promise<void>;
  /** Ends the session: what runs is cancelled, and nothing more begins. */
  signal: AbortSignal;
  /** Stops what a backend of the database does. */
  cancel: (backend: number) => Promise<void>;
}

/** What one request reads: one transaction under the reader's role with the request's settings, begun by its first statement. */
export class ReadSession {
  readonly #options: SessionOptions;
  readonly #unanswered = new Set<Promise<unknown>>();
  #running: Promise<Running> | undefined;
  #failure: { error: unknown } | undefined;
  #cancelling: Promise<void> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Runs a statement; one connection runs them in the order in which they were asked for. */
  run<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = this.#execute<Row>(query);
    const answered = result.catch(() => {}).finally(() => this.#unanswered.delete(answered));
    this.#unanswered.add(answered);
    return result;
  }

  /** Ends the transaction; gives what it failed by, if it did. What is read after it begins another. */
  async end(): Promise<{ error: unknown } | undefined> {
    await Promise.all(this.#unanswered);
    const [running, failure] = [this.#running, this.#failure];
    this.#running = undefined;
    this.#failure = undefined;
    await this.#cancelling;
    const begun = await running?.catch(() => undefined);
    return begun === undefined ? failure : finish(begun.transaction, failure);
  }

  async #execute<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { signal, cancel } = this.#options;
    // After one statement of a transaction has failed PostgreSQL refuses all others, and does not say why.
    if (this.#failure) throw this.#failure.error;
    try {
      signal.throwIfAborted();
      this.#running ??= this.#begin();
      const { transaction, opened } = await this.#running;
      signal.throwIfAborted();
      const stop = () => {
        this.#cancelling = cancel(transaction.backend);
      };
      signal.addEventListener('abort', stop, { once: true });
      try {
        const [rows] = await Promise.all([transaction.query<Row>(sql, parameters), opened]);
        return { rows };
      } finally {
        signal.removeEventListener('abort', stop);
      }
    } catch (error) {
      this.#failure ??= { error: signal.aborted ? signal.reason : error };
      throw this.#failure.error;
    }
  }

  async #begin(): Promise<Running> {
    const transaction = await this.#options.begin();
    const opened = this.#options.open(transaction);
    // Told by the statements that were sent behind it.
    opened.catch((error) => {
      this.#failure ??= { error };
    });
    return { transaction, opened };
  }
}

/** Commits what has not failed, and gives what that, or this, failed by. However it ends, the connection is free. */
async function finish(
  transaction: ReadTransaction,
  failure: { error: unknown } | undefined,
): Promise<{ error: unknown } | undefined> {
  if (failure === undefined) {
    try {
      await transaction.commit();
      return undefined;
    } catch (error) {
      return { error };
    }
  }
  await transaction.rollBack();
  return failure;
}
