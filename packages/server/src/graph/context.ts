import type { CompiledQuery, QueryResult } from 'kysely';
import type { EntityManager } from '../database/database.ts';
import type { ReadDatabase } from '../database/tables.ts';
import type { Day } from '../shared/dates.ts';
import type { Scopes } from '../shared/permission.ts';

/** Who is asking. */
export interface Viewer {
  /** Stable: what is recorded by caller is recorded by it. */
  id: string;
  name: string;
  /** What they may do, and where. */
  scopes: Scopes;
  /** The grants that say so now; none of those without an account. */
  grantIds?: readonly number[];
}

/** What a request reads. One object, since Apollo copies the context that holds it. */
export interface Reads {
  /** What the request is known by in the audit: the query's own name, where it has one. */
  operation: string;
  /** Whether what was read so far is in the audit: it must not be answered unless that is committed. */
  areRecorded: boolean;
  /** Runs a statement, within the caller's scope; one that tells the state of the database need not be asked for it. */
  run<Row>(query: CompiledQuery<Row>, tellsState?: boolean): Promise<QueryResult<Row>>;
  /** Makes one transaction of all that is read from now on, with its record in the audit. */
  record(): Promise<void>;
  /** The state of the database before the first of it was read: as long as that is the same, so is all of it. */
  snapshot: string | undefined;
  /** Ends what was read so far: what is read afterwards begins anew. @throws what a recorded reading failed by */
  end(): Promise<void>;
}

/** What one request carries through every resolver, loader and service. */
export interface Context {
  /** Builds what it reads, within the caller's scope. */
  readonly db: ReadDatabase;
  /** What becomes of its reads. */
  reads: Reads;
  /** A unit of work of its own for what a mutation writes, under the role and the settings for that. */
  unitOfWork(operation: string): EntityManager;
  /** Aborted when nobody waits for the answer any more, or it took too long. */
  signal: AbortSignal;
  /** Names this request in logs and in the audit. */
  requestId: string;
  /** What the caller says they ask for: the header `x-purpose`. */
  purpose: string | undefined;
  viewer: Viewer;
  /** Tells that something audited was committed, so that a checkpoint of it follows. */
  audited: () => void;
  /** Today in Viet Nam, the same for the whole request: the default of every `asOf`. */
  today: Day;
}
