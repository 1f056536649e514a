import { sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import type { Day } from '../shared/dates.ts';
import { anyOf, byKey, defineLoader, listsByKey } from '../shared/loader.ts';
import { holdsOn } from '../shared/search.ts';
import type { PositionMethod, PositionRole } from './position.entity.ts';

export interface PositionRow {
  id: number;
  role: PositionRole;
  method: PositionMethod;
  organizationId: number;
  memberId: number;
  termId: number | null;
  startedOn: Day;
  endedOn: Day | null;
}

/** Roles in the order in which people list them: the order in which the database's enum declares them. */
const selectPositions = (db: ReadDatabase) =>
  db
    .selectFrom('position')
    .select([
      'id',
      'role',
      'method',
      'organization_id as organizationId',
      'member_id as memberId',
      'term_id as termId',
      'valid_from as startedOn',
      sql<Day | null>`nullif(valid_to, 'infinity')`.as('endedOn'),
    ])
    .orderBy('role')
    .orderBy('valid_from')
    .orderBy('id');

export const positionById = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows: PositionRow[] = await selectPositions(db).where('id', '=', anyOf(ids)).execute();
  return byKey(rows, 'id');
});

interface PositionsOn {
  asOf: Day;
  roles?: readonly PositionRole[] | null;
}

/** The positions held in organizations on a day, the secretary's first. */
export const positionsIn = defineLoader(
  async ({ db }, ids: readonly number[], { asOf, roles }: PositionsOn) => {
    let query = selectPositions(db)
      .where('organization_id', '=', anyOf(ids))
      .where(holdsOn('position', asOf));
    if (roles) query = query.where('role', 'in', roles);
    return listsByKey(ids, (await query.execute()) as PositionRow[], 'organizationId');
  },
);

/** The positions that members hold on a day. */
export const positionsHeldBy = defineLoader(
  async ({ db }, ids: readonly number[], { asOf }: { asOf: Day }) => {
    const rows: PositionRow[] = await selectPositions(db)
      .where('member_id', '=', anyOf(ids))
      .where(holdsOn('position', asOf))
      .execute();
    return listsByKey(ids, rows, 'memberId');
  },
);

export const termById = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('committee_term')
    .select(['id', 'name', 'valid_from as startsOn', 'valid_to as endsOn'])
    .where('id', '=', anyOf(ids))
    .execute();
  return byKey(rows, 'id');
});

/** Whether the holders of positions also head the agency of the position's organization on a day. */
export const isHeadOfAgency = defineLoader(
  async ({ db }, ids: readonly number[], { asOf }: { asOf: Day }) => {
    const rows = await db
      .selectFrom('position')
      .innerJoin('organization_state', 'organization_state.organization_id', 'position.organization_id')
      .innerJoin('agency_head', (join) =>
        join
          .onRef('agency_head.agency_id', '=', 'organization_state.agency_id')
          .onRef('agency_head.member_id', '=', 'position.member_id'),
      )
      .select('position.id')
      .where('position.id', '=', anyOf(ids))
      .where(holdsOn('organization_state', asOf))
      .where(holdsOn('agency_head', asOf))
      .execute();
    return new Map(rows.map(({ id }) => [id, true]));
  },
);
