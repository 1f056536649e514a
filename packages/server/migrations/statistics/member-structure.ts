/** The most rows of an answer; those of the smallest groups beyond it are added up as `OTHER`. */
export const mostRows = 1000;

/** An attribute: the recorded value by which rows are grouped first, and the key that it is shown by. */
interface Attribute {
  recorded: string;
  /** The tables beside memberships that have the value. */
  needs: readonly (keyof typeof joins)[];
  /** The key of the value `%s`; by default the value itself. */
  key?: string;
}

export const on = (alias: string) => `${alias}.valid_from <= $2 and ${alias}.valid_to > $2`;

const joins = {
  member: 'join member on member.id = membership.member_id',
  status: `join member_status as status on status.member_id = membership.member_id and ${on('status')}`,
  sensitive: 'left join member_sensitive as sensitive on sensitive.member_id = membership.member_id',
  state: `join organization_state as state on state.organization_id = membership.organization_id and ${on('state')}`,
};

export const band = (
  attribute: string,
  years: string,
) => `(select band.key from member_attribute_value as band
  where band.attribute = '${attribute}' and ${on('band')}
    and ${years} >= band.from_years and ${years} <= coalesce(band.to_years, 32767) limit 1)`;

const attributes: Readonly<Record<string, Attribute>> = {
  STATUS: { recorded: 'status.status', needs: ['status'] },
  SEX: { recorded: 'member.sex', needs: ['member'] },
  AGE_BAND: {
    recorded: 'member.birth_year',
    needs: ['member'],
    key: band('AGE_BAND', '(extract(year from $2) - %s)'),
  },
  // The age in the Party counts from the decision, once the member is official; a probationary one has the years -1.
  PARTY_AGE_BAND: {
    recorded: `case when member.official_on <= $2 then extract(year from
      age($2::timestamp, coalesce(member.admission_decided_on, member.admitted_on)::timestamp))::integer else -1 end`,
    needs: ['member'],
    key: `case when %s = -1 then 'PROBATIONARY' else ${band('PARTY_AGE_BAND', '%s')} end`,
  },
  ETHNICITY: { recorded: 'sensitive.ethnicity', needs: ['sensitive'] },
  RELIGION: { recorded: 'sensitive.religion', needs: ['sensitive'] },
  GENERAL_EDUCATION: { recorded: 'member.general_education', needs: ['member'] },
  PROFESSIONAL_QUALIFICATION: {
    recorded: 'member.professional_qualification',
    needs: ['member'],
    key: `case when %s is not null then coalesce((select degree.key from member_attribute_value as degree
      where degree.attribute = 'PROFESSIONAL_QUALIFICATION' and ${on('degree')} and %s ^@ degree.beginning
      order by degree.place limit 1), 'OTHER') end`,
  },
  POLITICAL_THEORY: {
    recorded: 'member.political_theory',
    needs: ['member'],
    key: `case %s when 'BACHELOR' then 'ADVANCED' else %s::text end`,
  },
  OCCUPATION: { recorded: 'member.occupation', needs: ['member'] },
  ORGANIZATION_KIND: { recorded: 'state.kind', needs: ['state'] },
};

/** The arms of a CASE over the names of attributes, each a constant text. */
const arms = (of: (attribute: Attribute) => string) =>
  Object.entries(attributes)
    .map(([name, attribute]) => `when '${name}' then $sql$${of(attribute)}$sql$`)
    .join('\n        ');

const needing = (join: keyof typeof joins) =>
  Object.keys(attributes)
    .filter((name) => attributes[name]?.needs.includes(join))
    .join(',');

/** The value of an attribute in an answer, from its key and its label. */
export const value = (attribute: string, key: string, label: string) =>
  `json_build_object('attribute', ${attribute}, 'key', ${key}, 'labelVi', coalesce(${label}.vi, ${key}), 'labelEn', coalesce(${label}.en, ${key}))`;

export const labelOf = (
  attribute: string,
  key: string,
  alias: string,
) => `left join member_attribute_label as ${alias}
      on ${alias}.attribute in (${attribute}, '') and ${alias}.key = coalesce(${key}, '') and ${on(alias)}`;

/**
 * Counts of the members of a subtree on a day by one to three attributes: what is recorded is grouped first, its
 * values are named then. By `SEX` of organization 7 it is
 * `select member.sex as r1, count(*) … where place.ancestor_id = 7 … group by 1`, each sex with its label.
 */
const groups = `create function member_groups_query(attributes text[], is_filtered boolean) returns text
  immutable language plpgsql set search_path = public, pg_temp as $body$
  declare
    recorded text[] = '{}';
    keys text[] = '{}';
    shown text[] = '{}';
    labelled text[] = '{}';
    joined text = '';
    made text[] = '{}';
    places text[] = '{}';
    attribute text;
    number integer = 0;
  begin
    foreach attribute in array attributes loop
      number = number + 1;
      recorded = recorded || format('%s as r%s', case attribute
        ${arms(({ recorded }) => recorded)} end, number);
      keys = keys || format('(%s)::text as k%s', replace(case attribute
        ${arms(({ key = '%s' }) => key)} end, '%s', 'r' || number), number);
      shown = shown || format('case when place <= ${mostRows} then k%1$s else ''OTHER'' end as k%1$s', number);
      labelled = labelled || replace(replace($sql$${labelOf('%a', 'k%n', 'l%n')}$sql$, '%a', quote_literal(attribute)), '%n', number::text);
      made = made || replace(replace($sql$${value('%a', 'k%n', 'l%n')}$sql$, '%a', quote_literal(attribute)), '%n', number::text);
      places = places || format('coalesce(l%1$s.place, 1000), k%1$s collate "C"', number);
    end loop;
    ${Object.keys(joins)
      .map(
        (join) =>
          `if attributes && '{${needing(join as keyof typeof joins)}}' then joined = joined || ' ' || $sql$${joins[join as keyof typeof joins]}$sql$; end if;`,
      )
      .join('\n    ')}
    return 'with recorded as (
        select ' || array_to_string(recorded, ', ') || ', count(*)::integer as count
        from organization_closure as place
        join cell_membership as membership on membership.organization_id = place.descendant_id and ${on('membership')}'
        || joined || '
        where place.ancestor_id = $1 and ${on('place')}'
        || case when is_filtered then ' and membership.member_id = any($3)' else '' end || '
        group by ' || (select string_agg(n::text, ', ') from generate_series(1, number) as n) || '),
      named as (
        select ' || array_to_string(keys, ', ') || ', sum(count)::integer as count from recorded
        group by ' || (select string_agg('k' || n, ', ') from generate_series(1, number) as n) || '),
      placed as (select *, row_number() over (order by count desc, ' ||
        (select string_agg(format('k%s collate "C"', n), ', ') from generate_series(1, number) as n) || ') as place from named),
      shown as (
        select ' || array_to_string(shown, ', ') || ', sum(count)::integer as count from placed
        group by ' || (select string_agg(n::text, ', ') from generate_series(1, number) as n) || ')
      select coalesce(sum(count), 0)::integer, coalesce(json_agg(
        json_build_object(''count'', count, ''values'', json_build_array(' || array_to_string(made, ', ') || '))
        order by ' || array_to_string(places, ', ') || '), ''[]'')
      from shown ' || array_to_string(labelled, ' ');
  end $body$`;

const structure = `create function member_structure(of_organization integer, on_day date, attributes text[], chosen integer[])
  returns table ("asOf" date, total integer, "roundedTo" integer, groups json)
  stable language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB' set jit = off
  as $body$
  declare
    until date = case when granted_now('figures') @> of_organization then 'infinity'
      else (select max(valid_to) from organization_in_figures where organization_id = of_organization) end;
    is_protected boolean = attributes && '{ETHNICITY,RELIGION}';
  begin
    "asOf" = on_day;
    "roundedTo" = 1;
    -- Figures of an organization that has left the scope end with that day.
    if until is null or on_day >= until then
      total = 0;
      groups = '[]';
    elsif not is_protected or (chosen is null and granted_now('sensitive') @> of_organization) then
      execute member_groups_query(attributes, chosen is not null)
        into total, groups using of_organization, on_day, chosen;
    elsif chosen is null and cardinality(attributes) = 1 then
      select * from protected_structure(of_organization, on_day, attributes[1]) into "asOf", total, "roundedTo", groups;
    else
      execute member_groups_query('{STATUS}', chosen is not null)
        into total, groups using of_organization, on_day, chosen;
      groups = suppressed_groups(attributes, total);
    end if;
    return next;
  end $body$`;

const suppressed = `create function suppressed_groups(attributes text[], total integer) returns json
  stable language sql set search_path = public, pg_temp as $body$
    select case when total = 0 then '[]' else json_build_array(json_build_object('count', null, 'values', (
      select json_agg(${value('listed.attribute', `'SUPPRESSED'`, 'label')} order by place_in_list)
      from unnest(attributes) with ordinality as listed (attribute, place_in_list)
      join member_attribute_value as label on label.attribute = '' and label.key = 'SUPPRESSED'))) end $body$`;

/**
 * Figures of a protected attribute for those who may not see it. They are released once a year, for 31 December, and
 * for areas that do not overlap: each member belongs to the nearest organization above that is of certain kinds. An
 * area releases a value that enough members have and enough have not, rounded down; a larger organization is answered
 * from what its areas release, a smaller one has no figures.
 */
export const releasedStructure = (countedByArea: string, form = 'create', settings = '') =>
  `${form} function protected_structure(of_organization integer, on_day date, attribute text)
  returns table (as_of date, total integer, rounded_to integer, groups json)
  stable language plpgsql security definer set search_path = public, pg_temp${settings} as $body$
  declare
    released_on date = (date_trunc('year', on_day + 1) - interval '1 day')::date;
    rule jsonb = (select regulation.value from regulation
      where regulation.key = 'statistics.protected' and valid_from <= released_on and valid_to > released_on);
    threshold integer = (rule ->> 'threshold')::integer;
  begin
    return query execute replace($sql$
      with ${countedByArea},
      area as (select area_id, sum(count)::integer as size from counted group by 1),
      large as (
        select counted.*, area.size,
          area.size - sum(counted.count) over (partition by area_id) as rest,
          row_number() over (partition by area_id order by counted.count, value collate "C") as place
        from counted join area using (area_id)
        where value is not null and counted.count >= $4 and area.size - counted.count >= $4),
      -- The smallest group is hidden as well where too few members would otherwise be left.
      shown as (select * from large where rest = 0 or rest >= $4 or place > 1),
      summed as (
        select value, sum(count / $4 * $4)::integer as count from shown
        group by value having count(*) = (select count(*) from area)),
      whole as (select coalesce(sum(size), 0)::integer as total from area)
      select $2, whole.total, $4, case when whole.total = 0 then '[]' else (
        select json_agg(json_build_object('count', row.count, 'values', json_build_array(${value('$5', 'row.key', 'label')}))
          order by label.place)
        from (select value as key, count from summed union all select 'SUPPRESSED', null) as row
        ${labelOf('$5', 'row.key', 'label')}) end
      from whole $sql$, '%I', quote_ident(lower(attribute)))
      using of_organization, released_on, array(select jsonb_array_elements_text(rule -> 'areas')), threshold, attribute;
  end $body$`;

/** The members of an organization on 31 December, counted by the area of their cell and the protected value. */
const countedByArea = `cell as (
        select place.descendant_id as id, place.depth, area.id as area_id, area.depth as area_depth
        from organization_closure as place
        left join lateral (
          select up.ancestor_id as id, up.depth from organization_closure as up
          join organization_state as state on state.organization_id = up.ancestor_id and ${on('state')}
          where up.descendant_id = place.descendant_id and ${on('up')} and state.kind::text = any($3)
          order by up.depth limit 1) as area on area.depth <= place.depth
        where place.ancestor_id = $1 and ${on('place')}),
      counted as (
        select cell.area_id, sensitive.%I as value, count(*)::integer as count
        from cell
        join cell_membership as membership on membership.organization_id = cell.id and ${on('membership')}
        left join member_sensitive as sensitive on sensitive.member_id = membership.member_id
        group by 1, 2)`;

/** The functions that count members by their attributes. They run as the owner, and keep to the caller's scope themselves. */
export const memberStructure: readonly string[] = [
  groups,
  suppressed,
  releasedStructure(countedByArea),
  structure,
  'revoke all on function member_groups_query, suppressed_groups, protected_structure, member_structure from public',
  'grant execute on function member_structure to dangbo_reader',
  `comment on function member_structure is
    'The members of a subtree on a day, or those chosen among them, counted by attributes: one row. Protected attributes are exact only for those who may see them; for others see protected_structure.'`,
];
