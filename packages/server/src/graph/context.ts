import type { CompiledQuery, QueryResult } from 'kysely';
import type { EntityManager } from '../database/database.ts';
import type { Uncommitted } from '../database/read-connection.ts';
import type { ReadDatabase } from '../database/tables.ts';
import type { Day } from '../shared/dates.ts';
import type { Scopes } from '../shared/permission.ts';

/** The caller. */
export interface Viewer {
  /** A stable id, by which records name the caller. */
  id: string;
  name: string;
  /** Their scope for each permission. */
  scopes: Scopes;
  /** The grants that give these scopes now; undefined for callers without an account. */
  grantIds?: readonly number[];
}

/** The reads of a request. One object, since Apollo copies the context that holds it. */
export interface Reads {
  /** The name of the request in the audit: the query's own name, where it has one. */
  operation: string;
  /** True where the reads so far are recorded in the audit: the response must wait for their commit. */
  areRecorded: boolean;
  /** Runs a statement within the caller's scope; with `selectsState` it selects the state of the database itself. */
  run<Row>(query: CompiledQuery<Row>, selectsState?: boolean): Promise<QueryResult<Row>>;
  /** Runs all further reads in one transaction, with their record in the audit. */
  record(): Promise<void>;
  /** Reads from now on what a unit of work has written, in its transaction, which `end` rolls back. */
  readUncommitted(unit: Uncommitted): void;
  /** The state of the database before the first read: while it is the same, so are all rows read. */
  snapshot: string | undefined;
  /** Ends the reads so far; later reads begin again. @throws the error of a recorded reading */
  end(): Promise<void>;
}

/** The state that one request passes to every resolver, loader and service. */
export interface Context {
  /** Builds the request's statements, within the caller's scope. */
  readonly db: ReadDatabase;
  /** The request's reads. */
  reads: Reads;
  /** Opens a unit of work for the writes of a mutation, under the role and the settings for them. */
  unitOfWork(operation: string): EntityManager;
  /** Aborted when the client disconnects or the request takes too long. */
  signal: AbortSignal;
  /** The id of this request in logs and in the audit. */
  requestId: string;
  /** The purpose that the caller states in the header `x-purpose`. */
  purpose: string | undefined;
  viewer: Viewer;
  /** Schedules a checkpoint after an audited commit. */
  audited: () => void;
  /** The default of every `asOf`: the day of the operation's `@asOf`, or today in Viet Nam. */
  day: Day;
}
