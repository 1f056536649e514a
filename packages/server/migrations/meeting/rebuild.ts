import { keepSpans, keepYears } from './cell-years.ts';

/** The tables that roll-ups are counted from: no other transaction changes them during a rebuild. */
export const countedRecords = [
  ...['organization_closure', 'organization_state', 'cell_membership', 'member_event', 'organization_rating'],
  ...['member_rating', 'meeting', 'cell_span', 'meeting_year'],
];

/**
 * The rebuild. Whatever a later migration counts is rebuilt too: every roll-up has a view of its faults. Tables between
 * these and the records are not: `others` are the statements that keep those of later migrations.
 */
export const rebuilding = (records: readonly string[], others = ''): string =>
  `create or replace function rebuild_rollups() returns void language plpgsql set work_mem = '256MB' as $$
  declare
    rollup name;
  begin
    lock table ${records.join(', ')} in share row exclusive mode;
    ${keepSpans()}
    ${keepYears(`select organization_id, year from meeting_year union
      select organization_id, extract(year from held_on)::smallint from meeting`)}${others}
    for rollup in
      select regexp_replace(viewname, '_fault$', '') from pg_views
      where schemaname = 'public' and viewname like '%\\_rollup\\_fault' order by 1
    loop
      execute format('insert into %1$I select * from %2$I order by 1, 2', rollup, rollup || '_fault');
      execute format('analyze %I', rollup);
    end loop;
  end $$`;

export const rebuild: readonly string[] = [
  rebuilding(countedRecords),
  ...['meeting', 'cell_span', 'meeting_year'].map(
    (table) => `create trigger roll_up_truncate after truncate on ${table}
    for each statement execute function rebuild_after_truncate()`,
  ),
];
