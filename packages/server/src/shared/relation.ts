import type { Expression } from 'kysely';
import type { Context } from './context.ts';
import { keysOf, type Loader, loaderOf } from './loader.ts';
import { PlannedRead, planFollowedBy, planOf } from './planning.ts';
import { type Columns, statementOf } from './statements.ts';

/** What can be read of a thing whose id is known, or will be when a statement runs. */
export interface Relation<Id extends number | string, Row, Params, Value> {
  /**
   * The rows that belong to the thing whose id the expression gives, in order. They are written once for all values
   * of `asOf` and of cursors, which must only be compared in SQL.
   */
  rows: (context: Pick<Context, 'db' | 'today'>, id: Expression<Id>, params: Params) => Expression<Row>;
  /** Where there is one row at most, which then PostgreSQL need not gather. */
  isOne?: true;
  /** What is made of them. `known` is merged into each before. */
  value: (rows: Row[], context: Context, params: Params, id: Id) => Value;
  /** What of every row is the same, and need not be read. */
  known?: (context: Context, params: Params) => Partial<Row>;
  /** What PostgreSQL calls the type of the id; `int` unless told. */
  idType?: 'int' | 'text';
}

// biome-ignore lint/suspicious/noExplicitAny: the types hold within each relation
export type AnyRelation = Relation<any, any, any, any>;

/**
 * Declares what can be read of a thing by its id. Its loader reads it for all things of a level in one statement; and
 * where a query is planned, the statement that reads a thing brings along what the query selects of it, by the same rows.
 *
 * @example
 * export const membersOf = defineRelation({ rows: ({ db }, cell: Expression<number>) => …, value: all });
 * await membersOf(context).load(7);
 */
export function defineRelation<Id extends number | string, Row, Value, Params = undefined>(
  relation: Relation<Id, Row, Params, Value>,
) {
  const keyOf = keysOf();
  return (context: Context, ...[params]: Params extends undefined ? [] : [Params]): Loader<Id, Value> => {
    const key = keyOf(params);
    const plan = planOf(context);
    if (plan === undefined) return loaderFor(context, relation, params, key);
    // Notes down what will be loaded, and gives what is made of a row of columns.
    const load = (id: Id): Value => {
      const read = plan.read(relation, params, key, id);
      const row = plan.row(read, relation.known?.(context, params as Params) ?? {});
      const value = relation.value([row as Row], context, params as Params, id);
      // What is made of rows that no field gets to see may look at all of them.
      if (!holds(value, row)) read.needs.columns = undefined;
      return value;
    };
    return { load, loadMany: async (ids) => ids.map(load) };
  };
}

/** Whether a value is a row, a list that has it or a page of one. */
const holds = (value: unknown, row: object): boolean =>
  value === row ||
  Object.values(value ?? {}).some((inner) => inner === row || (Array.isArray(inner) && inner[0] === row));

function loaderFor(context: Context, relation: AnyRelation, params: unknown, key: string) {
  return loaderOf(context, relation, key, async (ids: readonly (number | string)[]) => {
    const read = planFollowedBy(context)?.take(relation, key) ?? new PlannedRead(relation, params, key);
    const { rows } = await context.reads.run(statementOf(context, read, ids), true);
    const make = makerOf(context, read);
    return new Map(rows.map(({ id = ids[0] as number | string, columns }) => [id, make(id, columns)]));
  });
}

type Row = Record<string, unknown>;
type Make = (id: unknown, columns: Columns | null) => never;

/** What makes of rows what their relation says, and makes known what they brought along. */
function makerOf(context: Context, { relation, params, below, needs }: PlannedRead): Make {
  const known: Row | undefined = relation.known?.(context, params);
  const names = needs.columns && [...needs.columns];
  // Once for all rows: there may be one of these for each row of the relation above.
  const inner = below.map((read) => ({
    column: read.column,
    loader: loaderFor(context, read.relation, read.params, read.key),
    make: makerOf(context, read),
  }));
  return (id, columns) => {
    const rows = columns === null ? [] : rowsOf(relation, names, columns, known);
    for (const [place, { column, loader, make }] of inner.entries()) {
      const brought = columns?.[columns.length - inner.length + place];
      for (let index = 0; index < rows.length; index++) {
        const innerId = (rows[index] as Row)[column] as number | string | null;
        if (innerId === null) continue;
        const columnsOfRow = relation.isOne ? brought : (brought as unknown[] | null)?.[index];
        loader.know(innerId, make(innerId, (columnsOfRow ?? null) as Columns | null));
      }
    }
    return relation.value(rows, context, params, id) as never;
  };
}

function rowsOf(
  { isOne }: AnyRelation,
  names: string[] | undefined,
  columns: Columns,
  known: Row | undefined,
): Row[] {
  const [first] = columns;
  if (isOne)
    return [names ? rowOf(names, (place) => columns[place], known) : Object.assign(first as Row, known)];
  if (!first) return [];
  const lists = columns as (unknown[] | null)[];
  return (first as unknown[]).map((row, index) =>
    names ? rowOf(names, (place) => lists[place]?.[index], known) : Object.assign(row as Row, known),
  );
}

function rowOf(names: string[], valueAt: (place: number) => unknown, known: Row | undefined): Row {
  const row: Row = { ...known };
  for (let place = 0; place < names.length; place++) row[names[place] as string] = valueAt(place);
  return row;
}
