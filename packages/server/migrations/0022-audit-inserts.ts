import { Migration } from '@mikro-orm/migrations';

/** The value of a column that holds the id of an organization or member, in a row as JSON. */
const idIn = (row: string, table: string, columns: readonly string[]) =>
  `(case when tg_table_name = '${table}' then ${row} ->> 'id' else coalesce(
        ${columns.map((column) => `${row} ->> '${column}'`).join(', ')}) end)::integer`;

/** The rows that a statement inserts are written to the audit by one statement, and not by one for each row. */
export class AuditInserts extends Migration {
  override up(): void {
    this.addSql(`create function audit_inserted_rows() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      declare
        -- As for each changed row.
        key_columns text[] := tg_argv[0];
        generated_columns text[] := tg_argv[1];
        kept_columns text[] := tg_argv[2];
      begin
        insert into audit_entry (action, table_name, row_id, organization_id, member_id, changes)
        select 'INSERT', tg_table_name,
          (select string_agg(row ->> name, ',' order by place)
            from unnest(key_columns) with ordinality as listed (name, place)),
          ${idIn('row', 'organization', ['organization_id', 'to_organization_id', 'from_organization_id'])},
          ${idIn('row', 'member', ['member_id'])},
          (select coalesce(jsonb_object_agg(key, case when kept_columns && array['*', key] then null
              else jsonb_build_array(null, value) end), '{}')
            from jsonb_each(row) where value <> 'null' and key <> all(generated_columns))
        from (select to_jsonb(added) as row from added) as inserted;
        return null;
      end $$`);
    this.addSql(`create or replace function audit_table(target regclass, kept_columns text[] default '{}', derived_columns text[] default '{}')
      returns void language plpgsql as $$
      declare
        key_columns text[];
        generated_columns text[];
        arguments text;
      begin
        select array_agg(attname order by array_position(indkey, attnum)) into key_columns
        from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indrelid = target and indisprimary;
        select coalesce(array_agg(attname order by attnum), '{}') || derived_columns into generated_columns
        from pg_attribute where attrelid = target and attnum > 0 and attgenerated <> '';
        arguments := format('(%L, %L, %L)', key_columns, generated_columns, kept_columns);
        execute format('create or replace trigger audit after update or delete on %s
          for each row execute function audit_row%s', target, arguments);
        execute format('create or replace trigger audit_insert after insert on %s referencing new table as added
          for each statement execute function audit_inserted_rows%s', target, arguments);
        execute format('create or replace trigger audit_truncate after truncate on %s
          for each statement execute function audit_row%s', target, arguments);
      end $$`);
  }
}
