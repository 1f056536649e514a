import type { Database } from '../database/database.ts';
import { missing } from './missing.ts';
import type { Roots } from './scope-oracle.ts';

/** Callers of every kind, with the organizations in whose subtrees they have each permission. */
export async function findCallers({ orm }: Database): Promise<Record<string, Roots>> {
  const find = async (sql: string): Promise<number> => {
    const [found] = await orm.em.fork().execute<{ id: number }[]>(`${sql} limit 1`);
    if (!found) throw new Error(missing.row('src/test/find-callers.ts', sql));
    return Number(found.id);
  };
  const bloc = await find(
    "select organization_id as id from organization_state where parent_id is null and valid_to = 'infinity'",
  );
  // The committee with the most changes below it, of those that are crawled quickly.
  const committee = await find(`
    select ancestor_id as id from organization_closure where depth > 0 and ancestor_id <> ${bloc}
    group by ancestor_id having count(distinct descendant_id) between 3 and 5
    order by count(*) filter (where valid_to <> 'infinity') desc, count(*) desc, ancestor_id`);
  const outside = `organization_id not in (select descendant_id from organization_closure where ancestor_id = ${committee})`;
  const cell = await find(`
    select organization_id as id from cell_membership where ${outside}
    group by organization_id order by count(*) filter (where valid_to <> 'infinity') desc, count(*) desc, organization_id`);
  const happened = (type: string) =>
    find(`select organization_id as id from organization_event where type = '${type}' and ${outside}
      order by organization_id`);
  const upgraded = await happened('UPGRADED');
  const dissolved = await find(`
    select organization_id as id from organization_event where type = 'DISSOLVED' order by organization_id`);

  const both = (...roots: number[]): Roots => ({ figures: roots, members: roots });
  return {
    committee: both(committee),
    cell: { ...both(cell), audit: [cell] },
    upgraded: both(upgraded),
    dissolved: both(dissolved),
    two: both(cell, upgraded),
    mixed: { figures: [committee, cell], members: [cell] },
    figures: { figures: [committee], members: [] },
    accessManager: { figures: [committee], members: [], audit: [committee], access: [committee] },
    nobody: both(),
    bloc: both(bloc),
  };
}
