import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { listen, serve } from './serve.ts';

/** The condition that the interval of a table holds on the day, which is the second parameter of most statements. */
const on = (table: string, day = '$2::date') =>
  `${table}.valid_from <= ${day} and ${table}.valid_to > ${day}`;

const secretaryOf = (organization: string, columns: string) => `
  select ${columns} from position join member on member.id = position.member_id
  where position.organization_id = ${organization} and position.role = 'SECRETARY' and ${on('position')}`;

/** Whether a secretary heads the agency of the organization, whose state stands beside it. */
const headOfAgency = `exists (select from agency_head where agency_head.agency_id = state.agency_id
  and agency_head.member_id = member.id and ${on('agency_head')}) as "headOfAgency"`;

const fullSecretary = (organization: string) => `(select row_to_json(secretary)
  from (${secretaryOf(organization, `member.full_name as "fullName", ${headOfAgency}`)}) as secretary) as secretary`;

const branch = (state: string) => `${state}.name,
  (${secretaryOf(`${state}.organization_id`, 'member.full_name')}) as secretary,
  (select grade from organization_rating where organization_id = ${state}.organization_id and year = $3 and stage = 'DECIDED') as grade,
  (select count(*) from organization_closure as place
    join cell_membership on cell_membership.organization_id = place.descendant_id
    where place.ancestor_id = ${state}.organization_id and ${on('place')} and ${on('cell_membership')}) as "memberCount"`;

const childrenOf = (parent: string, child: string, columns: string) => `
  coalesce((select json_agg(row order by code) from (
    select organization.code, (select row_to_json(each) from (select ${columns}) as each) as row
    from organization_state as ${child} join organization on organization.id = ${child}.organization_id
    where ${child}.parent_id = ${parent}.organization_id and ${on(child)}) as child), '[]')`;

const ratings = (table: string, column: string, of: string, also = 'true') => `
  coalesce((select json_agg(json_build_object('year', year, 'grade', grade) order by year)
    from ${table} where ${column} = ${of} and stage = 'DECIDED' and ${also}), '[]') as ratings`;

/** The bloc's state on the day, by its code. */
const bloc = `organization_state as bloc
  where bloc.organization_id = (select id from organization where code = $1) and ${on('bloc')}`;

/** One statement for each workload, which builds the whole answer; each gives one text. */
const statements: Record<string, string> = {
  nested: `select ${childrenOf(
    'bloc',
    'state',
    `state.name, state.kind, ${fullSecretary('state.organization_id')},
     ${ratings('organization_rating', 'organization_id', 'state.organization_id', 'year between $3 and $4')}`,
  )}::text as answer from ${bloc}`,
  deep: `select row_to_json(root)::text as answer from (select ${branch('bloc')}, ${childrenOf(
    'bloc',
    'child',
    `${branch('child')}, ${childrenOf('child', 'grandchild', branch('grandchild'))} as children`,
  )} as children from ${bloc}) as root`,
  page: `select coalesce(json_agg(listed), '[]')::text as answer from (
    select member.full_name as "fullName", member.admitted_on as "admittedOn", state.name as cell,
      ${ratings('member_rating', 'member_id', 'member.id')}
    from organization_closure as place
    join cell_membership on cell_membership.organization_id = place.descendant_id
    join member on member.id = cell_membership.member_id
    join organization_state as state on state.organization_id = cell_membership.organization_id
    where place.ancestor_id = $1 and ${on('place')} and ${on('cell_membership')} and ${on('state')}
      and (member.sort_key, member.id) > ($3, $4)
    order by member.sort_key, member.id limit 50) as listed`,
  lookup: `select row_to_json(found)::text as answer from (
    select state.name, state.kind, ${fullSecretary('state.organization_id')}
    from organization_state as state where state.organization_id = $1 and ${on('state')}) as found`,
  rollUp: `select row_to_json(found)::text as answer from (
    select bloc.name, (select json_agg(each) from (
      select year, grade, count(*) from organization_closure as place
      join member_rating on member_rating.organization_id = place.descendant_id
      where place.ancestor_id = bloc.organization_id and stage = 'DECIDED' and year between $3 and $4
        and ${on('place', 'make_date(year, 12, 31)')}
      group by year, grade order by year, grade::text) as each) as counts
    from ${bloc}) as found`,
};

await serve(async ({ databaseUrl }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  return listen(
    createServer(async (request, response) => {
      const { variables } = JSON.parse(await text(request)) as { variables: Record<string, unknown[]> };
      const [[name, values]] = Object.entries(variables) as [[string, unknown[]]];
      const { rows } = await pool.query<{ answer: string }>({ name, text: statements[name] ?? '', values });
      response.setHeader('content-type', 'application/json');
      response.end(`{"data":{"${name}":${rows[0]?.answer}}}`);
    }),
  );
});
