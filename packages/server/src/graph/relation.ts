import type { Expression } from 'kysely';
import type { Context } from './context.ts';
import { keysOf, type Loader, loaderOf } from './loader.ts';
import { PlannedRead, planFollowedBy, planOf } from './planning.ts';
import { type Columns, statementOf } from './statements.ts';

/** The rows that belong to a thing whose id is known, or will be when a statement runs. */
interface Rows<Id extends number | string, Row, Params> {
  /**
   * The rows that belong to the thing whose id the expression gives, in order. They are written once for all values
   * of `asOf` and of cursors, which must only be compared in SQL.
   */
  rows: (context: Pick<Context, 'db' | 'today'>, id: Expression<Id>, params: Params) => Expression<Row>;
  /** What of every row is the same, and need not be read. */
  known?: (context: Context, params: Params) => Partial<Row>;
  /** What PostgreSQL calls the type of the id; `int` unless told. */
  idType?: 'int' | 'text';
}

/** Where there is one row at most, which then PostgreSQL need not gather. */
interface One {
  isOne: true;
  value?: undefined;
}

interface Many {
  isOne?: undefined;
  value?: undefined;
}

/** What is made of the rows, where that is not the list, or the one row or undefined. */
interface Made<Id, Row, Params, Value> {
  isOne?: true;
  /** `known` is merged into each row before. */
  value: (rows: Row[], context: Context, params: Params, id: Id) => Value;
  /** The rows in which what is made of them has its rows, where PostgreSQL writes the answer: by it lists of them may be. */
  listed?: (rows: Expression<Row>, params: Params) => Expression<Row>;
}

// biome-ignore lint/suspicious/noExplicitAny: the types hold within each relation
export type AnyRelation = Rows<any, any, any> & (One | Many | Made<any, any, any, any>);

type LoaderBy<Id, Value, Params> = (
  context: Context,
  ...params: Params extends undefined ? [] : [Params]
) => Loader<Id, Value>;

/**
 * Declares what can be read of a thing by its id. Its loader reads it for all things of a level in one statement; and
 * where a query is planned, the statement that reads a thing brings along what the query selects of it, by the same rows.
 *
 * @example
 * export const membersOf = defineRelation({ rows: ({ db }, cell: Expression<number>) => … });
 * await membersOf(context).load(7);
 */
export function defineRelation<Id extends number | string, Row, Params = undefined>(
  relation: Rows<Id, Row, Params> & One,
): LoaderBy<Id, Row, Params>;
export function defineRelation<Id extends number | string, Row, Params = undefined>(
  relation: Rows<Id, Row, Params> & Many,
): LoaderBy<Id, Row[], Params>;
export function defineRelation<Id extends number | string, Row, Value, Params = undefined>(
  relation: Rows<Id, Row, Params> & Made<Id, Row, Params, Value>,
): LoaderBy<Id, Value, Params>;
export function defineRelation(relation: AnyRelation): LoaderBy<number | string, unknown, unknown> {
  const keyOf = keysOf();
  return (context, params?) => {
    const key = keyOf(params);
    const plan = planOf(context);
    if (plan === undefined) return loaderFor(context, relation, params, key);
    // Notes down what will be loaded, and gives what is made of a row of columns.
    const load = (id: number | string) => {
      const { trial } = plan;
      if (trial && id === null) return madeOf(relation, [], context, params, id);
      const read = plan.read(relation, params, key, id);
      if (trial?.of === read && trial.column === undefined) return madeOf(relation, [], context, params, id);
      const row = plan.row(read, relation.known?.(context, params) ?? {});
      const value = madeOf(relation, [row], context, params, id);
      // What is made of rows that no field gets to see may look at all of them.
      if (!holds(value, row)) read.needs.columns = undefined;
      return value;
    };
    return { load, loadMany: async (ids) => ids.map(load) };
  };
}

function madeOf(
  { isOne, value }: AnyRelation,
  rows: unknown[],
  context: Context,
  params: unknown,
  id: unknown,
): unknown {
  if (value) return value(rows, context, params, id);
  return isOne ? rows[0] : rows;
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
    return madeOf(relation, rows, context, params, id) as never;
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
