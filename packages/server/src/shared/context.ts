import type { EntityManager } from '../database.ts';
import type { ReadDatabase } from '../entities.ts';
import type { Day } from './dates.ts';
import type { Scopes } from './permission.ts';

/** Who is asking. */
export interface Viewer {
  /** Stable: what is recorded by caller is recorded by it. */
  id: string;
  name: string;
  /** What they may do, and where. */
  scopes: Scopes;
}

/** What one request carries through every resolver, loader and service. */
export interface Context {
  /** The request's own unit of work, for what it writes. */
  em: EntityManager;
  /** Reads of records, within the caller's scope. */
  db: ReadDatabase;
  /** Reads of what is only counted: within the scope in which the caller may see figures. */
  figures: ReadDatabase;
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
