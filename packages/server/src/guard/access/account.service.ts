import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { Scopes } from '../../shared/permission.ts';
import type { DisableAccountInput, EnableAccountInput } from './access.input.ts';
import { beginChange, checkHoldsAll, lockAccount } from './held-permissions.ts';

/** Disables an account with all its keys, tokens and grants; a disabled one stays as it is. @throws Refusal */
export async function disableAccount(em: EntityManager, holder: Scopes, input: DisableAccountInput) {
  const account = await readAccount(em, holder, input);
  await em.execute('update account set disabled_at = coalesce(disabled_at, now()) where id = ?', [
    account.id,
  ]);
  return { account, warnings: [] };
}

/** Enables an account again, with the keys and grants that have not ended meanwhile. @throws Refusal */
export async function enableAccount(em: EntityManager, holder: Scopes, input: EnableAccountInput) {
  const account = await readAccount(em, holder, input);
  await em.execute('update account set disabled_at = null where id = ?', [account.id]);
  return { account, warnings: [] };
}

/** An account within the caller's scope that has no permission which the caller lacks. */
async function readAccount(em: EntityManager, holder: Scopes, { accountId }: DisableAccountInput) {
  const change = beginChange(em, holder);
  const path = ['input', 'accountId'];
  const account =
    (await lockAccount(change, decodeId(accountId, 'Account', path))) ??
    change.problems.refuse(path, 'NOT_FOUND', { type: 'Account', id: accountId });
  await checkHoldsAll(change, path, account.id);
  return account;
}
