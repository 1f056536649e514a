import { disableAccount, enableAccount } from '../guard/access/account.service.ts';
import { ConfigError } from '../shared/config.ts';
import { accountRows } from './access-rows.ts';
import { administer, administrator } from './administer.ts';
import { type Command, idOf, onlyWord, readOptions } from './command.ts';
import { printTable } from './print-table.ts';

const list: Command = async (words, config, print) => {
  readOptions(words, []);
  const rows = await administer(config, (em) => accountRows(em));
  if (rows.length === 0) print('There are no accounts yet: see npx dangbo help.');
  else {
    printTable(
      print,
      ['Account', 'Name', 'Roles', 'Created', 'State'],
      rows.map((row) => [`${row.id}`, row.name, row.roles, row.created, row.state]),
    );
  }
  return 0;
};

const accountOf = (words: string[]) => ({
  accountId: idOf('Account', onlyWord(readOptions(words, []).rest, 'the number of one account')),
});

const disable: Command = async (words, config, print) => {
  const input = accountOf(words);
  await administer(config, (em) => disableAccount(em, administrator, input));
  print('The account is disabled: within a second its keys and tokens are refused.');
  return 0;
};

const enable: Command = async (words, config, print) => {
  const input = accountOf(words);
  await administer(config, (em) => enableAccount(em, administrator, input));
  print('The account is enabled, with the keys and grants that have not ended.');
  return 0;
};

const actions: Record<string, Command> = { list, disable, enable };

/** `dangbo account …`: lists, disables and enables accounts. */
export const accountCommand: Command = async ([action = '', ...words], config, print) => {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (run) return run(words, config, print);
  throw new ConfigError('Give account list, disable or enable: see npx dangbo help.');
};
