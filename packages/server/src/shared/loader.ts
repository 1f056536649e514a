import DataLoader from 'dataloader';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from './context.ts';

type Batch<Id, Params, Value> = (
  context: Context,
  ids: readonly Id[],
  params: Params,
) => Promise<Map<Id, Value>>;
type Loaders = Map<unknown, Map<string, DataLoader<unknown, unknown>>>;

const loadersOfRequest = new WeakMap<Context, Loaders>();

/**
 * Declares a read that is batched and cached for one request: one SQL statement for all rows of a
 * level, however many. Fields with other arguments (`params`) are batched apart.
 *
 * @example
 * export const memberById = defineLoader(async (context, ids: readonly number[]) => new Map(…));
 * await memberById(context).load(7);
 */
export function defineLoader<Id, Value, Params = undefined>(batch: Batch<Id, Params, Value>) {
  return (context: Context, ...[params]: Params extends undefined ? [] : [Params]) => {
    const loaders: Loaders = loadersOfRequest.get(context) ?? new Map();
    loadersOfRequest.set(context, loaders);
    const byParams = loaders.get(batch) ?? new Map();
    loaders.set(batch, byParams);
    const key = JSON.stringify(params) ?? '';
    let loader = byParams.get(key) as DataLoader<Id, Value | undefined> | undefined;
    if (loader === undefined) {
      loader = new DataLoader(async (ids: readonly Id[]) => {
        const values = await batch(context, ids, params as Params);
        return ids.map((id) => values.get(id));
      });
      byParams.set(key, loader as DataLoader<unknown, unknown>);
    }
    return loader;
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
