import type { EntityManager } from '../database/database.ts';
import { createApiKey, type NewKey, revokeApiKey, rotateApiKey } from '../guard/access/api-key.service.ts';
import type { Config } from '../shared/config.ts';
import { keyRows } from './access-rows.ts';
import { administer, administrator, organizationWith } from './administer.ts';
import { type Command, commandOf, day, onlyWord, readOptions, required } from './command.ts';
import { listAction } from './list-action.ts';

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

const list = listAction(keyRows, 'There are no keys yet: see npx dangbo help.');

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
  create: (em: EntityManager) => Promise<NewKey>,
): Promise<number> {
  const { token, row } = await administer(config, async (em) => {
    const { token, apiKey } = await create(em);
    const [row] = await keyRows(em, apiKey.prefix);
    return { token, row };
  });
  print(`${row?.Name} (account ${row?.Account}): ${row?.Roles}. The key expires on ${row?.Expires}.

  ${token}

It is shown this once and stored nowhere: keep it as a password, and send it as Authorization: Bearer ${token.slice(0, 15)}…`);
  return 0;
}

/** `dangbo key …`: creates, lists, rotates and revokes API keys. */
export const keyCommand = commandOf('key', { create, list, rotate, revoke });
