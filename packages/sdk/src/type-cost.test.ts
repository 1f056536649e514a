import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileInstalled } from './test/compile.ts';
import { createConsumer } from './test/package.ts';

/** A project that has the package as it is published: nobody else checks its sources. */
let consumer: Awaited<ReturnType<typeof createConsumer>>;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => rm(consumer.folder, { recursive: true }));

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

test('50 nested queries are cheap to check', async () => {
  const queries = Array.from({ length: 50 }, (_, seed) => nestedQuery(seed));
  const source = `import { createClient } from '@dangbo/sdk';\nconst dangbo = createClient({ url: '' });\n`;
  const output = await compileInstalled(consumer.folder, source + queries.join(''), '--extendedDiagnostics');
  const figure = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(output)?.[1]);
  expect(output).not.toContain('error TS');
  expect(figure('Instantiations')).toBeLessThan(300_000);
  expect(figure('Memory used')).toBeLessThan(150_000);
  console.info(`50 queries: ${figure('Instantiations')} instantiations, ${figure('Memory used')} KB`);
});
