/**
 * A counter that changes with the tree, and so with the organizations in each scope. It is counted once a transaction,
 * as it commits: writers of the tree do not wait for each other until then, and the count becomes visible with the
 * change.
 */
export const treeVersion: readonly string[] = [
  'create table tree_version (version bigint not null)',
  'create unique index tree_version_one on tree_version ((true))',
  `comment on table tree_version is 'One row: how many transactions have changed the tree.'`,
  'insert into tree_version (version) values (0)',

  `create function count_tree_change() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
  declare
    this_transaction text := pg_current_xact_id()::text;
  begin
    if current_setting('dangbo.tree_changed_by', true) is distinct from this_transaction then
      update tree_version set version = version + 1;
      perform set_config('dangbo.tree_changed_by', this_transaction, true);
    end if;
    return null;
  end $$`,
  `create constraint trigger count_tree_change after insert or update or delete on organization_closure
  deferrable initially deferred for each row execute function count_tree_change()`,
  `create trigger count_truncate after truncate on organization_closure
  for each statement execute function count_tree_change()`,
];
