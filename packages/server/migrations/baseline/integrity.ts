/** The triggers that keep views of faults empty: the changed table, the view, the view's column to search, the row's column to search for. */
const guards = [
  ['organization', 'organization_fault', 'organization_id', 'id'],
  ['organization_state', 'organization_fault', 'organization_id', 'organization_id'],
  ['organization_state', 'parent_fault', 'organization_id', 'organization_id'],
  ['organization_state', 'parent_fault', 'parent_id', 'organization_id'],
  ['organization_state', 'cell_fault', 'organization_id', 'organization_id'],
  ['organization_state', 'position_fault', 'organization_id', 'organization_id'],
  ['member', 'member_fault', 'member_id', 'id'],
  ['member_status', 'member_fault', 'member_id', 'member_id'],
  ['member_status', 'position_fault', 'member_id', 'member_id'],
  ['cell_membership', 'member_fault', 'member_id', 'member_id'],
  ['cell_membership', 'cell_fault', 'member_id', 'member_id'],
  ['position', 'position_fault', 'id', 'id'],
] as const;

/**
 * Rules on intervals beyond not overlapping. Each rule is a view that lists the rows that break it: deferred triggers
 * look at the rows that a transaction touched, a bulk load and the tests at the whole view.
 */
export const integrity: readonly string[] = [
  `create view organization_fault as
    select organization_id, 'its states leave a gap' as problem
    from (
      select organization_id, range_agg(daterange(valid_from, valid_to)) as validity
      from organization_state group by organization_id
    ) as states
    where validity <> datemultirange(range_merge(validity))
    union all
    select id, 'it has no state'
    from organization
    where not exists (select from organization_state where organization_id = organization.id)`,

  `create view parent_fault as
    select organization_id, parent_id, 'its parent does not stand all that time' as problem
    from organization_state as child
    where parent_id is not null and not coalesce((
      select range_agg(daterange(parent.valid_from, parent.valid_to)) @> daterange(child.valid_from, child.valid_to)
      from organization_state as parent where parent.organization_id = child.parent_id), false)`,

  `create view member_fault as
    select member_id, 'the status leaves a gap or has an end' as problem
    from (
      select member_id, min(valid_from) as since, range_agg(daterange(valid_from, valid_to)) as validity
      from member_status group by member_id
    ) as statuses
    where validity <> datemultirange(daterange(since, 'infinity'))
    union all
    select id, 'no status'
    from member
    where not exists (select from member_status where member_id = member.id)
    union all
    select member_id, 'in a cell while not a member'
    from cell_membership as membership
    where not coalesce((
      select range_agg(daterange(valid_from, valid_to)) @> daterange(membership.valid_from, membership.valid_to)
      from member_status where member_id = membership.member_id and status <> 'ENDED'), false)`,

  `create view cell_fault as
    select member_id, organization_id, 'in an organization that is not a standing cell all that time' as problem
    from cell_membership as membership
    where not coalesce((
      select range_agg(daterange(valid_from, valid_to)) @> daterange(membership.valid_from, membership.valid_to)
      from organization_state
      where organization_id = membership.organization_id and kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')), false)`,

  `create view position_fault as
    select id, organization_id, member_id,
      'held while the organization does not stand or the holder is no member' as problem
    from position
    where not coalesce((
        select range_agg(daterange(valid_from, valid_to)) @> daterange(position.valid_from, position.valid_to)
        from organization_state where organization_id = position.organization_id), false)
      or not coalesce((
        select range_agg(daterange(valid_from, valid_to)) @> daterange(position.valid_from, position.valid_to)
        from member_status where member_id = position.member_id and status <> 'ENDED'), false)`,

  `create function refuse_fault() returns trigger language plpgsql as $$
    declare
      touched integer;
      fault text;
    begin
      -- An update that moves a row to another owner touches both.
      foreach touched in array array_remove(array[
          case when tg_op <> 'INSERT' then to_jsonb(old) ->> tg_argv[2] end,
          case when tg_op <> 'DELETE' then to_jsonb(new) ->> tg_argv[2] end], null)::integer[]
      loop
        execute format('select problem from %I where %I = $1 limit 1', tg_argv[0], tg_argv[1]) into fault using touched;
        if fault is not null then
          raise exception '% %: %', tg_argv[2], touched, fault using errcode = 'check_violation', constraint = tg_argv[0];
        end if;
      end loop;
      return null;
    end $$`,
  ...guards.map(
    ([table, view, column, key]) => `
    create constraint trigger ${view}_by_${column} after insert or update or delete on ${table}
    deferrable initially deferred for each row execute function refuse_fault('${view}', '${column}', '${key}')`,
  ),
  `create constraint trigger last_cell_fault_by_member_id after insert or update on member
  deferrable initially deferred for each row execute function refuse_fault('last_cell_fault', 'member_id', 'id')`,
];
