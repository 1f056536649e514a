import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import type { Scopes } from '../../shared/permission.ts';
import { Account } from './account.entity.ts';

/**
 * An account to change, locked until the transaction ends, so that its permissions stay as they were checked;
 * undefined where there is none within the caller's scope.
 */
export async function lockAccountWithin(
  em: EntityManager,
  { access }: Scopes,
  id: number,
): Promise<Account | undefined> {
  const account = await em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (account === null) return undefined;
  if (access === 'everywhere') return account;
  // Mutations see every account; the view restricts them to the caller's scope.
  const within = await em.execute('select from account_in_access where account_id = ?', [id]);
  return within.length > 0 ? account : undefined;
}
