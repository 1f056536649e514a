import { createApiKey, type NewKey, revokeApiKey, rotateApiKey } from '../guard/access/api-key.service.ts';
import { type Config, ConfigError } from '../shared/config.ts';
import { keyRows } from './access-rows.ts';
import { administer, administrator, organizationWith } from './administer.ts';
import { type Command, day, onlyWord, readOptions, required } from './command.ts';
import { printTable } from './print-table.ts';

const create: Command = async (words, config, print) => {
  const { options } = readOptions(words, ['name', 'role', 'organization', 'expires', 'until']);
  const name = required(options.name, 'name', '"Tổ thống kê"');
  const role = required(options.role, 'role', 'ANALYST');
  const [expiresOn, until] = [day(options.expires, 'expires'), day(options.until, 'until')];
  return showNewKey(config, print, async (em) => {
    const organizationId = await organizationWith(em, options.organization);
    return createApiKey(em, administrator, { name, role, organizationId, expiresOn, until });
  });
};

const list: Command = async (words, config, print) => {
  readOptions(words, []);
  const rows = await administer(config, (em) => keyRows(em));
  if (rows.length === 0) print('There are no keys yet: see npx dangbo help.');
  else {
    printTable(
      print,
      ['Key', 'Account', 'Name', 'Roles', 'Created', 'Expires', 'State'],
      rows.map((row) => [
        row.prefix,
        `${row.accountId}`,
        row.name,
        row.roles,
        row.created,
        row.expires,
        row.state,
      ]),
    );
  }
  return 0;
};

const rotate: Command = async (words, config, print) => {
  const { options, rest } = readOptions(words, ['expires']);
  const prefix = onlyWord(rest, 'the prefix of one key');
  const expiresOn = day(options.expires, 'expires');
  const code = await showNewKey(config, print, (em) =>
    rotateApiKey(em, administrator, { prefix, expiresOn }),
  );
  print(`${prefix} still works: once the new one is in use, revoke it with npx dangbo key revoke ${prefix}.`);
  return code;
};

const revoke: Command = async (words, config, print) => {
  const prefix = onlyWord(readOptions(words, []).rest, 'the prefix of one key');
  await administer(config, (em) => revokeApiKey(em, administrator, { prefix }));
  print(`${prefix} is revoked: within a second it is refused.`);
  return 0;
};

async function showNewKey(
  config: Config,
  print: (line: string) => void,
  create: (em: Parameters<Parameters<typeof administer>[1]>[0]) => Promise<NewKey>,
): Promise<number> {
  const { token, row } = await administer(config, async (em) => {
    const { token, apiKey } = await create(em);
    const [row] = await keyRows(em, apiKey.prefix);
    return { token, row };
  });
  print(`${row?.name} (account ${row?.accountId}): ${row?.roles}. The key expires on ${row?.expires}.

  ${token}

It is shown this once and stored nowhere: keep it as a password, and send it as Authorization: Bearer ${token.slice(0, 15)}…`);
  return 0;
}

const actions: Record<string, Command> = { create, list, rotate, revoke };

/** `dangbo key …`: creates, lists, rotates and revokes API keys. */
export const keyCommand: Command = async ([action = '', ...words], config, print) => {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (run) return run(words, config, print);
  throw new ConfigError(`Give key create, list, rotate or revoke: see npx dangbo help.`);
};
