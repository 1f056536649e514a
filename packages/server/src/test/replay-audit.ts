import type pg from 'pg';
import type { AuditAction, AuditChanges } from '../guard/audit/audit-entry.entity.ts';

/** Every audited row, by its table and key, with the columns that are recorded of it. */
type Records = Map<string, Record<string, unknown>>;

interface Entry {
  action: AuditAction;
  key: string;
  changes: AuditChanges;
}

/** All rows of all audited tables, with no column that is null, generated or kept out of the audit. */
export async function readRecords(client: pg.Client): Promise<Records> {
  const { rows: tables } = await client.query(`
    select tgrelid::regclass::text as name,
      string_to_array(rtrim(replace(encode(tgargs, 'escape'), '\\000', '|'), '|'), '|') as arguments
    from pg_trigger where tgname = 'audit' order by 1`);
  const records: Records = new Map();
  for (const { name, arguments: lists } of tables) {
    const [keys, generated, kept] = lists.map((list: string) => list.slice(1, -1).split(','));
    const left = [...generated, ...kept].map((column) => `'${column}'`);
    const { rows } = await client.query(
      `select concat_ws(',', ${keys}) as key, jsonb_strip_nulls(to_jsonb(${name}) - array[${left}]) as columns
      from ${name} where '*' <> all('{${kept}}')`,
    );
    for (const { key, columns } of rows) records.set(`${name} ${key}`, columns);
  }
  return records;
}

/** All changes that the audit holds, in the order in which they were written. */
export const readEntries = async (client: pg.Client): Promise<Entry[]> =>
  (
    await client.query(
      `select action, table_name || ' ' || row_id as key, changes from audit_entry
      where action in ('INSERT', 'UPDATE', 'DELETE') and table_name <> 'sample' order by id`,
    )
  ).rows;

/** Applies the changes of the audit to records. @throws Error where a change does not fit its row */
export function replayAudit(before: Records, entries: readonly Entry[]): Records {
  const records = new Map(before);
  for (const { action, key, changes } of entries) {
    const row = { ...records.get(key) };
    if (records.has(key) === (action === 'INSERT')) throw new Error(`${action} ${key} does not fit.`);
    for (const [column, values] of Object.entries(changes)) {
      if (values === null) continue;
      if (JSON.stringify(row[column] ?? null) !== JSON.stringify(values[0]))
        throw new Error(`${key} ${column} was another.`);
      if (values[1] === null) delete row[column];
      else row[column] = values[1];
    }
    if (action === 'DELETE') records.delete(key);
    else records.set(key, row);
  }
  return records;
}
