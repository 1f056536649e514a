import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import {
  AgencyHead,
  CellMembership,
  MemberRating,
  OrganizationRating,
  OrganizationState,
  Position,
} from './tutorial-entities.ts';

/** A loader of the entities that belong to each id. */
const listsOf = <Entity>(find: (ids: number[]) => Promise<Entity[]>, idOf: (entity: Entity) => number) =>
  new DataLoader(async (ids: readonly number[]) => {
    const byId = Map.groupBy(await find([...ids]), idOf);
    return ids.map((id) => byId.get(id) ?? []);
  });

/** One DataLoader for each relation, for one request and one day. */
export function createLoaders(em: EntityManager, day: string) {
  const onDay = { validFrom: { $lte: day }, validTo: { $gt: day } };
  const createRatings = (fromYear: number, toYear: number) =>
    listsOf(
      (ids) =>
        em.find(
          OrganizationRating,
          { organization: { $in: ids }, stage: 'DECIDED', year: { $gte: fromYear, $lte: toYear } },
          { orderBy: { year: 'asc' } },
        ),
      (rating) => rating.organization.id,
    );
  const ratings = new Map<string, ReturnType<typeof createRatings>>();
  return {
    children: listsOf(
      (ids) =>
        em.find(
          OrganizationState,
          { parent: { $in: ids }, ...onDay },
          { populate: ['organization'], orderBy: { organization: { code: 'asc' } } },
        ),
      (state) => state.parent?.id ?? 0,
    ),
    secretary: listsOf(
      (ids) =>
        em.find(
          Position,
          { organization: { $in: ids }, role: 'SECRETARY', ...onDay },
          { populate: ['member'] },
        ),
      (position) => position.organization.id,
    ),
    agencyHead: listsOf(
      (ids) => em.find(AgencyHead, { agencyId: { $in: ids }, ...onDay }),
      (head) => head.agencyId,
    ),
    organizationRatings: (fromYear: number, toYear: number) => {
      const span = `${fromYear}-${toYear}`;
      const loader = ratings.get(span) ?? createRatings(fromYear, toYear);
      ratings.set(span, loader);
      return loader;
    },
    memberRatings: listsOf(
      (ids) =>
        em.find(MemberRating, { member: { $in: ids }, stage: 'DECIDED' }, { orderBy: { year: 'asc' } }),
      (rating) => rating.member.id,
    ),
    cell: listsOf(
      (ids) => em.find(CellMembership, { member: { $in: ids }, ...onDay }),
      (membership) => membership.member.id,
    ),
    state: listsOf(
      (ids) => em.find(OrganizationState, { organization: { $in: ids }, ...onDay }),
      (state) => state.organization.id,
    ),
    memberCount: new DataLoader(async (ids: readonly number[]) => {
      const rows = await em.execute<{ id: number; count: number }[]>(
        `select place.ancestor_id as id, count(*)::int as count from organization_closure as place
          join cell_membership on cell_membership.organization_id = place.descendant_id
          where place.ancestor_id = any (?::int[]) and place.valid_from <= ? and place.valid_to > ?
            and cell_membership.valid_from <= ? and cell_membership.valid_to > ? group by place.ancestor_id`,
        [`{${ids}}`, day, day, day, day],
      );
      const counts = new Map(rows.map(({ id, count }) => [id, count]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;
