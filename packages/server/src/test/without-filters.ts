import type { Database } from '../database/database.ts';
import { filterView } from '../database/policies.ts';
import { filters } from '../guard/scope/row-filters.ts';

/** Tables whose row filter is meant, in the program, and those whose policy is, in the database. */
export interface FiltersOf {
  filters: readonly string[];
  policies: readonly string[];
}

/** Runs something while some tables lack a filter: the view that filters each shows every row, or no policy holds. */
export async function withoutFilters(
  database: Database,
  gone: FiltersOf,
  run: () => Promise<void>,
): Promise<void> {
  await turnFilters(database, 'disable', gone);
  try {
    await run();
  } finally {
    await turnFilters(database, 'enable', gone);
  }
}

/** Takes the filters of some tables away, or puts them there again. */
export async function turnFilters(
  { orm }: Database,
  how: 'enable' | 'disable',
  of: FiltersOf,
): Promise<void> {
  const em = orm.em.fork();
  for (const table of of.filters) {
    await em.execute(filterView(table, ruleOf(table), how === 'disable' ? 'true' : undefined));
  }
  for (const table of of.policies) await em.execute(`alter table ${table} ${how} row level security`);
}

function ruleOf(table: string) {
  const rule = filters[table];
  if (rule === undefined) throw new Error(`The table ${table} has no row filter.`);
  return rule;
}
