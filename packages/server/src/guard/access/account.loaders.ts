import { type Expression, type InferResult, sql } from 'kysely';
import { utc } from '../../database/moments.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { Context } from '../../graph/context.ts';
import { anyOf, byKey, defineLoader, listsByKey } from '../../graph/loader.ts';
import type { Permission } from '../../shared/permission.ts';

/** The accounts that the caller may see; within a subtree, those with grants there and nowhere else. */
const accountRows = (db: ReadDatabase) =>
  db
    .selectFrom('account')
    .select([
      'account.id',
      'account.name',
      'account.issuer',
      'account.subject',
      utc('account.created_at').as('createdAt'),
      utc<string | null>('account.disabled_at').as('disabledAt'),
    ]);

/** An account as its fields read it. */
export type AccountRow = InferResult<ReturnType<typeof accountRows>>[number];

/** The accounts as a list in pages. */
export const accounts = defineConnection({
  rows: (db, _parent: Expression<number>, _filter: undefined) => accountRows(db),
  orders: { NAME: sql<string>`vietnamese_sort_key(account.name)` },
  id: sql<number>`account.id`,
});

export const accountById = defineLoader(async ({ db }, ids: readonly number[]) =>
  byKey(await accountRows(db).where('account.id', '=', anyOf(ids)).execute(), 'id'),
);

const grants = ({ db }: Context) =>
  db
    .selectFrom('role_grant')
    .innerJoin('role', 'role.key', 'role_grant.role_key')
    .select([
      'role_grant.id',
      'account_id as accountId',
      'organization_id as organizationId',
      'role.key',
      'name_vi as nameVi',
      'name_en as nameEn',
      utc('valid_from').as('validFrom'),
      utc<string | null>('valid_to').as('validTo'),
      sql<Permission[]>`array(
        select permission from role_permission where role_permission.role_key = role.key order by permission)`.as(
        'permissions',
      ),
    ])
    .orderBy('role_grant.id');

/** A grant with its role, as its fields read it. */
export type GrantRow = InferResult<ReturnType<typeof grants>>[number];

/** Grants that the caller administers, and the caller's own. */
export const grantById = defineLoader(async (context, ids: readonly number[]) =>
  byKey(await grants(context).where('role_grant.id', '=', anyOf(ids)).execute(), 'id'),
);

/** The grants of accounts, oldest first. */
export const grantsOf = defineLoader(async (context, ids: readonly number[]) =>
  listsByKey(ids, await grants(context).where('account_id', '=', anyOf(ids)).execute(), 'accountId'),
);

const keys = ({ db }: Context) =>
  db
    .selectFrom('api_key')
    .select([
      'id',
      'account_id as accountId',
      'prefix',
      utc('created_at').as('createdAt'),
      utc('expires_at').as('expiresAt'),
      utc<string | null>('revoked_at').as('revokedAt'),
    ])
    .orderBy('id');

export const apiKeyById = defineLoader(async (context, ids: readonly number[]) =>
  byKey(await keys(context).where('id', '=', anyOf(ids)).execute(), 'id'),
);

/** The keys of accounts, oldest first, including expired and revoked ones. */
export const apiKeysOf = defineLoader(async (context, ids: readonly number[]) =>
  listsByKey(ids, await keys(context).where('account_id', '=', anyOf(ids)).execute(), 'accountId'),
);
