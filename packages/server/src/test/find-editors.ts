import type { Database } from '../database/database.ts';
import { findCallers } from './find-callers.ts';
import type { Roots } from './scope-oracle.ts';

/** Callers of every kind who may perform mutations on a part of the tree, and some who may perform none. */
export async function findEditors(database: Database): Promise<Record<string, Roots>> {
  const callers = await findCallers(database);
  const [[committee = 0], [upgraded = 0, established = 0], [bloc = 0]] = ['committee', 'two', 'bloc'].map(
    (key) => callers[key]?.members ?? [],
  ) as [number[], number[], number[]];
  // Cells that can still be upgraded, with members who were elsewhere before.
  const cells = await database.orm.em.fork().execute<{ id: number }[]>(`
    select here.organization_id as id from organization_state as here
    join cell_membership as now using (organization_id)
    join cell_membership as earlier on earlier.member_id = now.member_id and earlier.valid_to < now.valid_to
    where kind = 'GRASSROOTS_CELL' and here.valid_to = 'infinity' and now.valid_to = 'infinity'
      and not exists (select from organization_state where parent_id = here.organization_id)
    group by here.organization_id order by count(*) desc, here.organization_id limit 2`);
  const [own = 0, other = 0] = cells.map(({ id }) => Number(id));
  const officer = (...roots: number[]): Roots => ({ figures: roots, members: roots, edit: roots });
  return {
    committee: officer(committee),
    cell: { ...officer(own), audit: [own] },
    two: officer(upgraded, established),
    mixed: {
      ...officer(established),
      figures: [established, committee],
      audit: [committee],
      access: [committee],
    },
    manager: { ...officer(other), audit: [other], access: [other] },
    accessManager: callers.accessManager as Roots,
    // The last of those who change anything, since it lies in the subtrees of others.
    bloc: { ...officer(bloc), audit: [bloc], access: [bloc] },
    figures: callers.figures as Roots,
    dissolved: callers.dissolved as Roots,
    nobody: callers.nobody as Roots,
  };
}
