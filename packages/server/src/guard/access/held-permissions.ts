import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { decodeId } from '../../graph/node.ts';
import { type InputPath, Problems } from '../../shared/errors.ts';
import { isGranted, type Permission, type Scope, type Scopes } from '../../shared/permission.ts';
import { lookupText } from '../../shared/text.ts';
import { Account, Role, RolePermission } from './access.entity.ts';

/** The Vietnamese names of the permissions, for messages. */
const names: Record<Permission, string> = {
  figures: 'xem số liệu',
  members: 'xem đảng viên',
  personal: 'xem thông tin cá nhân',
  sensitive: 'xem thông tin nhạy cảm',
  edit: 'thay đổi hồ sơ',
  audit: 'xem nhật ký',
  access: 'quản lý tài khoản và cấp quyền',
  schema: 'xem cấu trúc dữ liệu',
};

/** Permissions as messages list them, in both languages. */
const permissionDetails = (permissions: readonly Permission[]) => ({
  permissions: permissions.join(', '),
  permissionsVi: permissions.map((permission) => names[permission]).join(', '),
});

/** A change of accounts, keys or grants by the holder of some permissions, and the problems found so far. */
export interface AccessChange {
  em: EntityManager;
  holder: Scopes;
  problems: Problems;
}

/** Begins a change; callers who have the permission `access` nowhere are refused. @throws Refusal */
export function beginChange(em: EntityManager, holder: Scopes): AccessChange {
  const problems = new Problems();
  if (!isGranted(holder.access))
    problems.refuse(['input'], 'PERMISSION_NOT_HELD', permissionDetails(['access']));
  return { em, holder, problems };
}

/** The place of a grant: an organization's subtree, with the ids of all its ancestors and itself; or everywhere. */
export interface Place {
  organizationId: number | null;
  line: ReadonlySet<number>;
}

const everywhere: Place = { organizationId: null, line: new Set() };

/** Reports whether a scope includes a place. */
export const covers = (scope: Scope, { line }: Place): boolean =>
  scope === 'everywhere' || scope.some((id) => line.has(id));

/** Looks up the place of a grant; of a dissolved organization the last one. */
export async function placeOf(em: EntityManager, organizationId: number | null): Promise<Place> {
  if (organizationId === null) return everywhere;
  const rows = await em.execute<{ id: number }[]>(
    `select ancestor_id as id from organization_closure as place
    where descendant_id = ? and (valid_to = 'infinity' or valid_to >= (
      select max(own.valid_to) from organization_closure as own
      where own.descendant_id = place.descendant_id and own.ancestor_id = place.descendant_id))`,
    [organizationId],
  );
  return { organizationId, line: new Set(rows.map(({ id }) => id)) };
}

/** The place that an input names; one outside the caller's scope is reported as not found. @throws Refusal */
export async function readPlace(
  { em, holder, problems }: AccessChange,
  organizationId: string | null | undefined,
): Promise<Place> {
  if (organizationId == null) return everywhere;
  const path = ['input', 'organizationId'];
  const place = await placeOf(em, decodeId(organizationId, 'Organization', path));
  if (place.line.size > 0 && covers(holder.access, place)) return place;
  return problems.refuse(path, 'NOT_FOUND', { type: 'Organization', id: organizationId });
}

/**
 * An account to change, locked until the transaction ends, so that its permissions stay as they were checked;
 * undefined where there is none within the caller's scope.
 */
export async function lockAccount({ em, holder }: AccessChange, id: number): Promise<Account | undefined> {
  const account = await em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (account === null) return undefined;
  if (holder.access === 'everywhere') return account;
  // Mutations see every account; the view restricts them to the caller's scope.
  const within = await em.execute('select from account_in_access where account_id = ?', [id]);
  return within.length > 0 ? account : undefined;
}

/** Notes a role that does not exist, or that has a permission which the caller lacks in a place. */
export async function checkRole(change: AccessChange, role: string, place: Place): Promise<void> {
  const path = ['input', 'role'];
  if ((await change.em.findOne(Role, { key: lookupText(role) })) === null) {
    change.problems.add(path, 'NOT_FOUND', { type: 'Role', id: role });
    return;
  }
  checkHeld(change, path, [...(await permissionsOf(change, role)), 'access'], place);
}

/**
 * Refuses callers who lack a permission of a role in its place: nobody grants or revokes more than they have.
 * @throws Refusal
 */
export async function checkHoldsRole(change: AccessChange, path: InputPath, role: string, place: Place) {
  checkHeld(change, path, await permissionsOf(change, role), place);
  change.problems.refuseIfAny();
}

async function permissionsOf({ em }: AccessChange, role: string): Promise<Permission[]> {
  const rows = await em.find(RolePermission, { role });
  return rows.map(({ permission }) => permission);
}

function checkHeld(
  { holder, problems }: AccessChange,
  path: InputPath,
  permissions: readonly Permission[],
  place: Place,
): void {
  const lacking = [...new Set(permissions)].filter((permission) => !covers(holder[permission], place));
  if (lacking.length > 0) problems.add(path, 'PERMISSION_NOT_HELD', permissionDetails(lacking));
}

/**
 * Accounts that manage all access at this moment, and can sign in: by a key, or by a token of their issuer. `now()` would
 * be the start of the transaction, before another ended what this one has waited for.
 */
const administrators = `select distinct account.id from account
  join role_grant on role_grant.account_id = account.id and organization_id is null
    and clock_timestamp() >= valid_from and clock_timestamp() < valid_to
  join role_permission on role_permission.role_key = role_grant.role_key and permission = 'access'
  where disabled_at is null and (issuer is not null or exists (
    select from api_key where api_key.account_id = account.id and revoked_at is null and expires_at > clock_timestamp()))`;

/**
 * Ends a permission, a key or an account by a statement; one that would leave nobody to manage access is refused, since
 * only somebody at the database could make another. @throws Refusal
 */
export async function endAccess({ em, problems }: AccessChange, path: InputPath, sql: string, id: number) {
  // Two administrators who end each other's access at once would both succeed without the lock.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
  const [before] = await em.execute(administrators);
  await em.execute(sql, [id]);
  const [after] = await em.execute(administrators);
  if (before && !after) problems.refuse(path, 'LAST_ADMINISTRATOR');
}

/** Refuses changes to an account with permissions that the caller lacks. @throws Refusal */
export async function checkHoldsAll(change: AccessChange, path: InputPath, accountId: number) {
  const db: ReadDatabase = change.em.getKysely();
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('role_permission', 'role_permission.role_key', 'role_grant.role_key')
    .select(['organization_id as organizationId', 'permission'])
    .where('account_id', '=', accountId)
    .where('valid_to', '>', sql<string>`now()`)
    .execute();
  for (const [organizationId, granted] of Map.groupBy(rows, (row) => row.organizationId)) {
    const permissions = granted.map(({ permission }) => permission);
    checkHeld(change, path, permissions, await placeOf(change.em, organizationId));
  }
  change.problems.refuseIfAny();
}
