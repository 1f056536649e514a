import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Context } from './context.ts';
import { keyOf, type Loader, loaderOf } from './loader.ts';
import { PlannedRead, planFollowedBy, planOf } from './planning.ts';

/** What can be read of a thing whose id is known, or will be when a statement runs. */
export interface Relation<Id extends number | string, Row, Params, Value> {
  /** The rows that belong to the thing whose id the expression gives, in order. */
  rows: (context: Context, id: Expression<Id>, params: Params) => Expression<Row>;
  /** What is made of them. `known` is merged into each before. */
  value: (rows: Row[], context: Context, params: Params, id: Id) => Value;
  /** What of every row is the same, and need not be read. */
  known?: (context: Context, params: Params) => Partial<Row>;
  /** What PostgreSQL calls the type of the id; `int` unless told. */
  idType?: 'int' | 'text';
}

// biome-ignore lint/suspicious/noExplicitAny: the types hold within each relation
export type AnyRelation = Relation<any, any, any, any>;

/** How many relations one statement brings along at most; what is planned beyond is read when it is asked for. */
const mostBrought = 40;

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
  return (context: Context, ...[params]: Params extends undefined ? [] : [Params]): Loader<Id, Value> => {
    const key = keyOf(params);
    const plan = planOf(context);
    if (plan === undefined) {
      return loaderOf(context, relation, key, (ids) => {
        const read = planFollowedBy(context)?.take(relation, key) ?? new PlannedRead(relation, params, key);
        return readAll(context, read, ids);
      });
    }
    // Notes down what will be loaded, and gives what is made of a row of columns.
    const load = (id: Id): Value => {
      const read = plan.read(relation, params, key, id);
      const row = plan.row(read, relation.known?.(context, params as Params) ?? {});
      return relation.value([row as Row], context, params as Params, id);
    };
    return { load, loadMany: async (ids) => ids.map(load) };
  };
}

/** Reads a relation of several things in one statement, with what is brought along. */
async function readAll<Id extends number | string, Value>(
  context: Context,
  read: PlannedRead,
  ids: readonly Id[],
): Promise<Map<Id, Value>> {
  const statement = new Statement(context);
  const type = sql.raw(read.relation.idType ?? 'int');
  const [only] = ids;
  const query =
    ids.length === 1
      ? sql<Found<Id>>`select ${statement.columnsOf(read, sql`${only}::${type}`)} as columns`
      : sql<Found<Id>>`select id, ${statement.columnsOf(read, sql.ref('asked.id'))} as columns
          from unnest(${ids}::${type}[]) as asked (id)`;
  const { rows } = await query.execute(context.db);
  return new Map(rows.map(({ id = only as Id, columns }) => [id, make<Value>(context, read, id, columns)]));
}

/** The rows of a list by columns, since PostgreSQL writes them faster so: null where there is no row. */
type Columns = (unknown[] | null)[];

interface Found<Id> {
  id?: Id;
  columns: Columns;
}

/** Writes one statement: lists within lists as JSON, each under a name of its own. */
class Statement {
  readonly #context: Context;
  #lists = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The columns of a list, and behind them those of what is brought along for each of its rows. */
  columnsOf(
    { relation, params, below, needs: { columns } }: PlannedRead,
    id: Expression<unknown>,
  ): RawBuilder<Columns> {
    const list = `list_${++this.#lists}`;
    const rows = relation.rows(this.#context, id, params);
    // What is beyond the limit is not known afterwards, and read when it is asked for.
    below.length = Math.min(below.length, Math.max(0, mostBrought - this.#lists));
    const own = columns ? Array.from(columns, (name) => sql.ref(`${list}.${name}`)) : [sql.ref(list)];
    const brought = below.map((inner) => this.columnsOf(inner, sql.ref(`${list}.${inner.column}`)));
    const all = [...own, ...brought].map((column) => sql`json_agg(${column})`);
    // How many rows there are is told by the first, whatever it is.
    return sql`(select json_build_array(${sql.join(all.length > 0 ? all : [sql`json_agg(1)`])}) from (${rows}) as ${sql.ref(list)})`;
  }
}

/** Makes of rows what their relation says, and makes known what they brought along. */
function make<Value>(context: Context, read: PlannedRead, id: unknown, columns: Columns): Value {
  const { relation, params, below } = read;
  const rows = rowsOf(read, columns, relation.known?.(context, params));
  for (const [place, inner] of below.entries()) {
    const brought = columns[columns.length - below.length + place] as Columns[] | null;
    const loader = loaderOf<unknown, unknown>(context, inner.relation, inner.key, (ids) =>
      readAll(context, new PlannedRead(inner.relation, inner.params, inner.key), ids as number[]),
    );
    for (const [index, row] of rows.entries()) {
      const innerId = row[inner.column];
      if (innerId !== null) loader.know(innerId, make(context, inner, innerId, brought?.[index] as Columns));
    }
  }
  return relation.value(rows, context, params, id as never);
}

type Row = Record<string, unknown>;

function rowsOf({ needs: { columns: names } }: PlannedRead, columns: Columns, known: Row | undefined): Row[] {
  if (names === undefined) return ((columns[0] ?? []) as Row[]).map((row) => Object.assign(row, known));
  const named = [...names].map((name, place) => [name, columns[place]] as const);
  return (columns[0] ?? []).map((_, index) => {
    const row: Row = { ...known };
    for (const [name, values] of named) row[name] = values?.[index];
    return row;
  });
}
