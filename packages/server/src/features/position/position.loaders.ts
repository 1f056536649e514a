import { type Expression, type InferResult, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import type { PositionRole } from './position.entity.ts';

/** Roles in the order in which people list them: the order in which the database's enum declares them. */
export const selectPositions = (db: ReadDatabase) =>
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
      'end_reason as endReason',
      'document_id as documentId',
      'end_document_id as endDocumentId',
    ])
    .orderBy('role')
    .orderBy('valid_from')
    .orderBy('id');

export type PositionRow = InferResult<ReturnType<typeof selectPositions>>[number];

export const positionById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<PositionRow> => selectPositions(db).where('id', '=', id),
  isOne: true,
});

const heldIn = (db: ReadDatabase, organization: Expression<number>, asOf: Bound<Day>) =>
  selectPositions(db).where('organization_id', '=', organization).where(holdsOn('position', asOf));

interface PositionsOn {
  asOf: Bound<Day>;
  roles: readonly PositionRole[] | undefined;
}

/** The positions held in organizations on a day, the secretary's first. */
export const positionsIn = defineRelation({
  rows: ({ db }, organization: Expression<number>, { asOf, roles }: PositionsOn): Expression<PositionRow> => {
    const query = heldIn(db, organization, asOf);
    return roles ? query.where('role', 'in', roles) : query;
  },
});

/** The position of the secretary on a day; there is one at most. */
export const secretaryOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, { asOf }: { asOf: Bound<Day> }): Expression<PositionRow> =>
    // A constant, since PostgreSQL only then uses the partial index of secretaries.
    heldIn(db, organization, asOf).where('role', '=', sql.lit('SECRETARY')).clearOrderBy(),
  isOne: true,
});

/** The positions that members hold on a day. */
export const positionsHeldBy = defineRelation({
  rows: ({ db }, member: Expression<number>, { asOf }: { asOf: Bound<Day> }): Expression<PositionRow> =>
    selectPositions(db).where('member_id', '=', member).where(holdsOn('position', asOf)),
});

export const termById = defineRelation({
  rows: ({ db }, id: Expression<number>) =>
    db
      .selectFrom('committee_term')
      .select(['id', 'name', 'valid_from as startsOn', 'valid_to as endsOn'])
      .where('id', '=', id),
  isOne: true,
});

/** Reports whether the holders of positions also head the agency of the position's organization on a day. */
export const isHeadOfAgency = defineRelation({
  rows: ({ db }, id: Expression<number>, { asOf }: { asOf: Bound<Day> }) =>
    db.selectNoFrom((eb) =>
      eb
        .exists(
          eb
            .selectFrom('position')
            .innerJoin('organization_state', 'organization_state.organization_id', 'position.organization_id')
            .innerJoin('agency_head', (join) =>
              join
                .onRef('agency_head.agency_id', '=', 'organization_state.agency_id')
                .onRef('agency_head.member_id', '=', 'position.member_id'),
            )
            .where('position.id', '=', id)
            .where(holdsOn('organization_state', asOf))
            .where(holdsOn('agency_head', asOf)),
        )
        .as('isHead'),
    ),
  isOne: true,
});
