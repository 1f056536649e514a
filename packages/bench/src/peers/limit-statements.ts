/**
 * One statement for each workload, which builds the whole result as one text named `answer`. The JSON is
 * concatenated, with `string_agg` for lists: the fastest way in PostgreSQL.
 */

/** The condition that the interval of a table contains the day, which is the second parameter. */
const on = (table: string, day = '$2::date') =>
  `${table}.valid_from <= ${day} and ${table}.valid_to > ${day}`;

/** Any text, escaped as JSON. */
const text = (value: string) => `coalesce(to_json(${value})::text, 'null')`;
/** A value that needs quotes but no escaping, such as an enum or a date. */
const word = (value: string) => `coalesce('"' || ${value} || '"', 'null')`;
const orNull = (query: string) => `coalesce((${query}), 'null')`;

/** An object of fields that are JSON already. */
const object = (fields: Record<string, string>) =>
  `'{' || ${Object.entries(fields)
    .map(([name, json]) => `'"${name}":' || ${json}`)
    .join(` || ',' || `)} || '}'`;

const list = (item: string, order: string, from: string) =>
  `coalesce((select '[' || string_agg(${item}, ',' order by ${order}) || ']' from ${from}), '[]')`;

const secretaryOf = (organization: string, answer: string) => `
  select ${answer} from position join member on member.id = position.member_id
  where position.organization_id = ${organization} and position.role = 'SECRETARY' and ${on('position')}`;

/** A secretary, and whether they also head the agency of the organization with the state `state`. */
const secretary = orNull(
  secretaryOf(
    'state.organization_id',
    object({
      fullName: text('member.full_name'),
      headOfAgency: `(exists (select from agency_head where agency_head.agency_id = state.agency_id
        and agency_head.member_id = member.id and ${on('agency_head')}))::text`,
    }),
  ),
);

const rating = object({ year: 'year', grade: word('grade') });
const decided = `stage = 'DECIDED'`;

const childrenOf = (parent: string, child: string, fields: Record<string, string>) =>
  list(
    object(fields),
    'organization.code',
    `organization_state as ${child} join organization on organization.id = ${child}.organization_id
     where ${child}.parent_id = ${parent}.organization_id and ${on(child)}`,
  );

const branch = (state: string) => ({
  name: text(`${state}.name`),
  secretary: orNull(secretaryOf(`${state}.organization_id`, text('member.full_name'))),
  grade: orNull(`select ${word('grade')} from organization_rating
    where organization_id = ${state}.organization_id and year = $3 and ${decided}`),
  memberCount: `(select count(*) from organization_closure as place
    join cell_membership on cell_membership.organization_id = place.descendant_id
    where place.ancestor_id = ${state}.organization_id and ${on('place')} and ${on('cell_membership')})`,
});

/** The bloc's state on the day, by the bloc's code. */
const bloc = `organization_state as bloc
  where bloc.organization_id = (select id from organization where code = $1) and ${on('bloc')}`;

/** The statements by workload. */
export const statements: Record<string, string> = {
  nested: `select ${childrenOf('bloc', 'state', {
    name: text('state.name'),
    kind: word('state.kind'),
    secretary,
    ratings: list(
      rating,
      'year',
      `organization_rating where organization_id = state.organization_id and ${decided} and year between $3 and $4`,
    ),
  })} as answer from ${bloc}`,
  deep: `select ${object({
    ...branch('bloc'),
    children: childrenOf('bloc', 'child', {
      ...branch('child'),
      children: childrenOf('child', 'grandchild', branch('grandchild')),
    }),
  })} as answer from ${bloc}`,
  page: `select ${list(
    object({
      fullName: text('full_name'),
      admittedOn: word('admitted_on'),
      cell: text('cell'),
      ratings: list(rating, 'year', `member_rating where member_id = listed.id and ${decided}`),
    }),
    'sort_key, id',
    `(select member.id, member.sort_key, member.full_name, member.admitted_on, state.name as cell
      from organization_closure as place
      join cell_membership on cell_membership.organization_id = place.descendant_id
      join member on member.id = cell_membership.member_id
      join organization_state as state on state.organization_id = cell_membership.organization_id
      where place.ancestor_id = $1 and ${on('place')} and ${on('cell_membership')} and ${on('state')}
        and (member.sort_key, member.id) > ($3, $4)
      order by member.sort_key, member.id limit 50) as listed`,
  )} as answer`,
  lookup: `select ${object({ name: text('state.name'), kind: word('state.kind'), secretary })} as answer
    from organization_state as state where state.organization_id = $1 and ${on('state')}`,
  rollUp: `select ${object({
    name: text('bloc.name'),
    counts: list(
      object({ year: 'year', grade: word('grade'), count: 'count' }),
      'year, grade::text',
      `(select year, grade, count(*) from organization_closure as place
        join member_rating on member_rating.organization_id = place.descendant_id
        where place.ancestor_id = bloc.organization_id and ${decided} and year between $3 and $4
          and ${on('place', 'make_date(year, 12, 31)')} group by year, grade) as counted`,
    ),
  })} as answer from ${bloc}`,
};
