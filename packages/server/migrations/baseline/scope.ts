/** Permissions by which rows are seen or changed, each a setting `dangbo.<permission>` of the transaction. */
const permissions = ['figures', 'members', 'personal', 'sensitive', 'edit', 'audit', 'access'];

/** A variable, and no part of the function's query: so the query is planned once a connection. */
const roots = 'roots integer[] := granted_organizations(permission)';

/** Views read as their owner does: they show what the settings open, whichever role asks. */
const viewsOf = (permission: string) => {
  const granted = `ancestor_id = any ((select granted_organizations('${permission}'))::integer[])`;
  return [
    `create view organization_in_${permission} as
    select descendant_id as organization_id, valid_to from organization_closure where ${granted}`,
    // The organizations whose place today, or the last one that they had, is in scope.
    `create view organization_now_in_${permission} as
    select descendant_id as organization_id from organization_closure as place
    where ${granted} and (valid_to = 'infinity' or valid_to >= (
      select max(own.valid_to) from organization_closure as own
      where own.descendant_id = place.descendant_id and own.ancestor_id = place.descendant_id))`,
    `create view member_in_${permission} as
    select cell_membership.member_id from cell_membership
    join organization_closure on descendant_id = cell_membership.organization_id
    where organization_closure.valid_to > cell_membership.valid_from and ${granted}
    union all
    select position.member_id from position
    join organization_closure on descendant_id = position.organization_id
    where organization_closure.valid_to > position.valid_from and ${granted}`,
    // The members whose present cell, or the last one that they had, is in scope.
    `create view member_now_in_${permission} as
    select cell_membership.member_id from cell_membership
    join organization_now_in_${permission} as place using (organization_id)
    where not exists (
        select from cell_membership as later
        where later.member_id = cell_membership.member_id and later.valid_from > cell_membership.valid_from)`,
  ];
};

/**
 * The scope of each permission, from the settings of a session. `dangbo.<permission>` lists the roots of the subtrees, or
 * is `*` for the whole database; `dangbo.<permission>_now` holds the organizations that are there now as ranges of ids,
 * so that for almost every row a test for scope is one lookup in memory. A setting that was never set reads as null,
 * or as '' on a connection that was used before.
 */
export const scope: readonly string[] = [
  `create function granted_everywhere(permission text) returns boolean stable parallel safe language sql as $$
    select coalesce(current_setting('dangbo.' || permission, true) = '*', false) $$`,
  `create function granted_organizations(permission text) returns integer[] stable parallel safe language sql as $$
    select string_to_array(nullif(nullif(current_setting('dangbo.' || permission, true), ''), '*'), ',')::integer[] $$`,
  `create function granted_now(permission text) returns int4multirange stable parallel safe language sql as $$
    select case when current_setting('dangbo.' || permission, true) = '*' then '{(,)}'
      else coalesce(nullif(current_setting('dangbo.' || permission || '_now', true), ''), '{}')::int4multirange end $$`,
  `create function organizations_now_in(roots integer[]) returns int4multirange
  language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(range_agg(int4range(descendant_id, descendant_id, '[]')), '{}')
    from organization_closure as place
    where ancestor_id = any (roots) and (valid_to = 'infinity' or valid_to >= (
      select max(own.valid_to) from organization_closure as own
      where own.descendant_id = place.descendant_id and own.ancestor_id = place.descendant_id)) $$`,
  `comment on function organizations_now_in is
    'The organizations whose place today, or the last they had, is under one of these.'`,

  ...permissions.flatMap(viewsOf),

  // Only accounts all of whose grants, ended ones too, are in these subtrees: a renewed key acts for its account.
  `create view account_in_access as
  select role_grant.account_id from role_grant left join organization_now_in_access as place using (organization_id)
  group by role_grant.account_id having bool_and(place.organization_id is not null)`,

  // Functions, which PostgreSQL does not inline: planning these queries for each table of each statement would take
  // longer than reading the rows.
  `create function organization_was_in(permission text, organization integer, since date) returns boolean
  language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
  declare ${roots};
  begin
    return roots is not null and exists (
      select from organization_closure
      where descendant_id = organization and valid_to > since and ancestor_id = any (roots));
  end $$`,
  `comment on function organization_was_in is
    'True if an organization was in the scope of a permission at any time after a day; it may have left since.'`,
  `create function member_was_in(permission text, member integer) returns boolean
  language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
  declare ${roots};
  begin
    return roots is not null and exists (
      select from (
        select organization_id, valid_from from cell_membership where member_id = member
        union all select organization_id, valid_from from position where member_id = member) as stay
      join organization_closure as place on place.descendant_id = stay.organization_id
      where place.valid_to > stay.valid_from and place.ancestor_id = any (roots));
  end $$`,
  `comment on function member_was_in is
    'True if a member was ever in a cell, or held a position, in the scope of a permission.'`,

  // Below row-level security PostgreSQL reads every row rather than an index of words, lest the comparison leak values.
  // For a caller who may see all members, nothing can leak, and this function of the owner's uses the index. The index
  // finds more pages in a nation than fit into the default work_mem.
  `create function found_members(words text[]) returns setof integer
  language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  begin
    if not granted_everywhere('members') then return; end if;
    return query execute 'select id from member where ' || (
      select string_agg(format('search_text like %L', '% ' || fold(word) || '%'), ' and ') from unnest(words) as word);
  end $$`,
  `comment on function found_members is
    'For a caller who may see all members, those whose names contain a beginning of each word; for others none.'`,

  // A change beyond the caller's scope is refused as the transaction commits.
  `create function refuse_beyond_scope() returns trigger language plpgsql as $$
  declare
    touched integer;
    inside boolean;
  begin
    -- Deferred triggers run as the role that ends the transaction.
    if current_user <> 'dangbo_writer' or granted_everywhere(tg_argv[0]) then return null; end if;
    foreach touched in array array_remove(array[
        case when tg_op <> 'INSERT' then coalesce(to_jsonb(old) ->> tg_argv[3], '0') end,
        case when tg_op <> 'DELETE' then coalesce(to_jsonb(new) ->> tg_argv[3], '0') end], null)::integer[]
    loop
      execute format('select exists (select from %s where %s = $1)', tg_argv[1], tg_argv[2]) into inside using touched;
      if not inside then
        raise exception '% % is beyond the scope', tg_argv[2], touched using errcode = 'insufficient_privilege';
      end if;
    end loop;
    return null;
  end $$`,

  `revoke all on function organization_was_in, member_was_in, found_members from public`,
  `grant execute on function organization_was_in, member_was_in, found_members, record_reading to dangbo_reader`,
  `grant execute on function member_place to dangbo_reader, dangbo_writer`,
];
