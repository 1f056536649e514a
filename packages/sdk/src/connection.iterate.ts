import { DangboError } from './error.ts';
import type { SelectionObject } from './selection.document.ts';

/** Options of an iteration. */
export interface IterateOptions {
  /** Throws MAX_REACHED after this many rows, where more exist. Default: unlimited. */
  readonly max?: number;
  /** Rows in one request. Default: 100, the most that the server allows. */
  readonly pageSize?: number;
}

interface Connection {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Yields the rows of the connection in the selection, and requests a page when the previous one is used up. */
export async function* iterateRows(
  query: (selection: SelectionObject) => Promise<unknown>,
  selection: unknown,
  { max = Number.POSITIVE_INFINITY, pageSize = 100 }: IterateOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  const root = selection as SelectionObject;
  const path = pathToConnection(root);
  const seen = new Set<string>();
  let page: { first: number; after?: string } = { first: Math.min(pageSize, max) };
  for (let count = 0; ; ) {
    const { nodes, pageInfo } = connectionAt(await query(selectPage(root, path, page)), path);
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    count += nodes.length;
    const after = pageInfo.endCursor;
    if (count >= max) throw new DangboError('MAX_REACHED', `There are more than ${max} rows`);
    if (after === null || seen.has(after))
      throw new DangboError('CURSOR_STUCK', `The cursor stays at ${after}`);
    seen.add(after);
    page = { first: Math.min(pageSize, max - count), after };
  }
}

/** The keys from the root to the connection, which is recognized by its `nodes`. */
function pathToConnection(selection: SelectionObject): string[] {
  const keys = Object.keys(selection).filter((key) => key !== '$');
  const [key = ''] = keys;
  const value = selection[key] as SelectionObject;
  if (keys.length !== 1 || typeof value !== 'object') {
    throw new DangboError('BAD_SELECTION', 'Iteration takes one path to one connection with `nodes`');
  }
  if (!value.nodes) return [key, ...pathToConnection(value)];
  const given = (value.$ ?? {}) as SelectionObject;
  if ('first' in given || 'last' in given || 'before' in given) {
    throw new DangboError('BAD_SELECTION', 'Iteration sets `first` itself: say `pageSize` or `max`');
  }
  return [key];
}

function selectPage(
  selection: SelectionObject,
  [key = '', ...rest]: string[],
  page: object,
): SelectionObject {
  const value = selection[key] as SelectionObject;
  const pageInfo = { hasNextPage: true, endCursor: true };
  const paged = { ...value, $: { ...(value.$ as object), ...page }, pageInfo };
  return { ...selection, [key]: rest.length > 0 ? selectPage(value, rest, page) : paged };
}

function connectionAt(data: unknown, path: readonly string[]): Connection {
  let value = data as Record<string, unknown>;
  for (const key of path) {
    const name = key.replace(/:.*/, '');
    if (!value[name])
      throw new DangboError('NOT_FOUND', `There is no ${name} to iterate over`, { path, data });
    value = value[name] as Record<string, unknown>;
  }
  return value as unknown as Connection;
}
