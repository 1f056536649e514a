import type { Database } from '../database/database.ts';
import { filterView } from '../database/policies.ts';
import { filters } from '../guard/scope/row-filters.ts';

/** The tables that lack their row filter, in the program, and those that lack their policy, in the database. */
export interface Gone {
  filters: readonly string[];
  policies: readonly string[];
}

/** Runs something while some tables lack a filter: the view that filters each shows every row, or no policy holds. */
export async function withoutFilters(
  { orm }: Database,
  { filters: filtersOff, policies }: Gone,
  run: () => Promise<void>,
): Promise<void> {
  const em = orm.em.fork();
  const turn = async (how: 'enable' | 'disable') => {
    for (const table of filtersOff) {
      await em.execute(filterView(table, ruleOf(table), how === 'disable' ? 'true' : undefined));
    }
    for (const table of policies) await em.execute(`alter table ${table} ${how} row level security`);
  };
  await turn('disable');
  try {
    await run();
  } finally {
    await turn('enable');
  }
}

function ruleOf(table: string) {
  const rule = filters[table];
  if (rule === undefined) throw new Error(`The table ${table} has no row filter.`);
  return rule;
}
