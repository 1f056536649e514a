/**
 * The two roles under which the API works. They own nothing: `dangbo_reader` sees the rows that its settings open to
 * it, and `dangbo_writer`, which must see the whole tree to keep its rules, commits changes only inside the subtrees of
 * the setting `dangbo.edit`. The generated file `policies.sql` says what each may do with each table.
 */
export const roles: readonly string[] = ['dangbo_reader', 'dangbo_writer'].flatMap((role) => [
  // Roles belong to the whole server: another database may have created them, even at this moment.
  `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`,
  // From PostgreSQL 16 on the user who creates a role is a member of it, and yet may not take it on.
  `do $$ begin
    if not pg_has_role(current_user, '${role}',
        case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end) then
      execute format('grant ${role} to %I', current_user);
    end if;
  end $$`,
  `grant usage on schema public to ${role}`,
]);
