import { disableAccount, enableAccount } from '../guard/access/account.service.ts';
import { accountRows } from './access-rows.ts';
import { administer, administrator } from './administer.ts';
import { type Command, commandOf, idOf, onlyWord, readOptions } from './command.ts';
import { listAction } from './list-action.ts';

const list = listAction(accountRows, 'There are no accounts yet: see npx dangbo help.');

/** Creates an action that changes the account of a number. */
const changeAction =
  (change: typeof disableAccount, done: string): Command =>
  async (words, config, print) => {
    const number = onlyWord(readOptions(words, []).rest, 'the number of one account');
    const accountId = idOf('Account', number);
    await administer(config, (em) => change(em, administrator, { accountId }));
    print(done);
    return 0;
  };

const disable = changeAction(
  disableAccount,
  'The account is disabled: within a second its keys and tokens are refused.',
);

const enable = changeAction(
  enableAccount,
  'The account is enabled, with the keys and grants that have not ended.',
);

/** `dangbo account …`: lists, disables and enables accounts. */
export const accountCommand = commandOf('account', { list, disable, enable });
