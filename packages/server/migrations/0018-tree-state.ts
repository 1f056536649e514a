import { Migration } from '@mikro-orm/migrations';

/**
 * Each state of the tree is identified by a number drawn at random, where changes were counted: after the restore of a
 * backup, or the promotion of a standby that lacks the last commits, a count comes again for another tree.
 */
export class TreeState extends Migration {
  override up(): void {
    this.addSql('alter table tree_version alter column version type uuid using gen_random_uuid()');
    this.addSql(`comment on table tree_version is
      'One row: the state of the tree, drawn anew by each transaction that changes it, so that none comes again.'`);
    this.addSql(`create or replace function count_tree_change() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      declare
        this_transaction text := pg_current_xact_id()::text;
      begin
        if current_setting('dangbo.tree_changed_by', true) is distinct from this_transaction then
          update tree_version set version = gen_random_uuid();
          perform set_config('dangbo.tree_changed_by', this_transaction, true);
        end if;
        return null;
      end $$`);
  }
}
