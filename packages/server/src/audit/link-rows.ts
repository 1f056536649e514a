import type { Database } from '../database.ts';
import { addEntry } from './chain.ts';
import { queryRows } from './query-rows.ts';

/** A link of the chain as it is stored, and what its act holds now. */
export interface Link {
  position: string;
  act: string;
  previousHash: string;
  hash: string;
  /** The hash over all entries of the act. */
  content: Buffer;
  entries: number;
  lastEntry: string | undefined;
}

interface Row extends Pick<Link, 'position' | 'act' | 'previousHash' | 'hash'> {
  /** Null, and so the id 0, where the act has no entries. */
  entry: string | null;
  id: string;
  columns: (string | null)[];
}

const pageSize = 2_000;

/** What a seal covers of each entry, in order: as migration 0011 has it. */
const sealedColumns = `array[entry.id::text, entry.act::text,
  to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  entry.caller, entry.caller_name, entry.operation, entry.purpose, entry.request, entry.action,
  entry.table_name, entry.row_id, entry.organization_id::text, entry.member_id::text, entry.changes::text]`;

/** Every link in the order of the chain. Entries are taken in as they are read, so that an act of any size fits. */
export async function* readLinks(database: Database): AsyncGenerator<Link> {
  let link: Link | undefined;
  let after = ['0', '0', '0'];
  for (;;) {
    const rows = await readPage(database, after);
    for (const { position, act, previousHash, hash, entry, columns, id } of rows) {
      if (link?.position !== position || link.act !== act) {
        if (link) yield link;
        const nothing = { content: Buffer.alloc(0), entries: 0, lastEntry: undefined };
        link = { position, act, previousHash, hash, ...nothing };
      }
      if (entry !== null) {
        link.content = addEntry(link.content, columns);
        link.entries += 1;
        link.lastEntry = entry;
      }
      after = [position, act, id];
    }
    if (rows.length < pageSize) break;
  }
  if (link) yield link;
}

const readPage = (database: Database, after: string[]) =>
  queryRows<Row>(
    database,
    `select seal.position::text as position, seal.act::text as act,
      encode(seal.previous_hash, 'hex') as "previousHash", encode(seal.hash, 'hex') as hash,
      entry.id::text as entry, coalesce(entry.id, 0)::text as id, ${sealedColumns} as columns
    from audit_seal as seal left join audit_entry as entry on entry.act = seal.act
    where seal.position >= $1 and (seal.position, seal.act, coalesce(entry.id, 0)) > ($1, $2, $3)
    order by seal.position, seal.act, coalesce(entry.id, 0) limit ${pageSize}`,
    after,
  );

/** Entries that belong to no link. */
export async function* readStrays(database: Database): AsyncGenerator<string> {
  let after = '0';
  for (;;) {
    const rows = await queryRows<{ id: string }>(
      database,
      `select id::text as id from audit_entry as entry
      where id > $1 and not exists (select from audit_seal where act = entry.act and position is not null)
      order by entry.id limit ${pageSize}`,
      [after],
    );
    for (const { id } of rows) yield id;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}
