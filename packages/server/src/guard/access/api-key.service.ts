import type { EntityManager } from '../../database/database.ts';
import { readText } from '../../shared/input-checks.ts';
import type { Scopes } from '../../shared/permission.ts';
import { lookupText } from '../../shared/text.ts';
import { Account, ApiKey, RoleGrant } from './access.entity.ts';
import type { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from './access.input.ts';
import { readEnd, readExpiry } from './access-days.ts';
import {
  type AccessChange,
  beginChange,
  checkHoldsAll,
  checkRole,
  endAccess,
  lockAccount,
  readPlace,
} from './held-permissions.ts';
import { newToken } from './token.ts';

const longestName = 200;
/** The table enforces it too: a second key allows to replace the first while it works. */
const mostLiveKeys = 2;
const prefixPath = ['input', 'prefix'];

/** A created key; its token is stored nowhere. */
export interface NewKey {
  apiKey: ApiKey;
  token: string;
}

/** Creates an account with a role and its first key. @throws Refusal */
export async function createApiKey(em: EntityManager, holder: Scopes, input: CreateApiKeyInput) {
  const change = beginChange(em, holder);
  const { problems } = change;
  const place = await readPlace(change, input.organizationId);
  await checkRole(change, input.role, place);
  const name = readText(problems, ['input', 'name'], input.name, longestName);
  const expiresAt = readExpiry(problems, input.expiresOn);
  const validTo = readEnd(problems, input.until);
  problems.refuseIfAny();

  const account = em.create(Account, { name });
  em.create(RoleGrant, { account, role: input.role, organization: place.organizationId, validTo });
  return addKey(em, account, expiresAt);
}

/** Creates a second live key of an account that has one; the first works until it is revoked. @throws Refusal */
export async function rotateApiKey(em: EntityManager, holder: Scopes, input: RotateApiKeyInput) {
  const change = beginChange(em, holder);
  const { problems } = change;
  const { account } = await findKey(change, input.prefix);
  if (account.disabledAt !== null) problems.refuse(prefixPath, 'ACCOUNT_DISABLED');
  await checkHoldsAll(change, prefixPath, account.id);
  const expiresAt = readExpiry(problems, input.expiresOn);
  const live = await em.execute(
    'select id from api_key where account_id = ? and revoked_at is null and expires_at > now()',
    [account.id],
  );
  if (live.length >= mostLiveKeys) problems.add(prefixPath, 'TOO_MANY_KEYS', { maximum: mostLiveKeys });
  problems.refuseIfAny();
  return addKey(em, account, expiresAt);
}

/** Revokes a key; a revoked one stays as it is. @throws Refusal */
export async function revokeApiKey(em: EntityManager, holder: Scopes, { prefix }: RevokeApiKeyInput) {
  const change = beginChange(em, holder);
  const { apiKey, account } = await findKey(change, prefix);
  await checkHoldsAll(change, prefixPath, account.id);
  const revoke = 'update api_key set revoked_at = coalesce(revoked_at, now()) where id = ?';
  await endAccess(change, prefixPath, revoke, apiKey.id);
  return { apiKey, warnings: [] };
}

async function addKey(em: EntityManager, account: Account, expiresAt: string): Promise<NewKey> {
  const { token, ...stored } = newToken();
  const apiKey = em.create(ApiKey, { account, ...stored, expiresAt });
  await em.flush();
  return { apiKey, token };
}

/** The key with a prefix; one of an account outside the caller's scope is reported as not found. */
async function findKey(change: AccessChange, prefix: string) {
  const apiKey = await change.em.findOne(ApiKey, { prefix: lookupText(prefix) });
  const account = apiKey && (await lockAccount(change, apiKey.account.id));
  if (apiKey && account) return { apiKey, account };
  return change.problems.refuse(prefixPath, 'NOT_FOUND', { type: 'ApiKey', id: prefix });
}
