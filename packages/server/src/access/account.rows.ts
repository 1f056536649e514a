import { type Expression, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import type { Day } from '../shared/dates.ts';
import { anyOf } from '../shared/loader.ts';
import { utc } from '../shared/moments.ts';
import type { Scope } from '../shared/permission.ts';
import { holdsOn } from '../shared/search.ts';

/** Whose accounts may be seen: `scope` is where the caller has the permission `access`. */
export interface WithinScope {
  scope: Scope;
  asOf: Day;
}

/** The condition that a grant lies within a scope. */
export function grantWithin({ scope, asOf }: WithinScope): Expression<SqlBool> {
  if (scope === 'everywhere') return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (
    select from organization_closure where descendant_id = role_grant.organization_id
    and ancestor_id = ${anyOf(scope)} and ${holdsOn('organization_closure', asOf)})`;
}

/**
 * The condition that an account lies within a scope: that it has grants, and none, ended or not, elsewhere.
 * Whoever sees an account may renew its keys, and so could act as it wherever it may.
 */
function accountWithin({ scope, asOf }: WithinScope): Expression<SqlBool> {
  if (scope === 'everywhere') return sql<SqlBool>`true`;
  return sql<SqlBool>`coalesce((select bool_and(${grantWithin({ scope, asOf })})
    from role_grant where role_grant.account_id = account.id), false)`;
}

const columns = [
  'account.id',
  'account.name',
  'account.issuer',
  'account.subject',
  utc('account.created_at').as('createdAt'),
  utc<string | null>('account.disabled_at').as('disabledAt'),
] as const;

/** An account as its fields read it. */
export interface AccountRow {
  id: number;
  name: string;
  issuer: string | null;
  subject: string | null;
  createdAt: string;
  disabledAt: string | null;
}

/** The accounts within a scope. */
export const accountsWithin = (db: ReadDatabase, within: WithinScope) =>
  db.selectFrom('account').select(columns).where(accountWithin(within));

/** The same as a list that can be paged. */
export const accountsRelation = {
  rows: (db: ReadDatabase, _parent: Expression<number>, within: WithinScope) => accountsWithin(db, within),
  orders: { NAME: sql<string>`vietnamese_sort_key(account.name)` },
  id: sql<number>`account.id`,
};
