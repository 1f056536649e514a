/**
 * The schema that PostGraphile publishes: its own over dangbo's tables, as its documentation advises. Views run with
 * the caller's rights, so that dangbo's policies apply; functions are single statements of `language sql stable` that
 * return sets, which PostgreSQL inlines into PostGraphile's one statement for a query.
 */
export const postgraphileSchema = `
drop schema if exists peer cascade;
create schema peer;

create type peer.secretary as (full_name text, head_of_agency boolean);
create type peer.rating as (year smallint, grade public.rating_grade);
create type peer.rating_count as (year smallint, grade public.rating_grade, count bigint);

create view peer.organization with (security_invoker) as
  select organization.id, organization.code, state.name, state.kind, null::date as on_day
  from public.organization join public.organization_state as state on state.organization_id = organization.id;
comment on view peer.organization is '@primaryKey id';

create view peer.member with (security_invoker) as select id, full_name, admitted_on, sort_key from public.member;
comment on view peer.member is '@primaryKey id';

create view peer.member_rating with (security_invoker) as
  select id, member_id, year, grade from public.member_rating where stage = 'DECIDED';
comment on view peer.member_rating is $$@primaryKey id
@foreignKey (member_id) references peer.member (id)|@foreignFieldName ratings$$;

create function peer.organization_by_code(code text, on_day date) returns setof peer.organization rows 1 language sql stable
as $$ select organization.id, organization.code, state.name, state.kind, on_day
  from public.organization join public.organization_state as state on state.organization_id = organization.id
  where organization.code = organization_by_code.code and state.valid_from <= on_day and state.valid_to > on_day $$;

create function peer.organization_by_id(id integer, on_day date) returns setof peer.organization rows 1 language sql stable
as $$ select organization.id, organization.code, state.name, state.kind, on_day
  from public.organization join public.organization_state as state on state.organization_id = organization.id
  where organization.id = organization_by_id.id and state.valid_from <= on_day and state.valid_to > on_day $$;

create function peer.organization_children(parent peer.organization) returns setof peer.organization rows 10 language sql stable
as $$ select organization.id, organization.code, state.name, state.kind, parent.on_day
  from public.organization_state as state join public.organization on organization.id = state.organization_id
  where state.parent_id = parent.id and state.valid_from <= parent.on_day and state.valid_to > parent.on_day
  order by organization.code $$;

create function peer.organization_secretary(organization peer.organization) returns setof peer.secretary rows 1 language sql stable
as $$ select member.full_name, exists (
    select from public.organization_state as state join public.agency_head using (agency_id)
    where state.organization_id = organization.id and agency_head.member_id = member.id
      and state.valid_from <= organization.on_day and state.valid_to > organization.on_day
      and agency_head.valid_from <= organization.on_day and agency_head.valid_to > organization.on_day)
  from public.position join public.member on member.id = position.member_id
  where position.organization_id = organization.id and position.role = 'SECRETARY'
    and position.valid_from <= organization.on_day and position.valid_to > organization.on_day $$;

create function peer.organization_ratings(organization peer.organization, from_year integer, to_year integer)
returns setof peer.rating rows 11 language sql stable
as $$ select year, grade from public.organization_rating
  where organization_id = organization.id and stage = 'DECIDED' and year between from_year and to_year order by year $$;

create function peer.organization_member_count(organization peer.organization) returns setof bigint rows 1 language sql stable
as $$ select count(*) from public.organization_closure as place
  join public.cell_membership as membership on membership.organization_id = place.descendant_id
  where place.ancestor_id = organization.id
    and place.valid_from <= organization.on_day and place.valid_to > organization.on_day
    and membership.valid_from <= organization.on_day and membership.valid_to > organization.on_day $$;

create function peer.organization_members(organization peer.organization) returns setof peer.member language sql stable
as $$ select member.id, member.full_name, member.admitted_on, member.sort_key
  from public.organization_closure as place
  join public.cell_membership as membership on membership.organization_id = place.descendant_id
  join public.member on member.id = membership.member_id
  where place.ancestor_id = organization.id
    and place.valid_from <= organization.on_day and place.valid_to > organization.on_day
    and membership.valid_from <= organization.on_day and membership.valid_to > organization.on_day $$;
comment on function peer.organization_members is '@behavior +order';

create function peer.member_cell(member peer.member, on_day date) returns setof text rows 1 language sql stable
as $$ select state.name from public.cell_membership as membership
  join public.organization_state as state on state.organization_id = membership.organization_id
  where membership.member_id = member.id and membership.valid_from <= on_day and membership.valid_to > on_day
    and state.valid_from <= on_day and state.valid_to > on_day $$;

create function peer.organization_rating_counts(organization peer.organization, from_year integer, to_year integer)
returns setof peer.rating_count language sql stable
as $$ select year, grade, count(*) from public.organization_closure as place
  join public.member_rating on member_rating.organization_id = place.descendant_id
  where place.ancestor_id = organization.id and stage = 'DECIDED' and year between from_year and to_year
    and place.valid_from <= make_date(year, 12, 31) and place.valid_to > make_date(year, 12, 31)
  group by year, grade order by year, grade $$;

grant usage on schema peer to dangbo_reader;
grant select on all tables in schema peer to dangbo_reader;
`;
