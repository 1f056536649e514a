import type { CompiledQuery } from 'kysely';
import { LRUCache } from 'lru-cache';
import { filterSchema } from '../../database/scope.ts';
import { filtered } from '../../database/scopes.ts';
import { permissions, type Scopes } from '../../shared/permission.ts';

/** Every table and view that is filtered, with the rule by which. */
export const filters = filtered;

/** The permissions that some table is filtered by. */
const filtering = permissions.filter((permission) =>
  Object.values(filters).some((rule) => rule.permission === permission),
);

/**
 * The search path of a caller's session: the row filters of the program. Before `public` it names a schema for each
 * permission that does not hold everywhere. There PostgreSQL finds, under the name of each table, a view with the
 * caller's rows alone, in whatever statement that name appears. Row-level security, below the views, has the same rules
 * in the database (`policies.sql`); each holds without the other.
 *
 * For a caller who sees members in subtrees and figures everywhere, `select * from member` with the path
 * `filtered_members, public, pg_temp` reads the view `filtered_members.member`.
 */
export function searchPathOf(scopes: Scopes): string {
  const restricted = filtering.filter((permission) => scopes[permission] !== 'everywhere');
  return [...restricted.map(filterSchema), 'public', 'pg_temp'].join(', ');
}

/** A statement that names a schema could pass by the row filters. Escaped identifiers could hide its name. */
const namesSchema = /\b(?:public|pg_temp|filtered_[a-z]+)\b|u&"/i;

/** The most statements that are remembered as checked, and the characters of their texts together. */
const [mostAdmitted, mostText] = [1_000, 1_000_000];
const admitted = new LRUCache<string, true>({
  max: mostAdmitted,
  maxSize: mostText,
  sizeCalculation: (_, text) => text.length || 1,
});

/**
 * Lets a statement pass whose tables are found by the search path.
 * @throws Error for one that names a schema of tables itself
 */
export function admit({ sql }: CompiledQuery): void {
  if (admitted.has(sql)) return;
  if (namesSchema.test(sql)) {
    throw new Error(
      'A statement of a request names its tables without a schema: the search path filters them.',
    );
  }
  admitted.set(sql, true);
}
