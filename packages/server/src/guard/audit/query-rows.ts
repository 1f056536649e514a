import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../database/database.ts';

/** Runs a statement beside all requests, as the database's owner: scopes and logs of requests are not for the audit's own upkeep. */
export async function queryRows<Row>(
  { native }: Database,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const { rows } =
    native instanceof PGlite ? await native.query(sql, parameters) : await native.query(sql, parameters);
  return rows as Row[];
}
