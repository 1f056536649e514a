import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { Bound } from '../database/bound.ts';
import type { Context } from './context.ts';

type Batch<Id, Params, Value> = (
  context: Context,
  ids: readonly Id[],
  params: Params,
) => Promise<Map<Id, Value>>;

/** Reads by id, together with all else that a level of a query asks for. */
export interface Loader<Id, Value> {
  load(id: Id): Promise<Value | undefined>;
  loadMany(ids: readonly Id[]): Promise<(Value | undefined)[]>;
}

/** The loaders of a request by what they read, and those by their parameters. */
// biome-ignore lint/suspicious/noExplicitAny: each has the types of what it was declared by
type Loaders = Map<unknown, Map<string, Loader<any, any>>>;
const loadersOfRequest = new WeakMap<Context, Loaders>();

type Params = Readonly<Record<string, unknown>> | undefined;

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (one instanceof Bound && other instanceof Bound && one.value === other.value);

const haveSame = (one: Params, other: Params): boolean => {
  for (const name in one) if (!isSame(one[name], other?.[name])) return false;
  return true;
};

/**
 * The text by which parameters are distinguished. It is asked for each field of each row, as a rule with the same as
 * before, whose text is then there already.
 */
export function keysOf(): (params: unknown) => string {
  let last: Params;
  let key = '';
  return (given) => {
    const params = given as Params;
    if (last === undefined || !haveSame(last, params) || !haveSame(params, last)) {
      last = params;
      key = JSON.stringify(params) ?? '';
    }
    return key;
  };
}

/** The request's loader of something with these parameters, created where there is none yet. */
export function loaderOf<Id, Value>(
  context: Context,
  what: unknown,
  key: string,
  batch: (ids: readonly Id[]) => Promise<Map<Id, Value>>,
): Loader<Id, Value> {
  const loaders: Loaders = loadersOfRequest.get(context) ?? new Map();
  loadersOfRequest.set(context, loaders);
  const byParams: Map<string, Loader<Id, Value>> = loaders.get(what) ?? new Map();
  loaders.set(what, byParams);
  const loader = byParams.get(key) ?? batched(batch);
  byParams.set(key, loader);
  return loader;
}

function batched<Id, Value>(batch: (ids: readonly Id[]) => Promise<Map<Id, Value>>): Loader<Id, Value> {
  const loader = new DataLoader(async (ids: readonly Id[]) => {
    const values = await batch(ids);
    return ids.map((id) => values.get(id));
  });
  return {
    load: (id) => loader.load(id),
    loadMany: (ids) => Promise.all(ids.map((id) => loader.load(id))),
  };
}

/**
 * Declares a read that is batched and cached for one request: one SQL statement for all rows of a level, however
 * many. Fields with other arguments (`params`) are batched apart. Rows that belong to a thing, wherever its id comes
 * from, are rather declared by `defineRelation`.
 *
 * @example
 * export const profileOf = defineLoader(async (context, ids: readonly number[]) => new Map(…));
 * await profileOf(context).load(7);
 */
export function defineLoader<Id, Value, Params = undefined>(batch: Batch<Id, Params, Value>) {
  const keyOf = keysOf();
  return (context: Context, ...[params]: Params extends undefined ? [] : [Params]): Loader<Id, Value> =>
    loaderOf(context, batch, keyOf(params), (ids) => batch(context, ids, params as Params));
}

/** Forgets what this request has read: after a mutation the rows are others. */
export function forgetLoaded(context: Context): void {
  loadersOfRequest.delete(context);
}

/** `= any(…)` over ids: one parameter, however many, so that the statement's text stays the same. */
export const anyOf = (ids: readonly number[]): RawBuilder<number> => sql<number>`any(${ids}::int[])`;

/** Rows by one of their columns. */
export function byKey<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Map<Row[Key], Row> {
  return new Map(rows.map((row) => [row[key], row]));
}

/** Rows in lists by one of their columns, each list in the order of the rows; ids without rows have an empty list. */
export function listsByKey<Row, Key extends keyof Row>(
  ids: readonly Row[Key][],
  rows: readonly Row[],
  key: Key,
): Map<Row[Key], Row[]> {
  const lists = new Map(ids.map((id) => [id, [] as Row[]]));
  for (const row of rows) lists.get(row[key])?.push(row);
  return lists;
}
