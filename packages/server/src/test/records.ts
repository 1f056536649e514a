import type { Database, EntityManager } from '../database/database.ts';
import { filters } from '../guard/scope/row-filters.ts';
import { missing } from './missing.ts';

export type Row = Record<string, string | number | boolean | null>;

/** Every row of the tables that scopes are about, as their owner sees them. */
export type Records = Map<string, Row[]>;

/** The state of each table when its rows were read; views have none. */
const states = new WeakMap<Records, Map<string, unknown>>();

/**
 * Reads them; of tables that have not changed since other records were read, those are kept.
 * @throws Error where a table of records is empty, since no test would show anything of it
 */
export async function readRecords({ orm }: Database, earlier: Records = new Map()): Promise<Records> {
  const records: Records = new Map();
  const read = new Map<string, unknown>();
  const known = states.get(earlier);
  await orm.em.fork().transactional(async (em) => {
    // The views that count show nothing to a session without permission, not even to their owner.
    await em.execute("select set_config('dangbo.figures', '*', true)");
    for (const table of Object.keys(filters)) {
      if (!isView(table)) {
        // Each version of a row has a place and the transaction that wrote it.
        const [state] = await em.execute<{ state: string }[]>(
          `select concat_ws(' ', count(*), sum(hashtextextended(ctid::text || xmin::text, 0))) as state from ${table}`,
        );
        read.set(table, state?.state);
      }
      const kept = read.has(table) && known?.get(table) === read.get(table) ? earlier.get(table) : undefined;
      const rows = kept ?? (await rowsIn(em, table));
      if (rows.length === 0 && isOfRecords(table)) throw new Error(missing.sample(table));
      records.set(table, rows);
    }
  });
  states.set(records, read);
  return records;
}

async function rowsIn(em: EntityManager, table: string): Promise<Row[]> {
  const rows = await em.execute<{ row: Row }[]>(`select to_jsonb(t) as row from ${table} as t`);
  return rows.map(({ row }) => row);
}

/** True of a view that counts. */
export const isView = (table: string): boolean => table.startsWith('counted_');

/** True of a table of records, as opposed to those of access and to the views that count. */
export const isOfRecords = (table: string): boolean =>
  !['account', 'api_key', 'role_grant'].includes(table) && !isView(table);
