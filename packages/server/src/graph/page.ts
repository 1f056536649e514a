import { type BoundCursor, cursorIn } from './cursor.ts';

/** The size of a page where neither `first` nor `last` is given. */
export const defaultPageSize = 50;

/** The largest value of `first` and `last`. */
export const largestPage = 100;

/** A requested page of a list: its size, from which end, and between which cursors. */
export interface PageRequest {
  size: number;
  backward: boolean;
  after?: BoundCursor | undefined;
  before?: BoundCursor | undefined;
}

/** A row of a list, with the value of the list's order. */
export type Paged<Row> = Row & { cursorValue: string };

/** One page of a list; GraphQL calls its functions only where they are selected. */
export type Page<Row extends { id: number }> = ReturnType<typeof pageOf<Row>>;

/** The reads of a page that are needed only where they are selected. */
interface Lazily {
  /** Reports whether any row lies before the cursor `after`, or after the cursor `before`. */
  isAny: (side: 'before' | 'after', of: BoundCursor) => Promise<boolean>;
  count: () => Promise<number>;
}

/** The page of rows that were read from its end, with one more row where there is one. */
export function pageOf<Row extends { id: number }>(
  rows: readonly Paged<Row>[],
  { page, cursorOrder }: { page: PageRequest; cursorOrder: string },
  { isAny, count }: Lazily,
) {
  const { size, backward, after, before } = page;
  const hasMore = rows.length > size;
  const nodes = rows.slice(0, size);
  if (backward) nodes.reverse();
  const cursorOf = (row: Paged<Row> | undefined) =>
    row && cursorIn(cursorOrder).from(row.cursorValue, row.id);
  return {
    nodes,
    edges: () => nodes.map((node) => ({ cursor: () => cursorOf(node), node })),
    pageInfo: {
      hasNextPage: () => (backward ? before !== undefined && isAny('after', before) : hasMore),
      hasPreviousPage: () => (backward ? hasMore : after !== undefined && isAny('before', after)),
      startCursor: () => cursorOf(nodes[0]),
      endCursor: () => cursorOf(nodes.at(-1)),
    },
    totalCount: count,
  };
}
