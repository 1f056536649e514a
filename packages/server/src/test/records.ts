import type { Database, EntityManager } from '../database/database.ts';
import { filters } from '../guard/scope/row-filters.ts';
import { missing } from './missing.ts';

export type Row = Record<string, string | number | boolean | null>;

/** Every row of the tables that scopes are about, as their owner sees them. */
export type Records = Map<string, Row[]>;

/** The number of rows of each table when they were read, and the last transaction that wrote one; views have none. */
interface State {
  count: number;
  last: number;
}
const states = new WeakMap<Records, Map<string, State>>();

/**
 * Reads them; where other records were read earlier, the rows written since and those before them.
 * @throws Error where a table of records is empty, since no test would show anything of it
 */
export async function readRecords({ orm }: Database, earlier: Records = new Map()): Promise<Records> {
  const records: Records = new Map();
  const read = new Map<string, State>();
  const known = states.get(earlier);
  await orm.em.fork().transactional(async (em) => {
    // The views that count show nothing to a session without permission, not even to their owner.
    await em.execute("select set_config('dangbo.figures', '*', true)");
    for (const table of Object.keys(filters)) {
      const state = isView(table) ? undefined : await stateOf(em, table);
      if (state) read.set(table, state);
      const before = known?.get(table);
      const rows =
        (state && before && (await rowsSince(em, table, state, before, earlier.get(table) as Row[]))) ??
        (await rowsIn(em, table));
      if (rows.length === 0 && isOfRecords(table)) throw new Error(missing.sample(table));
      records.set(table, rows);
    }
  });
  states.set(records, read);
  return records;
}

async function stateOf(em: EntityManager, table: string): Promise<State> {
  const [state] = await em.execute<{ count: number; last: string }[]>(
    `select count(*)::int as count, coalesce(max(xmin::text::bigint), 0) as last from ${table}`,
  );
  return { count: state?.count ?? 0, last: Number(state?.last) };
}

/** The rows of a table by those read earlier; undefined where some were deleted since, or it has no key. */
async function rowsSince(
  em: EntityManager,
  table: string,
  { count, last }: State,
  before: State,
  rows: Row[],
): Promise<Row[] | undefined> {
  if (count === before.count && last === before.last) return rows;
  if (rows[0]?.id === undefined) return undefined;
  const written = await rowsIn(em, table, `where xmin::text::bigint > ${before.last}`);
  const merged = new Map([...rows, ...written].map((row) => [row.id, row]));
  return merged.size === count ? [...merged.values()] : undefined;
}

async function rowsIn(em: EntityManager, table: string, where = ''): Promise<Row[]> {
  const rows = await em.execute<{ row: Row }[]>(`select to_jsonb(t) as row from ${table} as t ${where}`);
  return rows.map(({ row }) => row);
}

/** True of a view that counts. */
export const isView = (table: string): boolean => table.startsWith('counted_');

/** True of a table of records, as opposed to those of access and to the views that count. */
export const isOfRecords = (table: string): boolean =>
  !['account', 'api_key', 'role_grant'].includes(table) && !isView(table);
