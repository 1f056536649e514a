/** The names of the transition tables that hold the changed rows, by the kind of change. */
const changes = {
  insert: ['new table as changed'],
  update: ['old table as changed', 'new table as changed'],
  delete: ['old table as changed'],
};

/** Named to fire before the triggers of the roll-ups: members are locked before organizations, as the services do. */
const triggers = Object.entries(changes).flatMap(([change, tables]) =>
  tables.map(
    (table, place) => `create trigger keep_last_cell_${change}_${place} after ${change} on cell_membership
      referencing ${table} for each statement execute function keep_last_cell()`,
  ),
);

/**
 * The last cell of each member, which row filters and policies compare for every member that is read. The column
 * `member.last_cell_id` holds it, and triggers keep it equal to the memberships.
 */
export const lastCell: readonly string[] = [
  // A view reads as its owner: policies look the last cell up. One step into an index that holds all of it.
  `create view last_cell as
  select distinct on (member_id) member_id, organization_id from cell_membership
  order by member_id, valid_from desc`,

  `create view last_cell_fault as
  select id as member_id, 'its row holds another last cell' as problem
  from member left join last_cell on last_cell.member_id = member.id
  where last_cell_id is distinct from organization_id`,

  `create function keep_last_cell() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
  begin
    -- Rows that another transaction committed during the wait for these locks must be visible.
    perform from member where id in (select member_id from changed) order by id for no key update;
    update member set last_cell_id = last.organization_id
    from (
      select changed.member_id,
        (select organization_id from last_cell where last_cell.member_id = changed.member_id) as organization_id
      from (select distinct member_id from changed) as changed
    ) as last
    where member.id = last.member_id and member.last_cell_id is distinct from last.organization_id;
    return null;
  end $$`,
  ...triggers,
];
