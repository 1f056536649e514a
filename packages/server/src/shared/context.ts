import type { EntityManager } from '../database.ts';
import type { Day } from './dates.ts';

/** Who is asking. */
export interface Viewer {
  /** Stable: what is recorded by caller is recorded by it. */
  id: string;
  name: string;
}

/** What one request carries through every resolver, loader and service. */
export interface Context {
  /** The request's own unit of work. */
  em: EntityManager;
  viewer: Viewer;
  /** Today in Viet Nam, the same for the whole request: the default of every `asOf`. */
  today: Day;
}
