import { type Expression, type InferResult, sql } from 'kysely';
import type { Bindable } from '../../database/bound.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';

const lastYear = sql<number | null>`coalesce(target.ended_year, target.to_year)`;

/** The last year of a target as it was on a day, null where it was open: an end counts from the day of its decision. */
export const lastYearOn = (asOf: Bindable<Day>) =>
  sql<
    number | null
  >`case when target.ended_on <= ${asOf}::date then target.ended_year else target.to_year end`;

const targets = (db: ReadDatabase) =>
  db
    .selectFrom('target')
    .select([
      'target.id',
      'target.organization_id as organizationId',
      'target.indicator',
      'target.unit',
      'target.from_year as fromYear',
      'target.yearly',
      'target.set_on as setOn',
      'target.ended_on as endedOn',
      'target.note',
      'target.document_id as documentId',
    ])
    .select([sql<number>`target.value::float8`.as('value'), lastYear.as('toYear')]);

export type TargetRow = InferResult<ReturnType<typeof targets>>[number];

export const targetById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<TargetRow> => targets(db).where('target.id', '=', id),
  isOne: true,
});

interface Years {
  fromYear: number;
  toYear: number;
}

/** The targets of an organization whose span meets some years, those that begin first before the others. */
export const targetsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, { fromYear, toYear }: Years): Expression<TargetRow> =>
    targets(db)
      .where('target.organization_id', '=', organization)
      .where('target.from_year', '<=', toYear)
      .where(sql<boolean>`coalesce(${lastYear} >= ${fromYear}::int, true)`)
      .orderBy('target.from_year')
      .orderBy('target.indicator')
      .orderBy('target.id'),
});
