import { endGrant, grantRole } from '../guard/access/grant.service.ts';
import { ConfigError } from '../shared/config.ts';
import { grantRows } from './access-rows.ts';
import { administer, administrator, organizationWith } from './administer.ts';
import { type Command, commandOf, day, idOf, onlyWord, readOptions, required } from './command.ts';
import { listAction } from './list-action.ts';

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

const list = listAction(grantRows, 'Nobody has a role yet: see npx dangbo help.');

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

/** `dangbo grant …`: grants roles, lists grants and ends them. */
export const grantCommand = commandOf('grant', { add, list, end });
