/** Values by their names. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * The page of a list that the arguments ask for, with cursors that end; `nodeAt` gives the node at a place. A cursor is
 * the place of its node; any other text gives an empty page.
 */
export function pageOf(
  { first, last, after, before }: Values,
  totalCount: number,
  nodeAt: (index: number) => unknown,
): Values {
  const size = Number(first ?? last ?? 50);
  const from = Number(after ?? -1) + 1;
  const to = Number(before ?? totalCount);
  const start = last == null ? from : Math.max(from, to - size);
  const end = Math.min(to, start + size);
  const edges = Array.from({ length: end - start }, (_, index) => ({
    node: nodeAt(start + index),
    cursor: String(start + index),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: end < totalCount,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
