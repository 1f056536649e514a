import { type Expression, type SqlBool, sql } from 'kysely';
import type { Permission } from '../shared/permission.ts';

/**
 * The condition, within an act, that the organization in a column stands, or stood last, where the act's caller
 * has a permission: acts see the whole tree, and tell of what is beyond as little as reads do.
 */
export const standsIn = (permission: Permission, column: string): Expression<SqlBool> =>
  sql<SqlBool>`(granted_everywhere(${permission}) or exists (
    select from ${sql.table(`organization_now_in_${permission}`)} as place
    where place.organization_id = ${sql.ref(column)}))`;
