import type pg from 'pg';
import { withClient } from './peers/with-client.ts';

/** The further provinces of the nation. */
const copies = 62;
/** The distance between the ids of one province and the next. */
const distance = 1_000_000;

/** A table to copy: its columns of ids, and the rows that are copied, in order. */
interface Copied {
  ids: readonly string[];
  rows: (root: number) => string;
}

const tables: Readonly<Record<string, Copied>> = {
  organization: { ids: ['id'], rows: (root) => `where id <> ${root}` },
  organization_state: {
    ids: ['id', 'organization_id', 'parent_id'],
    rows: (root) => `where organization_id <> ${root}`,
  },
  organization_closure: {
    ids: ['ancestor_id', 'descendant_id'],
    rows: (root) => `where descendant_id <> ${root}`,
  },
  // As the triggers and a rebuild order them.
  member_stay: {
    ids: ['organization_id', 'member_id'],
    rows: () => `order by date_trunc('year', valid_to), copy, organization_id, valid_from`,
  },
};

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/**
 * Makes a nation of a province, as far as statistics read it: 63 times its organizations, with their places and kinds,
 * and the stays of its members, below its root. All other records are those of one province.
 */
export const copyToNation = (databaseUrl: string, root: number): Promise<void> =>
  withClient(databaseUrl, async (client) => {
    // Triggers would sum up each row for what statistics do not read.
    await client.query('set session_replication_role = replica');
    for (const [table, { ids, rows }] of Object.entries(tables)) {
      const columns = await columnsOf(client, table);
      const moved = (id: string) =>
        id === 'member_id' || id === 'id'
          ? `${id} + copy * ${distance}`
          : `case ${id} when ${root} then ${root} else ${id} + copy * ${distance} end`;
      const values = columns.map((column) =>
        column === 'code' ? `code || '/' || copy` : ids.includes(column) ? moved(column) : column,
      );
      await client.query(`insert into ${table} (${columns}) overriding system value
        select ${values} from ${table} cross join generate_series(1, ${copies}) as copy ${rows(root)}`);
    }
    await client.query('update tree_version set version = gen_random_uuid()');
    await client.query('vacuum analyze');
  });
