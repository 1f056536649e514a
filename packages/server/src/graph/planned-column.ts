import type { Expression, RawBuilder } from 'kysely';
import type { PlannedRead } from './planning.ts';

/** Thrown by what cannot be known before it is read: its field is read when it is resolved. */
export class NotPlanned extends Error {}

/** @throws NotPlanned */
export const refuse = (): never => {
  throw new NotPlanned();
};

/** What PostgreSQL makes of columns, and what that is told apart by. */
interface MadeInSql {
  key: string;
  inSql: (...columns: Expression<never>[]) => RawBuilder<unknown>;
}

/** A column of rows that are not read yet, or what is made of some: it stands for its value while a request is planned. */
export class Column {
  readonly of: PlannedRead;
  readonly names: readonly string[];
  /** Where it is more than the column itself. */
  readonly made: MadeInSql | undefined;

  constructor(of: PlannedRead, names: readonly string[], made?: MadeInSql) {
    this.of = of;
    this.names = names;
    this.made = made;
  }

  /** Whoever reckons with it must know its value. */
  [Symbol.toPrimitive](): never {
    return refuse();
  }
}

let lastMade = 0;

/**
 * Declares what is made of columns of one row, and of what is known beside them: of values, and in SQL for answers that
 * PostgreSQL writes. The two must come to the same, and to null where one of the columns is.
 */
export function defineMade<Values extends unknown[], Made>(
  make: (...values: Values) => Made,
  inSql: (...values: { [Place in keyof Values]: Values[Place] & Expression<never> }) => RawBuilder<unknown>,
) {
  const number = ++lastMade;
  return (...values: Values): Made => {
    const columns = values.filter((value): value is Column & Values[number] => value instanceof Column);
    const [first] = columns;
    if (first === undefined) return make(...values);
    if (values.includes(null as never)) return null as Made;
    return new Column(
      first.of,
      columns.flatMap(({ names }) => names),
      {
        key: `${number} ${JSON.stringify(values.map((value) => (value instanceof Column ? '?' : value)))}`,
        inSql: (...inColumns) => {
          const refs = inColumns.values();
          return inSql(
            ...(values.map((value) => (value instanceof Column ? refs.next().value : value)) as never),
          );
        },
      },
    ) as Made;
  };
}
