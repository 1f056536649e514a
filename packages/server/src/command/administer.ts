import { FlushMode } from '@mikro-orm/core';
import type { EntityManager } from '../database/database.ts';
import { FolderInUse } from '../database/embedded.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { encodeId, parseId } from '../graph/node.ts';
import { openCheckpoints } from '../guard/audit/checkpoint-writer.ts';
import { type Config, ConfigError } from '../shared/config.ts';
import { Refusal } from '../shared/errors.ts';
import { scopesOf } from '../shared/permission.ts';
import { codeText } from '../shared/text.ts';

/** A person with access to the database may do everything in it. */
export const administrator = scopesOf('everywhere');

/** Runs a change in one transaction of the database that the settings name. @throws ConfigError */
export async function administer<Result>(
  config: Config,
  change: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  const { database, markComplete, close } = await open(config);
  try {
    const result = await database.orm.em.fork({ flushMode: FlushMode.COMMIT }).transactional(change);
    markComplete();
    // The change is covered by a checkpoint at once.
    const faults = new Set<string>();
    const checkpoints = await openCheckpoints(database, config.auditDirectory, {
      failed: (error) => faults.add((error as Error).message),
      lost: (message) => faults.add(message),
    });
    await checkpoints.close();
    for (const fault of faults) console.error(fault);
    return result;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reasons = error.userErrors.map(({ message }) => message.en).join(' ');
    // Accounts and grants are printed with their numbers, not with global ids.
    throw new ConfigError(reasons.replace(/"([\w-]+)"/g, (_, id) => `"${parseId(id)?.id ?? id}"`));
  } finally {
    await close();
  }
}

async function open(config: Config): Promise<OpenDatabase> {
  try {
    return await openDatabase(config);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    throw new ConfigError(
      `DATA_DIR ${config.dataDirectory} is in use by a running dangbo: stop it, or manage accounts, keys and grants there by the mutations createApiKey, rotateApiKey, revokeApiKey, grantRole, endGrant, disableAccount and enableAccount.`,
    );
  }
}

/** The global id of the organization with a code, if any is given. @throws ConfigError where there is none */
export async function organizationWith(em: EntityManager, code: string | undefined): Promise<string | null> {
  if (code === undefined) return null;
  const [row] = await em.execute<{ id: number }[]>('select id from organization where code = ?', [
    codeText(code),
  ]);
  if (row) return encodeId('Organization', row.id);
  throw new ConfigError(`There is no organization "${code}": give its code, such as DUK-07.`);
}
