import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { readText } from '../../shared/input-checks.ts';
import type { Scopes } from '../../shared/permission.ts';
import { lookupText } from '../../shared/text.ts';
import type { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from './access.input.ts';
import { readEnd, readExpiry } from './access-days.ts';
import { Account } from './account.entity.ts';
import { lockAccountWithin } from './account.records.ts';
import { ApiKey } from './api-key.entity.ts';
import { checkAccess, checkHoldsAll, checkRole, readPlace } from './held-permissions.ts';
import { RoleGrant } from './role-grant.entity.ts';
import { newToken } from './token.ts';

const longestName = 200;
/** The table enforces it too: a second key allows to replace the first while it works. */
const mostLiveKeys = 2;

/** A created key; its token is stored nowhere. */
export interface NewKey {
  apiKey: ApiKey;
  token: string;
}

/** Creates an account with a role and its first key. @throws Refusal */
export async function createApiKey(
  em: EntityManager,
  holder: Scopes,
  input: CreateApiKeyInput,
): Promise<NewKey> {
  checkAccess(holder);
  const problems = new Problems();
  const place = await readPlace(em, problems, holder, ['input', 'organizationId'], input.organizationId);
  await checkRole(em, problems, holder, input.role, place);
  const name = readText(problems, ['input', 'name'], input.name, longestName);
  const expiresAt = readExpiry(problems, ['input', 'expiresOn'], input.expiresOn);
  const validTo = readEnd(problems, ['input', 'until'], input.until);
  problems.refuseIfAny();

  const account = em.create(Account, { name });
  em.create(RoleGrant, {
    account,
    role: input.role,
    organization: place.organizationId,
    ...(validTo && { validTo }),
  });
  return addKey(em, account, expiresAt);
}

/** Creates a second live key of an account that has one; the first works until it is revoked. @throws Refusal */
export async function rotateApiKey(
  em: EntityManager,
  holder: Scopes,
  input: RotateApiKeyInput,
): Promise<NewKey> {
  const problems = new Problems();
  const { account } = await findKey(em, problems, holder, input.prefix);
  if (account.disabledAt !== null) problems.refuse(['input', 'prefix'], 'ACCOUNT_DISABLED');
  await checkHoldsAll(em, problems, holder, ['input', 'prefix'], account.id);
  const expiresAt = readExpiry(problems, ['input', 'expiresOn'], input.expiresOn);
  const live = await em.execute(
    'select id from api_key where account_id = ? and revoked_at is null and expires_at > now()',
    [account.id],
  );
  if (live.length >= mostLiveKeys)
    problems.add(['input', 'prefix'], 'TOO_MANY_KEYS', { maximum: mostLiveKeys });
  problems.refuseIfAny();
  return addKey(em, account, expiresAt);
}

/** Revokes a key; a revoked one stays as it is. @throws Refusal */
export async function revokeApiKey(em: EntityManager, holder: Scopes, { prefix }: RevokeApiKeyInput) {
  const problems = new Problems();
  const { apiKey, account } = await findKey(em, problems, holder, prefix);
  await checkHoldsAll(em, problems, holder, ['input', 'prefix'], account.id);
  await em.execute('update api_key set revoked_at = coalesce(revoked_at, now()) where id = ?', [apiKey.id]);
  return { apiKey, warnings: [] };
}

async function addKey(em: EntityManager, account: Account, expiresAt: string): Promise<NewKey> {
  const { token, ...stored } = newToken();
  const apiKey = em.create(ApiKey, { account, ...stored, expiresAt });
  await em.flush();
  return { apiKey, token };
}

/** The key with a prefix; one of an account outside the caller's scope is reported as not found. */
async function findKey(
  em: EntityManager,
  problems: Problems,
  holder: Scopes,
  prefix: string,
): Promise<{ apiKey: ApiKey; account: Account }> {
  checkAccess(holder);
  const apiKey = await em.findOne(ApiKey, { prefix: lookupText(prefix) });
  const account = apiKey && (await lockAccountWithin(em, holder, apiKey.account.id));
  if (apiKey && account) return { apiKey, account };
  return problems.refuse(['input', 'prefix'], 'NOT_FOUND', { type: 'ApiKey', id: prefix });
}
