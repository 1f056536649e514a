import { withClient } from './with-client.ts';

/** The workloads and their names in tables; `repeated` sends the same `nested` request each time. */
export const workloads = {
  nested: 'W1',
  deep: 'W2',
  page: 'W3',
  lookup: 'W4',
  rollUp: 'W5',
  repeated: 'W1 again',
};
export type Workload = keyof typeof workloads;

/** The span of years of the requested ratings. */
export const years = { fromYear: 2010, toYear: 2020 };

/** The variables that differ between requests, so that the response cache has no response. */
export interface Variant {
  blocCode: string;
  /** A day on which the bloc existed. */
  day: string;
  /** A day from which on nothing in the sample changes. */
  lateDay: string;
  year: number;
  organizationId: number;
  /** A place in the list of an organization's members by name: the page begins after this member. */
  page: { organizationId: number; sortKey: string; memberId: number };
}

/** The values of a bloc that variants choose from. */
export interface Bloc {
  id: number;
  code: string;
  organizations: number[];
  pages: Variant['page'][];
  /** The version of its database's PostgreSQL. */
  postgresVersion: string;
}

const currentPlaces = `from organization_closure as place where place.ancestor_id = $1 and place.valid_to = 'infinity'`;

/** Reads the values that variants choose from. */
export const readBloc = (databaseUrl: string, code: string): Promise<Bloc> =>
  withClient(databaseUrl, async (client) => {
    const found = await client.query('select id from organization where code = $1', [code]);
    const id = found.rows[0]?.id;
    if (id === undefined) throw new Error(`There is no organization with the code ${code}.`);
    const organizations = await client.query(
      `select descendant_id as id ${currentPlaces} order by (select code from organization where id = descendant_id)`,
      [id],
    );
    const pages = await client.query<Variant['page']>(
      `select "organizationId", "sortKey", "memberId" from (
        select below.ancestor_id as "organizationId", organization.code, member.sort_key as "sortKey", member.id as "memberId",
          row_number() over list as position, count(*) over (partition by below.ancestor_id) as total
        from (select descendant_id ${currentPlaces} and depth = 1) as child
        join organization on organization.id = child.descendant_id
        join organization_closure as below on below.ancestor_id = child.descendant_id and below.valid_to = 'infinity'
        join cell_membership on cell_membership.organization_id = below.descendant_id and cell_membership.valid_to = 'infinity'
        join member on member.id = cell_membership.member_id
        window list as (partition by below.ancestor_id order by member.sort_key, member.id)) as listed
      where position <= total - 50 and position % 5 = 1 order by code, position`,
      [id],
    );
    const server = await client.query('show server_version');
    return {
      id,
      code,
      organizations: organizations.rows.map((row) => row.id),
      pages: pages.rows,
      postgresVersion: server.rows[0].server_version,
    };
  });

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

/** Picks an item by a stride that shares no factor with the list's length, so that successive items are far apart. */
const pick = <Item>(items: readonly Item[], index: number): Item =>
  items[(index * 7_919) % items.length] as Item;

/** The variant of the request with this index: the same for every server, and different for thousands of requests. */
export const variantOf = ({ code, organizations, pages }: Bloc, index: number): Variant => ({
  blocCode: code,
  day: dayAfter('2010-01-01', (index * 7_919) % 5_843),
  lateDay: dayAfter('2020-12-31', (index * 7_919) % 1_823),
  year: 2010 + (index % 11),
  organizationId: pick(organizations, index),
  page: pick(pages, index),
});
