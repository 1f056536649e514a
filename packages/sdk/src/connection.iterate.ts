import { DangboError } from './error.ts';
import type { SelectionObject } from './selection.document.ts';
import { badOption } from './transport.ts';

/** Options of an iteration. */
export interface IterateOptions {
  /** Throws MAX_REACHED after this many rows, where more exist. Default: unlimited. */
  readonly max?: number | undefined;
  /** Called after each page. With it the number of all rows is requested too, which costs the server a count. */
  readonly onProgress?: ((progress: IterateProgress) => void) | undefined;
  /** Rows in one request. Default: 100, the most that the server allows. */
  readonly pageSize?: number | undefined;
}

/** The state of an iteration. */
export interface IterateProgress {
  /** The number of rows that were requested so far. */
  readonly count: number;
  /** The number of all rows of the connection, as of the last request. */
  readonly totalCount: number;
}

interface Connection {
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Yields the rows of the connection in the selection, and requests a page when the previous one is used up. */
export async function* iterateRows(
  query: (selection: SelectionObject) => Promise<unknown>,
  selection: unknown,
  options?: IterateOptions,
): AsyncGenerator<unknown, void, undefined> {
  const { max = Number.POSITIVE_INFINITY, pageSize = 100, onProgress }: IterateOptions = Object(options);
  for (const [name, value] of Object.entries({ max, pageSize })) {
    const isWhole = Number.isInteger(value) || value === Number.POSITIVE_INFINITY;
    if (!isWhole || value < 1) throw badOption(name, value);
  }
  const root = selection as SelectionObject;
  const path = pathToConnection(root);
  const seen = new Set<string>();
  let page: { first: number; after?: string } = { first: Math.min(pageSize, max) };
  for (let count = 0; ; ) {
    const selected = selectPage(root, path, page, onProgress && { totalCount: true });
    const { nodes, pageInfo, totalCount } = connectionAt(await query(selected), path);
    count += nodes.length;
    onProgress?.({ count, totalCount });
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    const after = pageInfo.endCursor;
    if (count >= max) throw new DangboError('MAX_REACHED', `There are more than ${max} rows`);
    if (after === null || seen.has(after))
      throw new DangboError('CURSOR_STUCK', `The cursor stays at ${after}`);
    seen.add(after);
    page = { first: Math.min(pageSize, max - count), after };
  }
}

/** The keys from the root to the connection, which is recognized by its `nodes`. */
export function pathToConnection(selection: SelectionObject): string[] {
  const keys = Object.keys(Object(selection)).filter((key) => key !== '$');
  const [key = ''] = keys;
  const value = Object(selection)[key] as SelectionObject;
  if (keys.length !== 1 || Object(value) !== value) {
    throw new DangboError('BAD_SELECTION', 'Iteration takes one path to one connection with `nodes`');
  }
  if (!value.nodes) return [key, ...pathToConnection(value)];
  const given = Object(value.$);
  if ('first' in given || 'last' in given || 'before' in given) {
    throw new DangboError('BAD_SELECTION', 'Iteration sets `first` itself: say `pageSize` or `max`');
  }
  return [key];
}

export function selectPage(
  selection: SelectionObject,
  [key = '', ...rest]: string[],
  page: object,
  further?: object,
): SelectionObject {
  const value = selection[key] as SelectionObject;
  const pageInfo = { hasNextPage: true, endCursor: true };
  const paged = { ...value, ...further, $: { ...(value.$ as object), ...page }, pageInfo };
  return { ...selection, [key]: rest.length > 0 ? selectPage(value, rest, page, further) : paged };
}

export function connectionAt(data: unknown, path: readonly string[]): Connection {
  let value = data as Record<string, unknown>;
  for (const key of path) {
    const name = key.replace(/:.*/, '');
    if (!value[name])
      throw new DangboError('NOT_FOUND', `There is no ${name} to iterate over`, { path, data });
    value = value[name] as Record<string, unknown>;
  }
  return value as unknown as Connection;
}
