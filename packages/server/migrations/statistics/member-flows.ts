const on = (alias: string) =>
  `${alias}.valid_from <= event.effective_on and ${alias}.valid_to > event.effective_on`;

/** The movements across the edge of the subtree, as it was on their day, on one side of an event. */
const moved = (inward: boolean) => {
  const [here, there] = inward ? ['to', 'from'] : ['from', 'to'];
  return `select event.effective_on, event.type, ${inward}
    from place join member_event as event on event.${here}_organization_id = place.descendant_id and ${on('place')}
    where event.effective_on >= starts_on and event.effective_on <= least(ends_on, until - 1)
      and not exists (select from organization_closure as other where other.ancestor_id = of_organization
        and other.descendant_id = event.${there}_organization_id and ${on('other')})`;
};

/**
 * The function that reads movements by their day, which roll-ups sum up by years only. It runs as the owner, since
 * figures count everything under an organization that the caller sees.
 */
export const memberFlows: readonly string[] = [
  `create function member_flows(of_organization integer, starts_on date, ends_on date)
  returns table (day date, type member_event_type, inward boolean)
  stable language plpgsql security definer set search_path = public, pg_temp as $body$
  #variable_conflict use_column
  declare
    until date = case when granted_now('figures') @> of_organization then 'infinity'
      else (select max(valid_to) from organization_in_figures where organization_id = of_organization) end;
  begin
    return query with place as materialized (
      select descendant_id, valid_from, valid_to from organization_closure where ancestor_id = of_organization)
    ${moved(true)} union all ${moved(false)};
  end $body$`,
  `comment on function member_flows is
    'The movements of members into a subtree and out of it within two days, as the subtree stood on the day of each.'`,
  'revoke all on function member_flows from public',
  'grant execute on function member_flows to dangbo_reader',
];
