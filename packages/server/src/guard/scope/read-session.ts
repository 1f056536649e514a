import type { CompiledQuery, QueryResult } from 'kysely';
import type { ReadConnection } from '../../database/read-connection.ts';
import type { State } from '../../graph/database-state.ts';
import type { Opened } from './open-session.ts';

interface Running {
  connection: ReadConnection;
  opened: Promise<Opened>;
  isOpen: boolean;
  /** The first statement and its rows, where it was sent to open the session. */
  first: { query: CompiledQuery; rows: Promise<unknown[]> } | undefined;
}

type Failure = { error: unknown } | undefined;

/** The part of the database that a session uses. */
export interface SessionOptions {
  connect: () => Promise<ReadConnection>;
  /** Sends the role and the settings first, or the statement that `first` sends. */
  open: (connection: ReadConnection, first?: () => Promise<State>) => Promise<Opened>;
  /** Ends the session: a running statement is cancelled, and no other begins. */
  signal: AbortSignal;
  /** Stops the statement of a backend of the database. */
  cancel: (backend: number) => Promise<void>;
}

const setForTransaction =
  'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as setting (name, value)';

/** The reads of one request, by one connection under the reader's role with the caller's settings. The first statement takes the connection. */
export class ReadSession {
  readonly #options: SessionOptions;
  readonly #unanswered = new Set<Promise<unknown>>();
  #running: Promise<Running> | undefined;
  #recording: Promise<unknown> | undefined;
  #failure: Failure;
  #cancelling: Promise<void> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Runs a statement; one connection runs them in the order in which they were asked for. */
  run<Row>(query: CompiledQuery, selectsState = false): Promise<QueryResult<Row>> {
    return this.#answer(this.#execute<Row>(query, selectsState));
  }

  /** Begins a transaction of all that is read from now on, with settings of its own. */
  record(settings: Record<string, string>): Promise<unknown> {
    this.#recording ??= this.#answer(this.#begin(settings));
    return this.#recording;
  }

  /** Ends the reads, and commits what was recorded; returns the error if that failed. Later reads begin anew. */
  async end(): Promise<Failure> {
    await Promise.all(this.#unanswered);
    const [running, failure] = [this.#running, this.#failure];
    this.#running = undefined;
    this.#recording = undefined;
    this.#failure = undefined;
    await this.#cancelling;
    const begun = await running?.catch(() => undefined);
    return begun === undefined ? failure : finish(begun.connection, failure);
  }

  #answer<Value>(result: Promise<Value>): Promise<Value> {
    const answered = result.catch(() => {}).finally(() => this.#unanswered.delete(answered));
    this.#unanswered.add(answered);
    return result;
  }

  async #execute<Row>(query: CompiledQuery, selectsState: boolean): Promise<QueryResult<Row>> {
    const { signal, cancel } = this.#options;
    // After one statement of a transaction has failed PostgreSQL refuses all others without the reason.
    if (this.#failure) throw this.#failure.error;
    try {
      signal.throwIfAborted();
      this.#running ??= this.#connect(selectsState ? query : undefined);
      const { connection, opened, isOpen, first } = await this.#running;
      const send = () => connection.query<Row>(query.sql, query.parameters);
      signal.throwIfAborted();
      const stop = () => {
        this.#cancelling = cancel(connection.backend);
      };
      signal.addEventListener('abort', stop, { once: true });
      try {
        const sent = first?.query === query ? (first.rows as Promise<Row[]>) : send();
        const [rows, { isStale }] = await Promise.all([sent, opened]);
        return { rows: isOpen || !isStale ? rows : await send() };
      } finally {
        signal.removeEventListener('abort', stop);
      }
    } catch (error) {
      this.#failure ??= { error: signal.aborted ? signal.reason : error };
      throw this.#failure.error;
    }
  }

  async #begin(settings: Record<string, string>): Promise<void> {
    try {
      this.#running ??= this.#connect();
      const { connection, opened } = await this.#running;
      await opened;
      await Promise.all([
        connection.begin(),
        connection.query(setForTransaction, [Object.keys(settings), Object.values(settings)]),
      ]);
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  async #connect(query?: CompiledQuery): Promise<Running> {
    const connection = await this.#options.connect();
    let first: Running['first'];
    // It is not sent for a request that is cancelled already.
    const sendFirst =
      query &&
      !this.#options.signal.aborted &&
      (async () => {
        first = { query, rows: connection.query(query.sql, query.parameters) };
        const [state] = await first.rows;
        return state as State;
      });
    const opened = this.#options.open(connection, sendFirst || undefined);
    const running: Running = { connection, opened, isOpen: false, first };
    opened.then(
      () => {
        running.isOpen = true;
      },
      // The statements that were sent behind it fail with this error.
      (error) => {
        this.#failure ??= { error };
      },
    );
    return running;
  }
}

/** Commits if nothing has failed, and returns the error of that or of an earlier failure. Either way the connection is free. */
async function finish(connection: ReadConnection, failure: Failure): Promise<Failure> {
  if (failure === undefined) {
    return connection.commit().then(
      () => undefined,
      (error) => ({ error }),
    );
  }
  await connection.rollBack();
  return failure;
}
