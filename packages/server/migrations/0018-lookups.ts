import { Migration } from '@mikro-orm/migrations';

/** Makes the exclusion constraints again that compare an id, each with the id as another type. */
const remake = (found: string, replaced: string) => `
  do $$ declare made record; begin
    for made in
      select conrelid::regclass as on_table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'x' and connamespace = current_schema()::regnamespace and pg_get_constraintdef(oid) ~ '${found}'
    loop
      execute format('alter table %s drop constraint %I, add constraint %I %s', made.on_table, made.name, made.name,
        regexp_replace(made.definition, '${found}', '${replaced}', 'g'));
    end loop;
  end $$`;

/**
 * PostgreSQL takes the index of an exclusion constraint for a cheaper way to the rows of an id than the B-tree made
 * for that, and is four times slower by it. Over another type than the column's, such an index serves its constraint
 * alone.
 */
export class Lookups extends Migration {
  override up(): void {
    this.addSql(remake('(\\m\\w+_id) WITH =', '((\\1)::bigint) WITH ='));
  }

  override down(): void {
    this.addSql(remake('\\(\\(?(\\w+_id)\\)?::bigint\\) WITH =', '\\1 WITH ='));
  }
}
