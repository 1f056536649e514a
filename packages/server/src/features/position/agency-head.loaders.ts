import { type Expression, type InferResult, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';

const selectHeads = (db: ReadDatabase) =>
  db
    .selectFrom('agency_head')
    .select([
      'id',
      'agency_id as agencyId',
      'member_id as memberId',
      'document_id as documentId',
      'end_document_id as endDocumentId',
      'valid_from as startedOn',
      sql<Day | null>`nullif(valid_to, 'infinity')`.as('endedOn'),
    ]);

export type AgencyHeadRow = InferResult<ReturnType<typeof selectHeads>>[number];

export const agencyHeadById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<AgencyHeadRow> => selectHeads(db).where('id', '=', id),
  isOne: true,
});

/** The head of an agency on a day; there is one at most. */
export const headOfAgencyOn = defineRelation({
  rows: ({ db }, agency: Expression<number>, { asOf }: { asOf: Bound<Day> }): Expression<AgencyHeadRow> =>
    selectHeads(db).where('agency_id', '=', agency).where(holdsOn('agency_head', asOf)),
  isOne: true,
});
