import { Migration } from '@mikro-orm/migrations';

/**
 * Tells whether the tree has changed, and so what is within a scope. Counted once a transaction, as it commits: who
 * changes the tree waits for no other until then, and what was counted is seen with what was changed.
 */
export class TreeVersion extends Migration {
  override up(): void {
    this.addSql('create table tree_version (version bigint not null)');
    this.addSql('create unique index tree_version_one on tree_version ((true))');
    this.addSql(`comment on table tree_version is 'One row: how many transactions have changed the tree.'`);
    this.addSql('insert into tree_version values (0)');
    this.addSql('alter table tree_version enable row level security');
    this.addSql('grant select on tree_version to dangbo_reader');
    this.addSql('create policy readable on tree_version for select to dangbo_reader using (true)');
    this.addSql(`
      create function count_tree_change() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      declare
        this_transaction text := pg_current_xact_id()::text;
      begin
        if current_setting('dangbo.tree_changed_by', true) is distinct from this_transaction then
          update tree_version set version = version + 1;
          perform set_config('dangbo.tree_changed_by', this_transaction, true);
        end if;
        return null;
      end $$`);
    this.addSql(`create constraint trigger count_tree_change after insert or update or delete on organization_closure
      deferrable initially deferred for each row execute function count_tree_change()`);
    this.addSql(`create trigger count_truncate after truncate on organization_closure
      for each statement execute function count_tree_change()`);
  }

  override down(): void {
    this.addSql('drop function count_tree_change cascade');
    this.addSql('drop table tree_version');
  }
}
