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

/** Reads rows in pages, each behind the last row of the page before, until one is not full. */
export async function* readPages<Row>(
  size: number,
  readAfter: (last: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let page: Row[] = [];
  do {
    page = await readAfter(page.at(-1));
    yield page;
  } while (page.length === size);
}
