import type { QueryText } from '../link/linked-query.ts';

/** A query that the user has given a name. */
export interface SavedQuery extends QueryText {
  name: string;
}

/** The longest name, and the longest text of a query or of its variables. */
const longest = { name: 200, query: 100_000, variables: 100_000 };

/** Returns a saved query without any other property, or undefined where the value is none. */
export function savedQueryOf(value: unknown): SavedQuery | undefined {
  if (typeof value !== 'object' || value === null) return;
  const { name, query, variables = '' } = value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof query !== 'string' || typeof variables !== 'string') return;
  if (name.trim() === '' || name.length > longest.name) return;
  if (query.length > longest.query || variables.length > longest.variables) return;
  return { name: name.trim(), query, variables };
}

/** Returns a list of queries with one more; one of the same name is replaced. */
export const withQuery = (list: readonly SavedQuery[], added: SavedQuery): SavedQuery[] => [
  ...list.filter(({ name }) => name !== added.name),
  added,
];

/** Returns a list of queries with one from elsewhere; where its name is that of another query, it gets a new name. */
export function withImported(list: readonly SavedQuery[], added: SavedQuery): SavedQuery[] {
  for (let count = 1; ; count++) {
    const name = count === 1 ? added.name : `${added.name} (${count})`;
    const same = list.find((query) => query.name === name);
    if (!same) return [...list, { ...added, name }];
    if (same.query === added.query && same.variables === added.variables) return [...list];
  }
}

const collator = new Intl.Collator('vi');

/** Returns the queries in the Vietnamese order of their names. */
export const byName = (list: readonly SavedQuery[]): SavedQuery[] =>
  list.toSorted((one, other) => collator.compare(one.name, other.name));
