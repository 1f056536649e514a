const organizationFields = ['code', 'id', 'name', 'memberCount', 'establishedOn', 'dissolvedOn', 'kind'];
const memberFields = ['id', 'fullName', 'givenName', 'fileNumber', 'admittedOn', 'officialOn', 'status'];

/** Picks some of the names, others for each number, so that no two queries share a type. */
function pick(names: string[], seed: number): string {
  return names
    .filter((_, index) => ((seed + 1) >> index) & 1)
    .map((name) => `${name}: true,`)
    .join(' ');
}

function nestedQuery(seed: number): string {
  return `
export const query${seed} = await dangbo.query({
  organization: {
    $: { code: 'DUK' }, ${pick(organizationFields, seed)}
    'before${seed}:memberCount': { $: { asOf: '2020-01-01' } },
    children: { $: { first: 100, filter: { kinds: ['GRASSROOTS_CELL'] } }, totalCount: true, nodes: {
      ${pick(organizationFields, seed + 20)}
      secretary: { member: { ${pick(memberFields, seed)} }, headOfAgency: true },
      members: { $: { first: 10, orderBy: { field: 'NAME' } }, nodes: {
        ${pick(memberFields, seed + 30)}
        ratings: { $: { fromYear: 2011, toYear: 2020 }, year: true, grade: true },
        positions: { role: true, organization: { ${pick(organizationFields, seed + 40)} } },
      } },
    } },
  },
  node: { $: { id: '1' }, $on: { Member: { ${pick(memberFields, seed + 50)} } } },
});
export const name${seed} = query${seed}.organization?.children.nodes[0]?.members.nodes[0]?.positions[0]?.role;
`;
}

/** A module with so many nested queries, no two of which share a type. */
export function nestedQueries(count: number): string {
  const queries = Array.from({ length: count }, (_, seed) => nestedQuery(seed));
  return `import { createClient } from '@dangbo/sdk';\nconst dangbo = createClient({ url: '' });\n${queries.join('')}`;
}
