/** Counts the objects in all lists of a response: 68 organizations with 11 ratings each are 816 rows. */
export function countRows(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce((sum: number, item) => sum + (isObject(item) ? 1 : 0) + countRows(item), 0);
  }
  if (!isObject(value)) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + countRows(item), 0);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
