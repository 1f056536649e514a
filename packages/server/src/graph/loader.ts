import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from './context.ts';
import { NotPlanned } from './planned-column.ts';
import { planOf } from './planning.ts';

type Batch<Id, Params, Value> = (
  context: Context,
  ids: readonly Id[],
  params: Params,
) => Promise<Map<Id, Value>>;

/** Reads by id. */
export interface Loader<Id, Value> {
  /** A promise only where it must be read: for thousands of rows promises take longer than their values. */
  load(id: Id): Value | undefined | Promise<Value | undefined>;
  loadMany(ids: readonly Id[]): Promise<(Value | undefined)[]>;
}

/** Gives what is known already at once, and reads together all else that a level asks for. */
class RequestLoader<Id, Value> implements Loader<Id, Value> {
  readonly #known = new Map<Id, Value>();
  readonly #batch: (ids: readonly Id[]) => Promise<Map<Id, Value>>;
  #batched: DataLoader<Id, Value | undefined> | undefined;

  constructor(batch: (ids: readonly Id[]) => Promise<Map<Id, Value>>) {
    this.#batch = batch;
  }

  load(id: Id): Value | undefined | Promise<Value | undefined> {
    if (this.#known.has(id)) return this.#known.get(id);
    this.#batched ??= new DataLoader(async (ids: readonly Id[]) => {
      const values = await this.#batch(ids);
      return ids.map((each) => values.get(each));
    });
    return this.#batched.load(id);
  }

  loadMany(ids: readonly Id[]): Promise<(Value | undefined)[]> {
    return Promise.all(ids.map((id) => this.load(id)));
  }

  /** Makes known what was read with something else. */
  know(id: Id, value: Value): void {
    this.#known.set(id, value);
  }
}

/** The loaders of a request by what they read, and those by their parameters. */
// biome-ignore lint/suspicious/noExplicitAny: each has the types of what it was declared by
type Loaders = Map<unknown, Map<string, RequestLoader<any, any>>>;
const loadersOfRequest = new WeakMap<Context, Loaders>();

type Params = Readonly<Record<string, unknown>> | undefined;

const haveSame = (one: Params, other: Params): boolean => {
  for (const name in one) if (one[name] !== other?.[name]) return false;
  return true;
};

/**
 * What parameters are told apart by: their text. It is asked for each field of each row, as a rule with the same as
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

/** The request's loader of something with these parameters, made where there is none yet. */
export function loaderOf<Id, Value>(
  context: Context,
  what: unknown,
  key: string,
  batch: (ids: readonly Id[]) => Promise<Map<Id, Value>>,
): RequestLoader<Id, Value> {
  const loaders: Loaders = loadersOfRequest.get(context) ?? new Map();
  loadersOfRequest.set(context, loaders);
  const byParams: Map<string, RequestLoader<Id, Value>> = loaders.get(what) ?? new Map();
  loaders.set(what, byParams);
  const loader = byParams.get(key) ?? new RequestLoader(batch);
  byParams.set(key, loader);
  return loader;
}

/**
 * Declares a read that is batched and cached for one request: one SQL statement for all rows of a
 * level, however many. Fields with other arguments (`params`) are batched apart. What the rows of one
 * thing are, wherever its id comes from, is rather declared by `defineRelation`.
 *
 * @example
 * export const profileOf = defineLoader(async (context, ids: readonly number[]) => new Map(…));
 * await profileOf(context).load(7);
 */
export function defineLoader<Id, Value, Params = undefined>(batch: Batch<Id, Params, Value>) {
  const keyOf = keysOf();
  return (context: Context, ...[params]: Params extends undefined ? [] : [Params]): Loader<Id, Value> => {
    if (planOf(context)) throw new NotPlanned();
    return loaderOf(context, batch, keyOf(params), (ids) => batch(context, ids, params as Params));
  };
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

/** What is made of a value, at once where it is there at once. */
export function whenRead<Value, Result>(
  value: Value | Promise<Value>,
  make: (value: Value) => Result,
): Result | Promise<Awaited<Result>> {
  return value instanceof Promise ? (value.then(make) as Promise<Awaited<Result>>) : make(value);
}
