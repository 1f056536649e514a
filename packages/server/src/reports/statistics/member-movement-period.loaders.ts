import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import type { MemberMovementFigures } from '../../features/member/member-movement.type.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';

/** The movement of members of a subtree in a span of days. */
export interface MovementPeriodRow extends MemberMovementFigures {
  fromDate: Day;
  toDate: Day;
}

const flow = (name: string, inward: boolean, ...types: string[]): RawBuilder<number> =>
  sql`coalesce(sum(flow.count) filter (where flow.inward = ${sql.lit(inward)} and flow.type in (${sql.join(
    types.map((type) => sql.lit(type)),
  )})), 0)::int as ${sql.ref(name)}`;

/**
 * The movements of each period; changes that they do not explain are reorganization. The members at the end of the day
 * before each period, and of its last day, are summed up in one pass, however many periods there are.
 */
const movementsIn = (
  organization: Expression<number>,
  periods: Expression<unknown>,
): Expression<MovementPeriodRow> => sql`
  with period as materialized (${periods}), headcount as materialized (
    select day, (sum(sum(count)) over (order by day desc))::int as members from (
      select day, count from counted_membership where ancestor_id = ${organization}
      union all select starts_on, 0 from period
      union all select ends_on + 1, 0 from period) as edge
    group by day)
  select *, closing - opening - admitted - "transferredIn" + "transferredOut" + died + expelled + removed + resigned
    as reorganized
  from (
    select period.starts_on as "fromDate", period.ends_on as "toDate",
      opened.members as opening, closed.members as closing,
      ${flow('admitted', true, 'ADMITTED')}, ${flow('transferredIn', true, 'TRANSFERRED', 'TRANSFERRED_IN')},
      ${flow('transferredOut', false, 'TRANSFERRED', 'TRANSFERRED_OUT')}, ${flow('died', false, 'DIED')},
      ${flow('expelled', false, 'EXPELLED')}, ${flow('removed', false, 'REMOVED')}, ${flow('resigned', false, 'RESIGNED')}
    from period
    join headcount as opened on opened.day = period.starts_on
    join headcount as closed on closed.day = period.ends_on + 1
    left join lateral (
      select type, inward, count from counted_daily_movement
      where ancestor_id = ${organization} and day between period.starts_on and period.ends_on) as flow on true
    group by period.starts_on, period.ends_on, opened.members, closed.members) as moved
  order by "fromDate"`;

/** The movements of members in each quarter of some years that has begun. */
export const quarterlyMovementsOf = defineRelation({
  rows: (
    _context,
    organization: Expression<number>,
    years: { fromYear: Bound<number>; toYear: Bound<number>; today: Bound<Day> },
  ) =>
    movementsIn(
      organization,
      sql`select quarter::date as starts_on, (quarter + interval '3 months' - interval '1 day')::date as ends_on
        from generate_series(make_date(${years.fromYear}::int, 1, 1)::timestamp, make_date(${years.toYear}::int, 12, 31)::timestamp,
          interval '3 months') as quarter
        where quarter::date <= ${years.today}::date`,
    ),
});

/** The movements of members from one day to another, both included. */
export const movementBetween = defineRelation({
  rows: (_context, organization: Expression<number>, { from, to }: { from: Bound<Day>; to: Bound<Day> }) =>
    movementsIn(organization, sql`select ${from}::date as starts_on, ${to}::date as ends_on`),
  isOne: true,
});
