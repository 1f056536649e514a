import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../database.ts';
import type { ReadDatabase } from '../entities.ts';
import { today } from '../shared/dates.ts';
import type { Scopes } from '../shared/permission.ts';
import { Account } from './account.entity.ts';
import { accountsWithin } from './account.rows.ts';

/**
 * An account to change, locked till the transaction ends, so that what it may do stays as it was looked at;
 * undefined where there is none within the caller's scope.
 */
export async function lockAccountWithin(
  em: EntityManager,
  { access }: Scopes,
  id: number,
): Promise<Account | undefined> {
  const account = await em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (account === null) return undefined;
  const db: ReadDatabase = em.getKysely();
  const within = await accountsWithin(db, { scope: access, asOf: today() })
    .where('account.id', '=', id)
    .execute();
  return within.length > 0 ? account : undefined;
}
