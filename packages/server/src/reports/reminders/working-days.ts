import { type Expression, sql } from 'kysely';
import type { Day } from '../../shared/dates.ts';

/**
 * The day that is so many working days after another, which need not be one itself: for Friday 06/01/2017 and 1 it is
 * Monday 09/01/2017. From a Saturday and a Sunday they are counted as from the Friday before. Every five are a week,
 * and the rest passes over a weekend where it goes beyond Friday. Public holidays are not recorded.
 */
export const workingDaysAfter = (day: Expression<unknown>, count: Expression<unknown>) => {
  const weekday = sql`least(extract(isodow from ${day})::int, 5)`;
  const beyondFriday = sql`greatest(extract(isodow from ${day})::int - 5, 0)`;
  return sql<Day>`(${day} - ${beyondFriday} + ${count} / 5 * 7 + ${count} % 5
    + case when ${weekday} + ${count} % 5 > 5 then 2 else 0 end)`;
};
