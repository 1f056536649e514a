import { readFileSync } from 'node:fs';
import type { Database } from '../../database/database.ts';
import { ConfigError } from '../../shared/config.ts';
import { hashOf } from './token.ts';

/** A key with at least 128 random bits in base64url or hexadecimal digits. */
const keyForm = /^dangbo_([a-z0-9]{4,20})_[\w-]{43,200}$/;

/** The lock of those that start together. */
const lock = `select pg_advisory_xact_lock(hashtextextended('first administrator', 0))`;

/**
 * Creates the first administrator of a database that has no key yet, with the key in a file, so that a server which
 * others can reach never serves them without authentication; once there is a key, the file is not read.
 * @throws ConfigError where the file cannot be read, or holds no key
 */
export async function createFirstAdministrator({ orm }: Database, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  await orm.em.fork().transactional(async (em) => {
    await em.execute(lock);
    if ((await em.execute('select from api_key limit 1')).length > 0) return;
    const { prefix, token } = readKey(file);
    const [account] = await em.execute<{ id: number }[]>(
      `insert into account (name) values ('Quản trị viên đầu tiên') returning id`,
    );
    await em.execute(`insert into role_grant (account_id, role_key) values (?, 'ADMINISTRATOR')`, [
      account?.id,
    ]);
    // No key lives longer. From the moment of its creation: a day in Viet Nam may be a day ahead.
    await em.execute(
      `insert into api_key (account_id, prefix, token_hash, expires_at) values (?, ?, ?, now() + interval '1 year')`,
      [account?.id, prefix, hashOf(token)],
    );
  });
}

function readKey(file: string): { prefix: string; token: string } {
  const refuse = (fault: string): never => {
    throw new ConfigError(
      `ADMINISTRATOR_KEY_FILE ${file} ${fault}: write one there with printf "dangbo_first_$(openssl rand -hex 32)" > ${file}`,
    );
  };
  let token = '';
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch (error) {
    refuse(`cannot be read (${(error as { code?: string }).code})`);
  }
  const [, prefix] = keyForm.exec(token) ?? [];
  return { prefix: prefix ?? refuse('holds no key'), token };
}
