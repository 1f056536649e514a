import type { Database } from '../database/database.ts';
import { encodeId } from '../graph/node.ts';
import { nodeTypeNames } from './node-types.ts';

/**
 * One object of each type that a mutation may be about, in the subtrees of these organizations: a cell that exists now,
 * an official member of it who holds no position, preferably one who came from elsewhere and held a position there;
 * their first agency, or one that is nowhere, and the last document that ordered a change of one. Of every other type it is the first.
 */
export async function changeableIds(
  { orm }: Database,
  roots: readonly number[],
): Promise<Record<string, string>> {
  const ever = `(select descendant_id from organization_closure where ancestor_id in (${roots}))`;
  const now = ever.replace(/\)$/, " and valid_to = 'infinity')");
  const [found] = await orm.em.fork().execute<Record<string, number | null>[]>(`
    select here.member_id as member, here.organization_id as organization,
      coalesce((select min(agency_id) from organization_state where organization_id in ${now}), 999999) as agency,
      (select max(document_id) from organization_event where organization_id in ${ever}) as document
    from cell_membership as here
    join member_status using (member_id)
    where here.organization_id in ${now} and here.valid_to = 'infinity'
      and status = 'OFFICIAL' and member_status.valid_to = 'infinity'
      and not exists (select from position where position.member_id = here.member_id and valid_to = 'infinity')
    order by exists (select from cell_membership as earlier
        where earlier.member_id = here.member_id and earlier.organization_id not in ${ever}) desc,
      exists (select from position
        where position.member_id = here.member_id and position.organization_id not in ${ever}) desc,
      here.member_id % 7, here.member_id limit 1`);
  const id = (type: string, key: string) => encodeId(type, Number(found?.[key]));
  return {
    ...Object.fromEntries(nodeTypeNames.map((type) => [type, encodeId(type, 1)])),
    Agency: id('Agency', 'agency'),
    Document: id('Document', 'document'),
    Member: id('Member', 'member'),
    Organization: id('Organization', 'organization'),
  };
}
