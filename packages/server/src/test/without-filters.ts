import type { Database } from '../database/database.ts';
import { filters } from '../guard/scope/row-filters.ts';

/** Of which tables a wall is gone, and which: in the program, in the database. */
export interface Gone {
  filters: readonly string[];
  policies: readonly string[];
}

/** Does something while some tables lack a wall. */
export async function withoutWalls(
  { orm }: Database,
  { filters: filtersOff, policies }: Gone,
  run: () => Promise<void>,
): Promise<void> {
  const changeable = filters as Record<string, unknown>;
  const right = { ...filters };
  const turn = async (how: 'enable' | 'disable') => {
    const em = orm.em.fork();
    for (const table of policies) await em.execute(`alter table ${table} ${how} row level security`);
  };
  for (const name of filtersOff) delete changeable[name];
  await turn('disable');
  try {
    await run();
  } finally {
    Object.assign(changeable, right);
    await turn('enable');
  }
}
