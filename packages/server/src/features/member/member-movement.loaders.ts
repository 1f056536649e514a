import { type Expression, type RawBuilder, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { MemberEventType } from './member-event.entity.ts';
import type { MemberMovementSummaryType } from './member-movement.type.ts';

interface Years {
  fromYear: number;
  toYear: number;
}

/** The number of members that moved in these ways across the border of the subtree as it was on their day. */
const moved = (inward: boolean, ...types: MemberEventType[]): RawBuilder<number> =>
  sql`coalesce(sum(count) filter (where inward = ${sql.lit(inward)} and type in (${sql.join(
    types.map((type) => sql.lit(type)),
  )})), 0)::int`;

/** The movements of each year, by type. */
const flows = (db: ReadDatabase, organization: Expression<number>, { fromYear, toYear }: Years) =>
  db
    .selectFrom('counted_movement')
    .where('ancestor_id', '=', organization)
    .where(sql<boolean>`year between ${fromYear}::int and ${toYear}::int`)
    .groupBy('year')
    .select([
      'year',
      moved(true, 'ADMITTED').as('admitted'),
      moved(true, 'TRANSFERRED', 'TRANSFERRED_IN').as('transferredIn'),
      moved(false, 'TRANSFERRED', 'TRANSFERRED_OUT').as('transferredOut'),
      moved(false, 'DIED').as('died'),
      moved(false, 'EXPELLED').as('expelled'),
      moved(false, 'REMOVED').as('removed'),
      moved(false, 'RESIGNED').as('resigned'),
    ]);

/** The decrease of members in each year; all later decreases count in the year after the last. */
const declines = (db: ReadDatabase, organization: Expression<number>, { fromYear, toYear }: Years) =>
  db
    .selectFrom('counted_membership')
    .where('ancestor_id', '=', organization)
    .where(sql<boolean>`day >= make_date(${fromYear}::int, 1, 1)`)
    .groupBy(sql`1`)
    .select([
      sql<number>`extract(year from least(day, make_date(${toYear}::int + 1, 1, 1)))::int`.as('year'),
      sql<number>`sum(count)`.as('count'),
    ]);

/** The movements of members, by the names of their fields; reorganization is no movement. */
export const flowNames = [
  'admitted',
  'transferredIn',
  'transferredOut',
  'died',
  'expelled',
  'removed',
  'resigned',
] as const;
const flow = (name: (typeof flowNames)[number]) => sql<number>`coalesce(${sql.ref(`flow.${name}`)}, 0)`;

/**
 * The movements of members of whole subtrees, one row a year. The members at the start of a year are as many as all
 * later decreases add up to; changes that movements do not explain are reorganization.
 */
export const memberMovementsOf = defineRelation({
  rows: (
    { db },
    organization: Expression<number>,
    years: Years,
  ): Expression<MemberMovementSummaryType> => sql`
    select span.year, span.opening, span.closing, ${sql.join(flowNames.map((name) => flow(name).as(name)))},
      span.closing - span.opening - ${flow('admitted')} - ${flow('transferredIn')} + ${flow('transferredOut')}
        + ${flow('died')} + ${flow('expelled')} + ${flow('removed')} + ${flow('resigned')} as reorganized
    from (
      select year, opening, lag(opening) over (order by year desc) as closing
      from (
        select year, coalesce(sum(decline.count) over (order by year desc), 0)::int as opening
        from generate_series(${years.fromYear}::int, ${years.toYear}::int + 1) as year
        left join (${declines(db, organization, years)}) as decline using (year)) as counted) as span
    left join (${flows(db, organization, years)}) as flow on flow.year = span.year
    where span.year <= ${years.toYear}::int
    order by span.year`,
});
