import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { Scopes } from '../../shared/permission.ts';
import type { DisableAccountInput, EnableAccountInput } from './access.input.ts';
import { beginChange, checkHoldsAll, endAccess, lockAccount } from './held-permissions.ts';

/** Creates a change of the moment at which an account was disabled, to an expression of SQL. */
const setDisabledAt =
  (value: string) =>
  async (em: EntityManager, holder: Scopes, { accountId }: DisableAccountInput | EnableAccountInput) => {
    const change = beginChange(em, holder);
    const path = ['input', 'accountId'];
    const account =
      (await lockAccount(change, decodeId(accountId, 'Account', path))) ??
      change.problems.refuse(path, 'NOT_FOUND', { type: 'Account', id: accountId });
    await checkHoldsAll(change, path, account.id);
    await endAccess(change, path, `update account set disabled_at = ${value} where id = ?`, account.id);
    return { account, warnings: [] };
  };

/** Disables an account with all its keys, tokens and grants; a disabled one stays as it is. @throws Refusal */
export const disableAccount = setDisabledAt('coalesce(disabled_at, now())');

/** Enables an account again, with the keys and grants that have not ended meanwhile. @throws Refusal */
export const enableAccount = setDisabledAt('null');
