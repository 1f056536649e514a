import { type Expression, sql } from 'kysely';
import { utc } from '../../database/moments.ts';
import type { ReadDatabase } from '../../database/tables.ts';

const columns = [
  'account.id',
  'account.name',
  'account.issuer',
  'account.subject',
  utc('account.created_at').as('createdAt'),
  utc<string | null>('account.disabled_at').as('disabledAt'),
] as const;

/** An account as its fields read it. */
export interface AccountRow {
  id: number;
  name: string;
  issuer: string | null;
  subject: string | null;
  createdAt: string;
  disabledAt: string | null;
}

/** The accounts that the caller may see; within a subtree, those with grants there and nowhere else. */
export const accountRows = (db: ReadDatabase) => db.selectFrom('account').select(columns);

/** The accounts as a list in pages. */
export const accountsRelation = {
  rows: (db: ReadDatabase, _parent: Expression<number>, _filter: undefined) => accountRows(db),
  orders: { NAME: sql<string>`vietnamese_sort_key(account.name)` },
  id: sql<number>`account.id`,
};
