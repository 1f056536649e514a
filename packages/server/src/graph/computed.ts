import { type Expression, type RawBuilder, sql } from 'kysely';
import { partialDate, precisionLength } from '../shared/dates.ts';
import { getOrCreate } from '../shared/get-or-create.ts';

let lastNumber = 0;

/**
 * A value computed from columns of one row, by a function that gets these columns and no others, and by an SQL
 * expression for results built in SQL. Both return the same, and null where the first column is null.
 */
export class Computed<Values extends unknown[], Value> {
  /** Identifies it in the shapes of statements. */
  readonly key = ++lastNumber;

  constructor(
    readonly from: (...values: Values) => Value,
    readonly inSql: (
      ...columns: { [Place in keyof Values]: Expression<Values[Place]> }
    ) => RawBuilder<unknown>,
  ) {}
}

// biome-ignore lint/suspicious/noExplicitAny: the types hold within each computed value
export type AnyComputed = Computed<any[], unknown>;

/** Creates one computed value for each name, such as a type's, that it depends on. */
export function computedBy<Name extends string, Values extends unknown[], Value>(
  create: (name: Name) => Computed<Values, Value>,
): (name: Name) => Computed<Values, Value> {
  const known = new Map<Name, Computed<Values, Value>>();
  return (name) => getOrCreate(known, name, create);
}

/** The known part of a date, `1965`, `1965-03` or `1965-03-12`, from its two columns. */
export const partialDateOf = new Computed(
  partialDate,
  (day, precision) => sql`left(${day}::text, case ${precision}
    when 'DAY' then ${sql.lit(precisionLength.DAY)} when 'MONTH' then ${sql.lit(precisionLength.MONTH)}
    when 'YEAR' then ${sql.lit(precisionLength.YEAR)} end)`,
);
