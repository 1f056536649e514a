import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { InputPath } from '../../shared/errors.ts';
import { readText } from '../../shared/input-checks.ts';
import type { Scopes } from '../../shared/permission.ts';
import { Account, RoleGrant } from './access.entity.ts';
import type { EndGrantInput, GrantRoleInput, SubjectInput } from './access.input.ts';
import { readEnd } from './access-days.ts';
import {
  type AccessChange,
  beginChange,
  checkHoldsRole,
  checkRole,
  covers,
  endAccess,
  lockAccount,
  placeOf,
  readPlace,
} from './held-permissions.ts';

/** Grants an account a role in a place. @throws Refusal */
export async function grantRole(em: EntityManager, holder: Scopes, input: GrantRoleInput) {
  const change = beginChange(em, holder);
  const account = await readAccount(change, input);
  const place = await readPlace(change, input.organizationId);
  await checkRole(change, input.role, place);
  const validTo = readEnd(change.problems, input.until);
  change.problems.refuseIfAny();

  const organization = place.organizationId;
  const grant = em.create(RoleGrant, { account, role: input.role, organization, validTo });
  await em.flush();
  return { grant, warnings: [] };
}

/** Ends a grant now; one that has ended stays as it is. @throws Refusal */
export async function endGrant(em: EntityManager, holder: Scopes, input: EndGrantInput) {
  const change = beginChange(em, holder);
  const path = ['input', 'grantId'];
  const id = decodeId(input.grantId, 'Grant', path);
  const grant = await em.findOne(RoleGrant, { id });
  const notFound = () => change.problems.refuse(path, 'NOT_FOUND', { type: 'Grant', id: input.grantId });
  if (grant === null) return notFound();
  const place = await placeOf(em, grant.organization?.id ?? null);
  if (!covers(holder.access, place)) return notFound();
  await checkHoldsRole(change, path, grant.role.key, place);
  await endAccess(change, path, 'update role_grant set valid_to = least(valid_to, now()) where id = ?', id);
  return { grant, warnings: [] };
}

const accountNames = {
  names: '"accountId", "subject"',
  namesVi: 'tài khoản đã có hoặc người đăng nhập được cấp quyền',
};

async function readAccount(change: AccessChange, { accountId, subject }: GrantRoleInput): Promise<Account> {
  const { problems } = change;
  if (accountId != null && subject != null) {
    problems.refuse(['input', 'subject'], 'NOT_BOTH', accountNames);
  }
  if (subject != null) return findOrCreateAccount(change, subject);
  const path = ['input', 'accountId'];
  if (accountId == null) return problems.refuse(path, 'NOTHING_GIVEN', accountNames);
  const account = await lockAccount(change, decodeId(accountId, 'Account', path));
  return account ?? problems.refuse(path, 'NOT_FOUND', { type: 'Account', id: accountId });
}

/** The account of a subject. It may have roles elsewhere that the caller does not see. */
async function findOrCreateAccount(
  { em, problems }: AccessChange,
  { issuer, subject, name }: SubjectInput,
): Promise<Account> {
  const at = (field: string): InputPath => ['input', 'subject', field];
  const known = {
    issuer: readText(problems, at('issuer'), issuer, 255),
    subject: readText(problems, at('subject'), subject, 255),
  };
  const shown = readText(problems, at('name'), name ?? known.subject, 200);
  problems.refuseIfAny();
  return (await em.findOne(Account, known)) ?? em.create(Account, { ...known, name: shown });
}
