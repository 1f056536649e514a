/**
 * Selects the state of the database as text: the transactions that are committed or running, and the start of the
 * PostgreSQL in which they are. Where it is the same, nothing has changed. Transactions are numbered alike again after
 * the restore of older files and on a promoted standby, whose start is another.
 */
export const snapshotText =
  "concat_ws(' ', pg_current_snapshot(), extract(epoch from pg_postmaster_start_time()))";
