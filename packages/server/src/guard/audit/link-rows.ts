import type { Database } from '../../database/database.ts';
import { addEntry } from './chain.ts';
import { queryRows, readPages } from './query-rows.ts';

/** A link of the chain as it is stored, with the current content of its transaction. */
export interface Link {
  position: string;
  /** The id of its first entry, which the column `act` of each of its entries holds. */
  transaction: string;
  previousHash: string;
  hash: string;
  /** The hash over all entries of the transaction. */
  content: Buffer;
  entries: number;
  lastEntry: string | undefined;
}

type Seal = Pick<Link, 'position' | 'transaction' | 'previousHash' | 'hash'>;

/** The most seals, and the most of their entries, in memory at once. */
const sealsAtOnce = 500;
const entriesAtOnce = 1_000;

/** The columns of each entry that a seal covers, in order, as the database's seal function lists them. */
const sealedColumns = `array[entry.id::text, entry.act::text,
  to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  entry.caller, entry.caller_name, entry.operation, entry.purpose, entry.request, entry.action,
  entry.table_name, entry.row_id, entry.organization_id::text, entry.member_id::text, entry.changes::text]`;

const sealColumns = `position::text as position, act::text as transaction,
  encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash`;

/** Every link in the order of the chain. */
export const readLinks = (database: Database): AsyncGenerator<Link> =>
  readSealed(database, (last) =>
    queryRows(
      database,
      `select ${sealColumns} from audit_seal where position >= $1 and (position, act) > ($1, $2)
      order by audit_seal.position, audit_seal.act limit ${sealsAtOnce}`,
      [last?.position ?? '0', last?.transaction ?? '0'],
    ),
  );

/** The sealed transactions that are not linked to the chain yet; the hash of each is that of its entries. */
export const readUnlinked = (database: Database): AsyncGenerator<Link> =>
  readSealed(database, (last) =>
    queryRows(
      database,
      `select ${sealColumns} from audit_seal where position is null and act > $1
      order by audit_seal.act limit ${sealsAtOnce}`,
      [last?.transaction ?? '0'],
    ),
  );

async function* readSealed(
  database: Database,
  readAfter: (last: Seal | undefined) => Promise<Seal[]>,
): AsyncGenerator<Link> {
  for await (const seals of readPages(sealsAtOnce, readAfter)) {
    const empty = { content: Buffer.alloc(0), entries: 0, lastEntry: undefined };
    const links = new Map(seals.map((seal): [string, Link] => [seal.transaction, { ...seal, ...empty }]));
    await addEntries(database, links);
    yield* links.values();
  }
}

/** Hashes the entries of some links as they are read, so that a transaction of any size fits in memory. */
async function addEntries(database: Database, links: Map<string, Link>): Promise<void> {
  const transactions = [...links.keys()];
  const pages = readPages<{ transaction: string; id: string; columns: (string | null)[] }>(
    entriesAtOnce,
    (last) =>
      queryRows(
        database,
        // Transactions sealed together began together, so their range is read along the index. The addition keeps the
        // planner from using the list itself, which it would sort again for each page of a large transaction.
        `select act::text as transaction, id::text as id, ${sealedColumns} as columns
        from audit_entry as entry
        where act between (select min(act) from unnest($1::bigint[]) as act)
            and (select max(act) from unnest($1::bigint[]) as act)
          and (act, id) > ($2::bigint, $3::bigint) and act + 0 = any($1::bigint[])
        order by entry.act, entry.id limit ${entriesAtOnce}`,
        [transactions, last?.transaction ?? '0', last?.id ?? '0'],
      ),
  );
  for await (const rows of pages) {
    for (const { transaction, id, columns } of rows) {
      const link = links.get(transaction) as Link;
      link.content = addEntry(link.content, columns);
      link.entries += 1;
      link.lastEntry = id;
    }
  }
}

/** The ids of entries that belong to no sealed transaction. */
export async function* readStrays(database: Database): AsyncGenerator<string> {
  const pages = readPages<{ id: string }>(entriesAtOnce, (last) =>
    queryRows(
      database,
      `select id::text as id from audit_entry as entry
      where id > $1 and not exists (select from audit_seal where act = entry.act)
      order by entry.id limit ${entriesAtOnce}`,
      [last?.id ?? '0'],
    ),
  );
  for await (const rows of pages) yield* rows.map(({ id }) => id);
}
