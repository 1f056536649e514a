import type { Database } from '../database/database.ts';
import { filters } from '../guard/scope/row-filters.ts';
import { isOfRecords, type Records, type Row } from './records.ts';
import { type Roots, seenBy } from './scope-oracle.ts';

/**
 * Leaves in a database the rows alone that the oracle lets one caller see. What it then answers to one who may see
 * everything is what the caller should be answered, byte for byte: every count, page, cursor and null.
 */
export async function keepOnly({ orm }: Database, roots: Roots): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    // Neither foreign keys nor the checks of the tree hold of a part of it.
    await em.execute('set local session_replication_role = replica');
    const places = new Map<Row, string>();
    const records: Records = new Map();
    for (const table of Object.keys(filters).filter(isOfRecords)) {
      const rows = await em.execute<{ place: string; row: Row }[]>(
        `select ctid::text as place, to_jsonb(t) as row from ${table} as t`,
      );
      records.set(
        table,
        rows.map(({ row }) => row),
      );
      for (const { place, row } of rows) places.set(row, place);
    }
    for (const [table, rows] of records) {
      const seen = new Set(seenBy(records, table, roots));
      const hidden = rows.filter((row) => !seen.has(row)).map((row) => `"${places.get(row)}"`);
      await em.execute(`delete from ${table} where ctid = any ('{${hidden}}'::tid[])`);
    }
  });
  await orm.em.fork().execute('analyze');
}
