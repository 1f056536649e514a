import { endGrant, grantRole } from '../guard/access/grant.service.ts';
import { ConfigError } from '../shared/config.ts';
import { grantRows } from './access-rows.ts';
import { administer, administrator, organizationWith } from './administer.ts';
import { type Command, day, idOf, onlyWord, readOptions, required } from './command.ts';
import { printTable } from './print-table.ts';

const add: Command = async (words, config, print) => {
  const { options } = readOptions(words, ['account', 'role', 'organization', 'until', 'name']);
  const account = readAccount(required(options.account, 'account', '12'), options.name);
  const role = required(options.role, 'role', 'ANALYST');
  const until = day(options.until, 'until');
  const { id } = await administer(config, async (em) => {
    const organizationId = await organizationWith(em, options.organization);
    return (await grantRole(em, administrator, { ...account, role, organizationId, until })).grant;
  });
  print(`Granted: end it with npx dangbo grant end ${id}.`);
  return 0;
};

const list: Command = async (words, config, print) => {
  readOptions(words, []);
  const rows = await administer(config, (em) => grantRows(em));
  if (rows.length === 0) print('Nobody has a role yet: see npx dangbo help.');
  else {
    printTable(
      print,
      ['Grant', 'Account', 'Name', 'Role', 'Since', 'Until'],
      rows.map((row) => [`${row.id}`, `${row.accountId}`, row.name, row.role, row.since, row.until]),
    );
  }
  return 0;
};

const end: Command = async (words, config, print) => {
  const grantId = idOf('Grant', onlyWord(readOptions(words, []).rest, 'the number of one grant'));
  await administer(config, (em) => endGrant(em, administrator, { grantId }));
  print('The grant has ended.');
  return 0;
};

/** Reads an account: its number, or an issuer and a subject. */
function readAccount(text: string, name: string | undefined) {
  const [issuer = '', subject, ...others] = text.trim().split(/ +/);
  if (others.length > 0) throw new ConfigError('--account has too many words: give "ISSUER SUBJECT".');
  return subject === undefined
    ? { accountId: idOf('Account', issuer) }
    : { subject: { issuer, subject, name } };
}

const actions: Record<string, Command> = { add, list, end };

/** `dangbo grant …`: grants roles, lists grants and ends them. */
export const grantCommand: Command = async ([action = '', ...words], config, print) => {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (run) return run(words, config, print);
  throw new ConfigError('Give grant add, list or end: see npx dangbo help.');
};
