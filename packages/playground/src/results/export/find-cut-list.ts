/** Finds a connection of a response that does not have all its rows, other than the one read page by page. */
export function findCutList(
  value: unknown,
  paged: unknown,
  path: readonly string[] = [],
): string | undefined {
  if (Array.isArray(value)) return findFirst(value, (item) => findCutList(item, paged, path));
  if (typeof value !== 'object' || value === null) return undefined;
  const { hasNextPage, hasPreviousPage } = Object(Object(value).pageInfo);
  if (value !== paged && (hasNextPage || hasPreviousPage)) return path.join('.');
  return findFirst(Object.entries(value), ([key, item]) => findCutList(item, paged, [...path, key]));
}

function findFirst<Item>(
  items: readonly Item[],
  find: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
