import { type Expression, sql } from 'kysely';
import { Bound, StatementTemplate, shapeOf } from '../database/bound.ts';
import { perObject } from '../shared/get-or-create.ts';
import type { Context } from './context.ts';
import { state } from './database-state.ts';
import { type Loader, loaderOf } from './loader.ts';

/** The rows that belong to a record, by its id. */
export interface RelationDefinition<Id, Row, Params> {
  /**
   * The rows, in order, that belong to the record whose id the expression gives. Bound values in `params` may only be
   * compared in SQL; all other values may decide the text of the SQL.
   */
  rows: (context: Pick<Context, 'db'>, id: Expression<Id>, params: Params) => Expression<Row>;
  /** Values that are the same in every row, from the parameters alone, and need not be read. */
  known?: (params: Params) => Partial<Row>;
  /** The type of the id in PostgreSQL; `int` by default. */
  idType?: 'int' | 'text';
  /** True where there is one row at most. */
  isOne?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: the types hold within each relation
export type AnyDefinition = RelationDefinition<any, any, any>;

/** Reads the rows of records by their ids: for a whole level of a query in one statement. */
export type LoaderBy<Id, Value, Params> = (
  context: Context,
  ...params: Params extends undefined ? [] : [Params]
) => Loader<Id, Value>;

/** A relation of one row at most. */
export interface One<Id, Row, Params> extends LoaderBy<Id, Row, Params> {
  readonly definition: RelationDefinition<Id, Row, Params> & { isOne: true };
}

/** A relation of any number of rows. */
export interface Many<Id, Row, Params> extends LoaderBy<Id, Row[], Params> {
  readonly definition: RelationDefinition<Id, Row, Params> & { isOne?: undefined };
}

/**
 * Declares the rows of a record by its id. Fields are declared with it (`fieldsOf`), and results built in SQL include
 * it in their one statement; called with a context, it returns the loader for resolvers and payloads.
 *
 * @example
 * export const positionsIn = defineRelation({ rows: ({ db }, organization: Expression<number>) => … });
 * await positionsIn(context).load(7);
 */
export function defineRelation<Id extends number | string, Row, Params = undefined>(
  definition: RelationDefinition<Id, Row, Params> & { isOne: true },
): One<Id, Row, Params>;
export function defineRelation<Id extends number | string, Row, Params = undefined>(
  definition: RelationDefinition<Id, Row, Params> & { isOne?: undefined },
): Many<Id, Row, Params>;
export function defineRelation(definition: AnyDefinition): unknown {
  const load = (context: Context, params?: unknown) => loadRelation(context, definition, params);
  return Object.assign(load, { definition });
}

/** The request's loader of a relation with some parameters. */
export function loadRelation(
  context: Context,
  definition: AnyDefinition,
  params: unknown,
): Loader<unknown, unknown> {
  return loaderOf(context, definition, params, (ids: readonly unknown[]) =>
    readRows(context, definition, params, ids as (number | string)[]),
  );
}

/** Declares the objects in a JSON column as rows, for results built in SQL. */
export const defineItems = (rows: (column: Expression<unknown>) => Expression<unknown>): AnyDefinition => ({
  rows: (_context, column) => rows(column),
});

/** The key of the values that are the same in every row of a relation, with bound ones replaced by their values. */
export const knownOf = Symbol('known');

type Row = Record<string | symbol, unknown>;

const templatesOf = perObject((_: AnyDefinition) => new Map<string, StatementTemplate>());

/**
 * Reads the rows of a relation for some ids: for `[7, 8]`
 * `select id, (select json_agg(list) from (…) as list) as rows from unnest($1::int[]) as asked (id)`.
 */
async function readRows(
  context: Context,
  definition: AnyDefinition,
  params: unknown,
  ids: readonly (number | string)[],
): Promise<Map<unknown, unknown>> {
  const bound: Bound<unknown>[] = [new Bound(ids)];
  const shape = shapeOf(params, bound);
  const known = templatesOf(definition);
  const template = known.get(shape) ?? compile(context, definition, params, bound);
  if (known.size < mostTemplates) known.set(shape, template);
  const { rows } = await context.reads.run(template.fill(bound), true);
  const same = definition.known && { ...definition.known(params) };
  const complete = (row: Row): Row => (same ? Object.assign(row, same, { [knownOf]: same }) : row);
  return new Map(
    (rows as { id: number | string; rows: Row[] | Row | null }[]).map(({ id, rows: found }) => [
      id,
      definition.isOne
        ? found
          ? complete(found as Row)
          : undefined
        : ((found ?? []) as Row[]).map(complete),
    ]),
  );
}

/** The most statements cached for a relation: with other parameters they are compiled each time. */
const mostTemplates = 50;

function compile(
  context: Context,
  definition: AnyDefinition,
  params: unknown,
  bound: readonly Bound<unknown>[],
): StatementTemplate {
  const { rows, idType = 'int', isOne } = definition;
  const list = rows(context, sql.ref('asked.id'), params);
  const read = isOne
    ? sql`(select to_json(list) from (${list}) as list limit 1)`
    : sql`(select json_agg(list) from (${list}) as list)`;
  const statement = sql`select id, ${read} as rows, ${state}
    from unnest(${bound[0]}::${sql.raw(idType)}[]) as asked (id)`;
  return new StatementTemplate(statement.compile(context.db), bound);
}
