import { band, labelOf, mostRows, on, releasedStructure, value } from './member-structure.ts';
import { recordedOf } from './recorded-values.ts';

/** The keys by which recorded values `%s` are shown, where these are not the values themselves. */
const keys: Readonly<Record<string, string>> = {
  AGE_BAND: band('AGE_BAND', '(extract(year from $2) - %s::integer)'),
  PARTY_AGE_BAND: `case when %s::integer = -1 then 'PROBATIONARY' else ${band('PARTY_AGE_BAND', '%s::integer')} end`,
  PROFESSIONAL_QUALIFICATION: `case when %s is not null then coalesce((select degree.key from member_attribute_value as degree
      where degree.attribute = 'PROFESSIONAL_QUALIFICATION' and ${on('degree')} and %s ^@ degree.beginning
      order by degree.place limit 1), 'OTHER') end`,
  POLITICAL_THEORY: `case %s::text when 'BACHELOR' then 'ADVANCED' else %s::text end`,
};

/** Of groups that are given the kind of each cell is found for its groups, and else once for the cell. */
const kind = `(select state.kind from organization_state as state where state.organization_id = %s::integer and ${on('state')})`;
const joinKind = `join organization_state as state on state.organization_id = place.descendant_id and ${on('state')}`;
const joinSensitive = 'left join member_sensitive as sensitive on sensitive.member_id = stay.member_id';

/** The row of what is protected: a joined one, or the stay itself in its second form. */
type ProtectedIn = 'sensitive' | 'stay';

const mapValues = (texts: Readonly<Record<string, string>>, of: (text: string) => string) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, of(text)]));

/** The arms of a CASE over the names of attributes, each a constant text. */
const arms = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts)
    .map(([attribute, text]) => `when '${attribute}' then $sql$${text}$sql$`)
    .join('\n        ');

/**
 * Counts by one to three attributes: those of the members of a subtree on a day, or groups that are given as the third
 * parameter. What is recorded is grouped first, its values are named then. By `SEX` of organization 7 it is
 * `select stay.sex as r1, count(*) … where place.ancestor_id = 7 … group by 1`, each sex with its label. Where what is
 * protected is in no stay, it is joined to memberships, which are shorter rows.
 */
const groupsQuery = (
  protectedIn: ProtectedIn,
) => `create or replace function member_groups_query(attributes text[], is_filtered boolean) returns text
  immutable language plpgsql set search_path = public, pg_temp as $body$
  declare
    recorded text[] = '{}';
    keys text[] = '{}';
    shown text[] = '{}';
    labelled text[] = '{}';
    made text[] = '{}';
    places text[] = '{}';
    kinds text = '';${
      protectedIn === 'stay'
        ? ''
        : `
    sensitive text = '';`
    }
    attribute text;
    number integer = 0;
  begin
    foreach attribute in array attributes loop
      number = number + 1;
      recorded = recorded || format('%s as r%s', case attribute
        ${arms(mapValues({ ...recordedOf('$2'), ORGANIZATION_KIND: 'state.kind' }, (text) => text.replace('sensitive.', `${protectedIn}.`)))} end, number);
      keys = keys || format('(%s)::text as k%s', replace(case
        when attribute = 'ORGANIZATION_KIND' and is_filtered then $sql$${kind}$sql$
        else case attribute ${arms(keys)} else '%s' end end, '%s', 'r' || number), number);
      shown = shown || format('case when place <= ${mostRows} then k%1$s else ''OTHER'' end as k%1$s', number);
      labelled = labelled || replace(replace($sql$${labelOf('%a', 'k%n', 'l%n')}$sql$, '%a', quote_literal(attribute)), '%n', number::text);
      made = made || replace(replace($sql$${value('%a', 'k%n', 'l%n')}$sql$, '%a', quote_literal(attribute)), '%n', number::text);
      places = places || format('coalesce(l%1$s.place, 1000), k%1$s collate "C"', number);
    end loop;
    if 'ORGANIZATION_KIND' = any (attributes) then kinds = $sql$${joinKind}$sql$; end if;${
      protectedIn === 'stay'
        ? ''
        : `
    if attributes && '{ETHNICITY,RELIGION}' then sensitive = $sql$${joinSensitive}$sql$; end if;`
    }
    return 'with recorded as (' || case when is_filtered then 'select * from unnest($3)' else '
        select ' || array_to_string(recorded, ', ') || ', count(*)::integer as count
        from organization_closure as place ' || kinds || ' join ${
          protectedIn === 'stay'
            ? 'member_stay'
            : `'
        || case when attributes <@ '{ETHNICITY,RELIGION}' then 'cell_membership' else 'member_stay' end
        || '`
        } as stay on stay.organization_id = place.descendant_id and ${on('stay')} ${protectedIn === 'stay' ? '' : `' || sensitive || '`}
        where place.ancestor_id = $1 and ${on('place')}
        group by ' || (select string_agg(n::text, ', ') from generate_series(1, number) as n) end || '),
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

const structure = `create function member_structure(of_organization integer, on_day date, attributes text[], given member_group[])
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
    elsif not is_protected or (given is null and granted_now('sensitive') @> of_organization) then
      execute member_groups_query(attributes, given is not null)
        into total, groups using of_organization, on_day, given;
    elsif given is null and cardinality(attributes) = 1 then
      select * from protected_structure(of_organization, on_day, attributes[1]) into "asOf", total, "roundedTo", groups;
    else
      execute member_groups_query('{STATUS}', given is not null)
        into total, groups using of_organization, on_day, given;
      groups = suppressed_groups(attributes, total);
    end if;
    return next;
  end $body$`;

/** The functions that count members by their attributes, from the table `member_stay`. */
export const memberGroups: readonly string[] = [
  'drop function member_structure(integer, date, text[], integer[])',
  'create type member_group as (r1 text, r2 text, r3 text, count integer)',
  `comment on type member_group is 'So many members have the same recorded values of up to three attributes.'`,
  groupsQuery('sensitive'),
  structure,
  'revoke all on function member_structure from public',
  'grant execute on function member_structure to dangbo_reader',
  `comment on function member_structure is
    'The members of a subtree on a day, or those in given groups, counted by attributes: one row. Protected attributes are exact only for those who may see them; for others see protected_structure.'`,
];

/** Counted by area: the area of each cell, the nearest organization above it of certain kinds, is found at once. */
const countedByArea = `counted as (
        select area.id as area_id, stay.%I as value, count(*)::integer as count
        from organization_closure as place
        left join (
          select up.descendant_id, (min(up.depth::bigint << 32 | up.ancestor_id) & 4294967295)::integer as id
          from organization_closure as within
          join organization_state as state on state.organization_id = within.descendant_id and ${on('state')}
          join organization_closure as up on up.ancestor_id = within.descendant_id and ${on('up')}
          where within.ancestor_id = $1 and ${on('within')} and state.kind::text = any($3)
          group by up.descendant_id) as area on area.descendant_id = place.descendant_id
        join member_stay as stay on stay.organization_id = place.descendant_id and ${on('stay')}
        where place.ancestor_id = $1 and ${on('place')}
        group by 1, 2)`;

/**
 * Runs as its caller, with the caller's scope: what a caller may read it may read by any statement. A subquery of another
 * statement would be planned for any organization at once, and would not run in parallel.
 */
const countedGroups = `create function counted_groups(statement text, parameters text[]) returns member_group[]
  stable language plpgsql set work_mem = '64MB' set jit = off as $body$
  declare
    groups member_group[];
  begin
    execute format(statement, variadic parameters) into groups;
    return groups;
  end $body$`;

/** The functions that count from the second form of the table, whose rows have what is protected. */
export const protectedGroups: readonly string[] = [
  groupsQuery('stay'),
  releasedStructure(countedByArea, 'create or replace', ` set work_mem = '64MB' set jit = off`),
  countedGroups,
  'revoke all on function counted_groups from public',
  'grant execute on function counted_groups to dangbo_reader',
  `comment on function counted_groups is
    'The groups that a statement counts, which refers to its parameters as format() does.'`,
];
