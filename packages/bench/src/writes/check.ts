import type pg from 'pg';

/** Rows by table, and by the audit that was on or off as they were written. */
export type CountedRows = Record<'meeting' | 'member_rating', Record<'on' | 'off', number>>;

/** The rows of the written tables, and the entries that the audit has of them. */
interface Counts {
  rows: Record<keyof CountedRows, number>;
  entries: Record<keyof CountedRows, number>;
}

/** Counts the rows of the written tables, and their entries in the audit. */
export async function countRows(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query(
    `select json_build_object('meeting', (select count(*) from meeting),
        'member_rating', (select count(*) from member_rating)) as rows,
      json_build_object('meeting', count(*) filter (where table_name = 'meeting'),
        'member_rating', count(*) filter (where table_name = 'member_rating')) as entries
    from audit_entry`,
  );
  return rows[0];
}

/** @throws Error where rows, audit entries or roll-ups are not those that follow from what was written */
export async function checkWritten(client: pg.Client, before: Counts, written: CountedRows): Promise<void> {
  const after = await countRows(client);
  for (const table of ['meeting', 'member_rating'] as const) {
    const { on, off } = written[table];
    const rows = after.rows[table] - before.rows[table];
    const entries = after.entries[table] - before.entries[table];
    if (rows !== on + off || entries !== on)
      throw new Error(
        `${table}: ${rows} rows and ${entries} audit entries, not ${on + off} and ${on}, were written.`,
      );
  }
  for (const view of ['rating_rollup_fault', 'meeting_rollup_fault', 'attendance_rollup_fault']) {
    const { rowCount } = await client.query(`select from ${view} limit 1`);
    if (rowCount) throw new Error(`After the writing ${view} is not empty.`);
  }
}
