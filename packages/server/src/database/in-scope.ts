import { type Expression, type SqlBool, sql } from 'kysely';
import type { Permission } from '../shared/permission.ts';

/**
 * The condition, within a mutation, that the organization in a column is in scope now: where its caller has a
 * permission. Mutations see the whole tree, and expose of what is beyond the scope as little as reads do.
 */
export const inScopeNow = (permission: Permission, column: string): Expression<SqlBool> =>
  sql<SqlBool>`(granted_everywhere(${permission}) or exists (
    select from ${sql.table(`organization_now_in_${permission}`)} as place
    where place.organization_id = ${sql.ref(column)}))`;
