import { CompiledQuery, type Expression, type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Context } from './context.ts';
import type { PlannedRead } from './planning.ts';
import type { AnyRelation } from './relation.ts';

/**
 * The rows of a list by columns, since PostgreSQL writes them faster so: null where there is no row. Of a relation that
 * has one row at most the columns of that.
 */
export type Columns = unknown[];

/** The state of the database in which a statement ran, and that of the tree in it. */
export interface State {
  snapshot: string;
  tree: string;
}

/** Stands in a statement for a value that is another in each request. */
export class Slot {
  readonly place: number;

  constructor(place: number) {
    this.place = place;
  }
}

/** A statement as it is kept: its parameters are values, and slots for those of the request. */
interface Written {
  text: string;
  parameters: readonly unknown[];
}

/** It takes longer to write a statement than to read what it finds. */
const mostWritten = 500;
const written = new LRUCache<string, Written>({ max: mostWritten });

/** What parameters of relations call values that are compared in SQL, and nothing else is done with them: days, and a cursor's. */
const compared = new Set(['asOf', 'value', 'id']);

/** The statement that reads a relation of things by their ids, and what is brought along for them. */
export function statementOf(
  context: Context,
  read: PlannedRead,
  ids: readonly (number | string)[],
): CompiledQuery<State & { id?: number | string; columns: Columns | null }> {
  const isOne = ids.length === 1;
  const values: unknown[] = [isOne ? ids[0] : ids];
  const shape = `${context.today} ${isOne} ${shapeOf(read, values)}`;
  return rememberedStatement(shape, values, () => new Writer(context).write(read, isOne)) as never;
}

/** The statement of a shape, written where it is not remembered, with the values in place of its slots. */
export function rememberedStatement(
  shape: string,
  values: readonly unknown[],
  write: () => CompiledQuery,
): CompiledQuery {
  let known = written.get(shape);
  if (known === undefined) {
    const { sql: text, parameters } = write();
    known = { text, parameters };
    written.set(shape, known);
  }
  const parameters = known.parameters.map((each) => (each instanceof Slot ? values[each.place] : each));
  return CompiledQuery.raw(known.text, parameters);
}

const numbers = new WeakMap<AnyRelation, number>();
let lastNumber = 0;

/** Names a relation in shapes. */
export function numberOf(relation: AnyRelation): number {
  const number = numbers.get(relation) ?? ++lastNumber;
  numbers.set(relation, number);
  return number;
}

/** What the text of a statement depends on of parameters; the values that it does not depend on are added to those of the request. */
export const shapeOfParams = (params: unknown, values: unknown[]): string | undefined =>
  JSON.stringify(params, (name, value) => {
    if (!compared.has(name)) return value;
    values.push(value);
    return '?';
  });

/** Parameters with slots in place of the values that `shapeOfParams` adds, in the same order. */
export function withSlots(params: unknown, nextPlace: () => number): unknown {
  if (params === undefined) return undefined;
  return JSON.parse(
    JSON.stringify(params, (name, value) => (compared.has(name) ? { slot: nextPlace() } : value)),
    (_, value) => (typeof value?.slot === 'number' ? new Slot(value.slot) : value),
  );
}

/** What the text of a statement depends on; the values that it does not depend on are added to those of the request. */
function shapeOf(read: PlannedRead, values: unknown[]): string {
  const { relation, params, column, below, needs } = read;
  const columns = needs.columns ? [...needs.columns].join() : '*';
  return `${numberOf(relation)} ${column} ${shapeOfParams(params, values)} ${columns} (${below.map((inner) => shapeOf(inner, values)).join()})`;
}

/** What tells the state of the database, beside what a statement finds. */
export const state = sql`pg_current_snapshot()::text as snapshot, (select version::text from tree_version) as tree`;

/** Writes one statement: lists within lists as JSON, each under a name of its own. */
class Writer {
  readonly #context: Context;
  #lists = 0;
  #slots = 1;

  constructor(context: Context) {
    this.#context = context;
  }

  write(read: PlannedRead, isOne: boolean): CompiledQuery {
    const type = sql.raw(read.relation.idType ?? 'int');
    const ids = new Slot(0);
    const query = isOne
      ? sql`select ${this.#columnsOf(read, sql`${ids}::${type}`)} as columns, ${state}`
      : sql`select id, ${this.#columnsOf(read, sql.ref('asked.id'))} as columns, ${state}
          from unnest(${ids}::${type}[]) as asked (id)`;
    return query.compile(this.#context.db);
  }

  /** The columns of a list, and behind them those of what is brought along for each of its rows. */
  #columnsOf(read: PlannedRead, id: Expression<unknown>): RawBuilder<Columns> {
    const { relation, params, below, needs } = read;
    const list = `list_${++this.#lists}`;
    const rows = relation.rows(
      this.#context,
      id,
      withSlots(params, () => this.#slots++),
    );
    const own = needs.columns
      ? Array.from(needs.columns, (name) => sql.ref(`${list}.${name}`))
      : [sql.ref(list)];
    const brought = below.map((inner) => this.#columnsOf(inner, sql.ref(`${list}.${inner.column}`)));
    const columns = [...own, ...brought];
    // How many rows there are is told by the first, whatever it is.
    if (columns.length === 0) columns.push(sql`1`);
    const from = sql`from (${rows}) as ${sql.ref(list)}`;
    if (relation.isOne) return sql`(select json_build_array(${sql.join(columns)}) ${from} limit 1)`;
    const gathered = columns.map((column) => sql`json_agg(${column})`);
    return sql`(select json_build_array(${sql.join(gathered)}) ${from})`;
  }
}
