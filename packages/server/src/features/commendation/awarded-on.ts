import { sql } from 'kysely';
import { Computed, partialDateOf } from '../../graph/computed.ts';
import { type DatePrecision, type Day, partialDate, withoutYear } from '../../shared/dates.ts';

/** The known part of the day of an award, from its three columns: `XXXX-11-25` where no source states the year. */
export const awardedOnOf = new Computed(
  (day: Day, precision: DatePrecision, yearStated: boolean) =>
    yearStated ? partialDate(day, precision) : withoutYear(day),
  (day, precision, yearStated) =>
    sql`case when ${yearStated} then ${partialDateOf.inSql(day, precision)} else 'XXXX' || substr(${day}::text, 5) end`,
);
