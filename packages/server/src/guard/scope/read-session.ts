import type { CompiledQuery, QueryResult } from 'kysely';
import type { Database } from '../../database/database.ts';
import { type ReadConnection, readsOfUncommitted, type Uncommitted } from '../../database/read-connection.ts';
import type { Context, Reads } from '../../graph/context.ts';
import type { State } from '../../graph/database-state.ts';
import { RequestError } from '../../graph/request-error.ts';
import { withoutNul } from '../../shared/text.ts';
import { type Opened, openSession } from './open-session.ts';
import { admit } from './row-filters.ts';
import { settingsFor } from './session-settings.ts';

/** The caller, and the facts of a request that are known before it is read. */
export type RequestFacts = Pick<Context, 'viewer' | 'requestId' | 'purpose' | 'audited' | 'signal'>;

interface Running {
  connection: ReadConnection;
  opened: Promise<Opened>;
  isOpen: boolean;
  /** The first statement and its rows, where it was sent to open the session. */
  first: { query: CompiledQuery; rows: Promise<unknown[]> } | undefined;
}

type Failure = { error: unknown } | undefined;

const setForTransaction =
  'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as setting (name, value)';

/**
 * The reads of one request, by one connection under the reader's role with the caller's settings, which the first
 * statement takes. Where the request is aborted, a running statement is cancelled, and no other begins.
 */
export class ReadSession implements Reads {
  operation = 'query';
  areRecorded = false;
  snapshot: string | undefined;
  readonly #unanswered = new Set<Promise<unknown>>();
  #running: Promise<Running> | undefined;
  #recording: Promise<void> | undefined;
  #failure: Failure;
  #cancelling: Promise<void> | undefined;
  /** The transaction that is read in place of a connection of the pool. */
  #uncommitted: Promise<ReadConnection> | undefined;

  constructor(
    private readonly database: Database,
    private readonly request: RequestFacts,
  ) {}

  /** Runs a statement; one connection runs them in the order in which they were asked for. */
  run<Row>(query: CompiledQuery, selectsState = false): Promise<QueryResult<Row>> {
    return this.#answer(this.#execute<Row>(readable(query), selectsState));
  }

  readUncommitted(unit: Uncommitted): void {
    this.#uncommitted = readsOfUncommitted(unit);
    // Where it fails, so does each read.
    this.#uncommitted.catch(() => unit.rollback().catch(() => {}));
  }

  async record(): Promise<void> {
    // The record would be rolled back with what it is about.
    if (this.#uncommitted) throw new RequestError('UNRECORDED_IN_DRY_RUN');
    this.areRecorded = true;
    this.#recording ??= this.#answer(this.#begin());
    await this.#recording;
  }

  async end(): Promise<void> {
    const isUncommitted = this.#uncommitted !== undefined;
    const finished = this.#finish();
    // Nothing was written: the response need not wait.
    if (!this.areRecorded && !isUncommitted) return;
    const failure = await finished;
    if (isUncommitted) return;
    // Values are not returned unless their reading is in the audit.
    if (failure) throw failure.error;
    this.areRecorded = false;
    this.request.audited();
  }

  /** Commits what was recorded, and frees the connection; returns the error if that failed, or anything before. */
  async #finish(): Promise<Failure> {
    await Promise.all(this.#unanswered);
    const [running, failure, uncommitted] = [this.#running, this.#failure, this.#uncommitted];
    this.#running = undefined;
    this.#uncommitted = undefined;
    this.#recording = undefined;
    this.#failure = undefined;
    await this.#cancelling;
    // An uncommitted unit of work has a connection also where nothing was read.
    const connection = await (uncommitted ?? running?.then(({ connection }) => connection))?.catch(
      () => undefined,
    );
    if (failure !== undefined) await connection?.rollBack();
    return failure ?? connection?.commit().then(() => undefined, asFailure);
  }

  #answer<Value>(result: Promise<Value>): Promise<Value> {
    const answered = result.catch(() => {}).finally(() => this.#unanswered.delete(answered));
    this.#unanswered.add(answered);
    return result;
  }

  async #execute<Row>(query: CompiledQuery, selectsState: boolean): Promise<QueryResult<Row>> {
    admit(query);
    const { signal } = this.request;
    // After one statement of a transaction has failed PostgreSQL refuses all others without the reason.
    if (this.#failure) throw this.#failure.error;
    try {
      signal.throwIfAborted();
      this.#running ??= this.#connect(selectsState ? query : undefined);
      const { connection, opened, isOpen, first } = await this.#running;
      const send = () => connection.query<Row>(query.sql, query.parameters);
      signal.throwIfAborted();
      const stop = () => {
        this.#cancelling = this.database.cancel(connection.backend);
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

  /** Begins a transaction of all that is read from now on, with its settings for the audit. */
  async #begin(): Promise<void> {
    const settings = settingsFor(this.operation, this.request);
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
    const { viewer, signal } = this.request;
    const connection = await (this.#uncommitted ?? this.database.connectReader());
    let first: Running['first'];
    const sendFirst = async (sent: CompiledQuery) => {
      first = { query: sent, rows: connection.query(sent.sql, sent.parameters) };
      const [state] = await first.rows;
      return state as State;
    };
    // It is not sent for a request that is cancelled already.
    const send = query && !signal.aborted ? () => sendFirst(query) : undefined;
    const opened = openSession(this.database, connection, viewer, send);
    const running: Running = { connection, opened, isOpen: false, first };
    opened.then(
      ({ snapshot }) => {
        this.snapshot ??= snapshot;
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

const hasNul = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\0') : Array.isArray(value) && value.some(hasNul);

const replaceNul = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(replaceNul) : hasNul(value) ? withoutNul(value as string) : value;

/** The same statement where no parameter holds NUL: PostgreSQL has it in no text, and refuses one that is looked for. */
const readable = (query: CompiledQuery): CompiledQuery =>
  query.parameters.some(hasNul) ? { ...query, parameters: query.parameters.map(replaceNul) } : query;

const asFailure = (error: unknown): Failure => ({ error });
