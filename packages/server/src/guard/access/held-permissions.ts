import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { decodeId } from '../../graph/node.ts';
import { type InputPath, Problems } from '../../shared/errors.ts';
import { isGranted, type Permission, type Scope, type Scopes } from '../../shared/permission.ts';
import { Role, RolePermission } from './role.entity.ts';

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

/** Refuses callers who have the permission `access` nowhere. @throws Refusal */
export function checkAccess({ access }: Scopes): void {
  if (isGranted(access)) return;
  new Problems().refuse(['input'], 'PERMISSION_NOT_HELD', { permissions: 'access' });
}

/** The place that an input names; one outside the caller's scope is reported as not found. @throws Refusal */
export async function readPlace(
  em: EntityManager,
  problems: Problems,
  holder: Scopes,
  path: InputPath,
  text: string | null | undefined,
): Promise<Place> {
  if (text == null) return everywhere;
  const place = await placeOf(em, decodeId(text, 'Organization', path));
  if (place.line.size > 0 && covers(holder.access, place)) return place;
  return problems.refuse(path, 'NOT_FOUND', { type: 'Organization', id: text });
}

/** Notes a role that does not exist, or that has a permission which the caller lacks in a place. */
export async function checkRole(
  em: EntityManager,
  problems: Problems,
  holder: Scopes,
  role: string,
  place: Place,
): Promise<void> {
  const path = ['input', 'role'];
  if ((await em.findOne(Role, { key: role })) === null) {
    problems.add(path, 'NOT_FOUND', { type: 'Role', id: role });
    return;
  }
  checkHeld(problems, path, holder, [...(await permissionsOf(em, role)), 'access'], place);
}

/**
 * Refuses callers who lack a permission of a role in its place: nobody grants or revokes more than they have.
 * @throws Refusal
 */
export async function checkHoldsRole(
  em: EntityManager,
  problems: Problems,
  holder: Scopes,
  path: InputPath,
  { role, place }: { role: string; place: Place },
): Promise<void> {
  checkHeld(problems, path, holder, await permissionsOf(em, role), place);
  problems.refuseIfAny();
}

async function permissionsOf(em: EntityManager, role: string): Promise<Permission[]> {
  const rows = await em.find(RolePermission, { role });
  return rows.map(({ permission }) => permission);
}

function checkHeld(
  problems: Problems,
  path: InputPath,
  holder: Scopes,
  permissions: readonly Permission[],
  place: Place,
): void {
  const lacking = [...new Set(permissions)].filter((permission) => !covers(holder[permission], place));
  if (lacking.length > 0) problems.add(path, 'PERMISSION_NOT_HELD', { permissions: lacking.join(', ') });
}

/** Refuses changes to an account with permissions that the caller lacks. @throws Refusal */
export async function checkHoldsAll(
  em: EntityManager,
  problems: Problems,
  holder: Scopes,
  path: InputPath,
  accountId: number,
): Promise<void> {
  const db: ReadDatabase = em.getKysely();
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('role_permission', 'role_permission.role_key', 'role_grant.role_key')
    .select(['organization_id as organizationId', 'permission'])
    .where('account_id', '=', accountId)
    .where('valid_to', '>', sql<string>`now()`)
    .execute();
  for (const [organizationId, granted] of Map.groupBy(rows, (row) => row.organizationId)) {
    const place = await placeOf(em, organizationId);
    const permissions = granted.map(({ permission }) => permission);
    checkHeld(problems, path, holder, permissions, place);
  }
  problems.refuseIfAny();
}
