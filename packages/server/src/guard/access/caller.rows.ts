import { type InferResult, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Viewer } from '../../graph/context.ts';
import { type Permission, permissions, type Scope, scopesOf, withFigures } from '../../shared/permission.ts';

/** The account that a condition selects, with its current permissions and their places. */
const permissionsOf = (db: ReadDatabase) =>
  db
    .selectFrom('account')
    .leftJoin('role_grant', (join) =>
      join
        .onRef('role_grant.account_id', '=', 'account.id')
        .on(sql<boolean>`now() >= role_grant.valid_from and now() < role_grant.valid_to`),
    )
    .leftJoin('role_permission', 'role_permission.role_key', 'role_grant.role_key')
    .select([
      'account.id as accountId',
      'account.name',
      sql<boolean>`account.disabled_at is not null`.as('disabled'),
      'role_grant.id as grantId',
      'role_grant.organization_id as organizationId',
      'role_permission.permission',
    ]);

/** One permission of an account in one place; null in all three where it has none. */
type PermissionRow = InferResult<ReturnType<typeof permissionsOf>>[number];

/** The holder of a key; undefined where it is unknown, expired or revoked, or its account disabled. */
export async function holderOf(db: ReadDatabase, tokenHash: Buffer): Promise<Viewer | undefined> {
  const rows = await permissionsOf(db)
    .innerJoin('api_key', 'api_key.account_id', 'account.id')
    .where('api_key.token_hash', '=', tokenHash)
    .where('api_key.revoked_at', 'is', null)
    .where(sql<boolean>`api_key.expires_at > now()`)
    .execute();
  return rows.some(({ disabled }) => disabled) ? undefined : viewerOf(rows);
}

/** The account of an issuer's subject: undefined where there is none, null where it is disabled. */
export async function accountOf(
  db: ReadDatabase,
  issuer: string,
  subject: string,
): Promise<Viewer | undefined | null> {
  const rows = await permissionsOf(db)
    .where('account.issuer', '=', issuer)
    .where('account.subject', '=', subject)
    .execute();
  return rows.some(({ disabled }) => disabled) ? null : viewerOf(rows);
}

/** Reports whether there is any key, revoked ones included. */
export async function anyKey(db: ReadDatabase): Promise<boolean> {
  return (await db.selectFrom('api_key').select('id').limit(1).execute()).length > 0;
}

function viewerOf(rows: readonly PermissionRow[]): Viewer | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const scopes: Record<Permission, Scope> = { ...scopesOf([]) };
  for (const permission of permissions) {
    const granted = rows.filter((row) => row.grantId !== null && row.permission === permission);
    const organizations = granted.map(({ organizationId }) => organizationId);
    scopes[permission] = organizations.includes(null) ? 'everywhere' : ascending(organizations as number[]);
  }
  const grantIds = ascending(rows.flatMap(({ grantId }) => grantId ?? []));
  return { id: `account:${first.accountId}`, name: first.name, scopes: withFigures(scopes), grantIds };
}

/** The different ids of a list, in ascending order. */
const ascending = (ids: number[]): number[] => [...new Set(ids)].toSorted((one, other) => one - other);
