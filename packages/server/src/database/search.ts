import { type Expression, type SqlBool, sql } from 'kysely';
import { searchWords } from '../shared/text.ts';
import type { Bindable } from './bound.ts';

/**
 * The condition that every word of a search begins a word of the folded text in a column
 * (which begins with a space, so that a trigram index finds word beginnings).
 */
export function matchesSearch(column: string, search: string | null | undefined): Expression<SqlBool>[] {
  if (search == null || search.trim() === '') return [];
  const words = searchWords(search);
  if (words.length === 0) return [sql<SqlBool>`false`];
  // Folded once: without a statement of its own, it would be once for each row.
  return words.map(
    (word) => sql<SqlBool>`${sql.ref(column)} like (select '% ' || fold(${word}::text) || '%')`,
  );
}

/** The condition that an interval `[valid_from, valid_to)` of a table holds on a day. */
export const holdsOn = (table: string, day: Bindable<string> | Expression<unknown>): Expression<SqlBool> =>
  sql<SqlBool>`${sql.ref(`${table}.valid_from`)} <= ${day}::date and ${sql.ref(`${table}.valid_to`)} > ${day}::date`;
