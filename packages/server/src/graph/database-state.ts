import { sql } from 'kysely';

/** The state of the database in which a statement ran, and that of the tree in it. */
export interface State {
  snapshot: string;
  tree: string;
}

/** Selects the state of the database beside the other columns of a statement. */
export const state = sql`pg_current_snapshot()::text as snapshot, (select version::text from tree_version) as tree`;
