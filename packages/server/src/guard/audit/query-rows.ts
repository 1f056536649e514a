import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../database/database.ts';

/** Runs a statement outside requests, as the database's owner: the audit's upkeep has no scope and is not logged. */
export async function queryRows<Row>(
  { native }: Database,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const { rows } =
    native instanceof PGlite ? await native.query(sql, parameters) : await native.query(sql, parameters);
  return rows as Row[];
}
