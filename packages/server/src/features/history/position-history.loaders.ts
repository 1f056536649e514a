import { type Expression, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import type { BoundDates } from '../../graph/date-span.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { PositionRole } from '../position/position.entity.ts';
import { type PositionRow, selectPositions } from '../position/position.loaders.ts';

interface PositionsWithin extends BoundDates {
  roles: readonly PositionRole[] | undefined;
}

/** The positions held on any day of a span, oldest first. */
function heldWithin(db: ReadDatabase, { roles, fromDate, toDate }: PositionsWithin) {
  const query = selectPositions(db)
    .clearOrderBy()
    .where('valid_from', '<=', sql<string>`${toDate}::date`)
    .where('valid_to', '>', sql<string>`${fromDate}::date`)
    .orderBy('valid_from')
    .orderBy('role')
    .orderBy('id');
  return roles ? query.where('role', 'in', roles) : query;
}

/** The positions that organizations had in a span. */
export const positionsEverIn = defineRelation({
  rows: ({ db }, organization: Expression<number>, within: PositionsWithin): Expression<PositionRow> =>
    heldWithin(db, within).where('organization_id', '=', organization),
});

/** The positions that members held in a span. */
export const positionsEverHeldBy = defineRelation({
  rows: ({ db }, member: Expression<number>, within: PositionsWithin): Expression<PositionRow> =>
    heldWithin(db, within).where('member_id', '=', member),
});
