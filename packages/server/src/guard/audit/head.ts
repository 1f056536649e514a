import type { Database } from '../../database/database.ts';
import type { Head } from './checkpoint.ts';
import { queryRows } from './query-rows.ts';

/** The last link of the chain; undefined where the audit is empty. */
export async function readHead(database: Database): Promise<Head | undefined> {
  const [head] = await queryRows<Head>(
    database,
    `select position::float8 as position, encode(hash, 'hex') as hash
    from audit_seal where position is not null order by position desc limit 1`,
  );
  return head;
}
