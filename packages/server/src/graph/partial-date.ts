import { sql } from 'kysely';
import { partialDate, precisionLength } from '../shared/dates.ts';
import { defineMade } from './planned-column.ts';

/** What is known of a date, `1965`, `1965-03` or `1965-03-12`, from the two columns of a row. */
export const partialDateOf = defineMade(
  partialDate,
  (day, precision) => sql`left(${day}::text, case ${precision}
    when 'DAY' then ${sql.lit(precisionLength.DAY)} when 'MONTH' then ${sql.lit(precisionLength.MONTH)}
    when 'YEAR' then ${sql.lit(precisionLength.YEAR)} end)`,
);
