import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import { Bound } from '../database/bound.ts';
import { getOrCreate, perObject } from '../shared/get-or-create.ts';
import type { Context } from './context.ts';

/** Reads by id, batched with the other reads of the same level of a query. */
export interface Loader<Id, Value> {
  load(id: Id): Promise<Value | undefined>;
  loadMany(ids: readonly Id[]): Promise<(Value | undefined)[]>;
}

/** The loaders of a request by their read and their parameters. */
// biome-ignore lint/suspicious/noExplicitAny: each has the types of its declaration
const loadersOf = perObject((_: Context) => new Map<unknown, Map<string, Loader<any, any>>>());

type Params = Readonly<Record<string, unknown>> | undefined;

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (one instanceof Bound && other instanceof Bound && one.value === other.value);

const haveSame = (one: Params, other: Params): boolean => {
  for (const name in one) if (!isSame(one[name], other?.[name])) return false;
  return true;
};

/**
 * Returns the cache key of parameters of a read. It is called for each field of each row, usually with the same
 * parameters as before, whose key is then reused.
 */
const keyFor = perObject((_read: object) => {
  let last: Params;
  let key = '';
  return (params: Params) => {
    if (last === undefined || !haveSame(last, params) || !haveSame(params, last)) {
      last = params;
      key = JSON.stringify(params) ?? '';
    }
    return key;
  };
});

/** The request's loader of a read with these parameters, created at its first use. */
export function loaderOf<Id, Value>(
  context: Context,
  read: object,
  params: unknown,
  batch: (ids: readonly Id[]) => Promise<Map<Id, Value>>,
): Loader<Id, Value> {
  const loaders = getOrCreate(loadersOf(context), read, () => new Map());
  return getOrCreate(loaders, keyFor(read)(params as Params), () => batched(batch));
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
 * Declares a read that is batched and cached for one request: one SQL statement for all rows of a level. Fields with
 * other arguments (`params`) are batched separately. Rows that belong to a record are rather declared by
 * `defineRelation`.
 *
 * @example
 * export const profileOf = defineLoader(async (context, ids: readonly number[]) => new Map(…));
 * await profileOf(context).load(7);
 */
export function defineLoader<Id, Value, Params = undefined>(
  batch: (context: Context, ids: readonly Id[], params: Params) => Promise<Map<Id, Value>>,
) {
  return (context: Context, ...[params]: Params extends undefined ? [] : [Params]): Loader<Id, Value> =>
    loaderOf(context, batch, params, (ids: readonly Id[]) => batch(context, ids, params as Params));
}

/** Reads the rows that a mutation created or changed, as they are now; none where it was refused. */
export const readChanged = <Value>(loader: Loader<number, Value>, rows: readonly { id: number }[] = []) =>
  loader.loadMany(rows.map(({ id }) => id));

/** Forgets all rows that this request has read: a mutation may have changed them. */
export function forgetLoaded(context: Context): void {
  loadersOf(context).clear();
}

/** The right side of `= any(…)` for ids: one parameter, so that their number does not change the statement. */
export const anyOf = (ids: readonly number[]): RawBuilder<number> => sql<number>`any(${ids}::int[])`;

/** Maps rows by one of their columns. */
export function byKey<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Map<Row[Key], Row> {
  return new Map(rows.map((row) => [row[key], row]));
}

/** Groups rows by one of their columns, in the order of the rows; ids without rows have an empty list. */
export function listsByKey<Row, Key extends keyof Row>(
  ids: readonly Row[Key][],
  rows: readonly Row[],
  key: Key,
): Map<Row[Key], Row[]> {
  const lists = new Map(ids.map((id) => [id, [] as Row[]]));
  for (const row of rows) lists.get(row[key])?.push(row);
  return lists;
}
