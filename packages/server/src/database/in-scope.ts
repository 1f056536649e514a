import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Permission } from '../shared/permission.ts';
import { filterSchema } from './scope.ts';

/**
 * The condition, within a mutation, that the organization in a column is in scope now: where its caller has a
 * permission. Mutations see the whole tree, and expose of what is beyond the scope as little as reads do.
 */
export const inScopeNow = (permission: Permission, column: string): Expression<SqlBool> =>
  sql<SqlBool>`(granted_everywhere(${permission}) or exists (
    select from ${sql.table(`organization_now_in_${permission}`)} as place
    where place.organization_id = ${sql.ref(column)}))`;

/**
 * Those of some rows of a table, by id, that the caller of a mutation could read: by the row filter that reads go
 * through. The table is one whose rows are seen `throughReferences`, whichever records refer to them.
 *
 * `seenIn(db, 'figures', 'document', [7])` is
 * `select id from document where id = any ($1) and (granted_everywhere('figures')
 *   or id in (select id from filtered_figures.document where id = any ($1)))`.
 */
export async function seenIn(
  // biome-ignore lint/suspicious/noExplicitAny: any table that is filtered
  db: Kysely<any>,
  permission: Permission,
  table: string,
  ids: readonly number[],
): Promise<number[]> {
  const asked = sql`id = any (${[...ids]}::int[])`;
  const { rows } = await sql<{ id: number }>`select id from ${sql.table(table)} where ${asked}
    and (granted_everywhere(${permission})
      or id in (select id from ${sql.id(filterSchema(permission), table)} where ${asked}))`.execute(db);
  return rows.map(({ id }) => id);
}
