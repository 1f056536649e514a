import { beforeAll, expect, test } from 'vitest';
import { compile } from './test/compile.ts';

const prelude = `
import { createClient, type Day, type Id, type Result, type Query, type Member, type OrganizationFilter, type Selection } from '@dangbo/sdk';
const dangbo = createClient({ url: '' });
declare const filter: OrganizationFilter, organizationId: Id<'Organization'>;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(proof: Equal<A, B>): void { void proof; }
`;

/** The compiler must reject each on its line, with a message that names the error. */
const refused: [name: string, call: string, message: string][] = [
  ['a field at depth 1', `query({ organisation: { name: true } })`, `Query has no field 'organisation'`],
  [
    'a field at depth 2',
    `query({ organization: { name: true, nmae: true } })`,
    `Organization has no field 'nmae'`,
  ],
  [
    'a field at depth 3',
    `query({ organization: { secretary: { role: true, rol: true } } })`,
    `Position has no field 'rol'`,
  ],
  [
    'a field at depth 4',
    `query({ organization: { secretary: { member: { fullName: true, fullNmae: true } } } })`,
    `Member has no field 'fullNmae'`,
  ],
  [
    'a field at depth 5',
    `query({ organization: { children: { nodes: { secretary: { member: { id: true, ids: true } } } } } })`,
    `Member has no field 'ids'`,
  ],
  [
    'a field behind an alias',
    `query({ organization: { 'then:nmae': true } })`,
    `Organization has no field 'nmae'`,
  ],
  [
    'a day that is none',
    `query({ organization: { name: { $: { asOf: 'yesterday' } } } })`,
    `Type '"yesterday"' is not assignable`,
  ],
  [
    'a day in another form in a filter',
    `query({ members: { $: { filter: { admittedOn: { from: '01/02/2020' } } }, nodes: { id: true } } })`,
    `Type '"01/02/2020"' is not assignable`,
  ],
  [
    'any text as a day',
    `query({ viewer: { name: true } }, { asOf: String(new Date()) })`,
    `Type 'string' is not assignable`,
  ],
  [
    'an id of another type',
    `mutate({ recognizeOfficialMember: { $: { input: { memberId: organizationId, recognizedOn: '2020-01-01' } }, userErrors: { code: true } } })`,
    `Type '"Organization"' is not assignable to type '"Member"'`,
  ],
  ['a root argument', `query({ organization: { $: { cod: '' }, id: true } })`, `'cod'`],
  [
    'an argument at depth 3',
    `query({ organization: { members: { $: { first: 1, frist: 1 }, nodes: { id: true } } } })`,
    `No argument is called 'frist' here`,
  ],
  ['an argument of a plain value', `query({ organization: { name: { $: { asof: '' } } } })`, `'asof'`],
  [
    'an argument behind an alias',
    `query({ organization: { 'then:name': { $: { asOf: '2020-01-01', asof: '' } } } })`,
    `No argument is called 'asof' here`,
  ],
  [
    'a field of an input object',
    `query({ organizations: { $: { filter: { search: '', serch: '' } }, totalCount: true } })`,
    `No argument is called 'serch' here`,
  ],
  [
    'an enum value',
    `query({ organization: { positions: { $: { roles: ['SECRETRY'] }, id: true } } })`,
    `Did you mean '"SECRETARY"'?`,
  ],
  ['a required argument left out', `query({ node: { id: true } })`, `Property '$' is missing`],
  [
    'one of two required arguments left out',
    `query({ organization: { meetingSummaries: { $: { fromYear: 2020 }, year: true } } })`,
    `Property 'toYear' is missing in type '{ fromYear: number; }'`,
  ],
  [
    'a required field of an input left out',
    `mutate({ endTarget: { $: { input: {} }, userErrors: { code: true } } })`,
    `is missing the following properties`,
  ],
  [
    'one required field of an input left out',
    `mutate({ transferMember: { $: { input: { memberId: 'x', toCellId: 'y', effectiveOn: '2021-03-01' } }, userErrors: { code: true } } })`,
    `Property 'expectedVersion' is missing`,
  ],
  [
    'the type of an argument',
    `query({ organization: { $: { code: 7 }, id: true } })`,
    `'number' is not assignable`,
  ],
  [
    'a field in a fragment',
    `query({ node: { $: { id: '' }, $on: { Member: { id: true, nmae: true } } } })`,
    `Member has no field 'nmae'`,
  ],
  [
    'a type that the interface excludes',
    `query({ node: { $: { id: '' }, $on: { Member: { id: true }, Membr: { id: true } } } })`,
    `Node is never of type 'Membr'`,
  ],
  [
    'fragments without an interface',
    `query({ member: { $on: { Member: { id: true } } } })`,
    'is no interface',
  ],
  [
    'an object as a plain value',
    `query({ organization: true })`,
    `'boolean' is not assignable to type 'SelectedFields<Organization>`,
  ],
  [
    'a plain value as an object',
    `query({ organization: { name: { id: true } } })`,
    `'id' does not exist in type '{ readonly $:`,
  ],
  ['an object without fields', `query({ organization: {} })`, 'Select at least one field of Organization'],
  ['an undefined selection', `query({ organization: { name: undefined } })`, `'undefined' is not assignable`],
  ['a typo in an iteration', `iterate({ members: { nodes: { nmae: true } } })`, `Member has no field 'nmae'`],
  [
    'iteration without a connection',
    `iterate({ viewer: { name: true } })`,
    'Select one path to one connection',
  ],
  [
    'iteration over two connections',
    `iterate({ members: { nodes: { id: true } }, organizations: { nodes: { id: true } } })`,
    'Select one path to one connection',
  ],
  [
    'iteration behind a list',
    `iterate({ viewer: { scopes: { members: { nodes: { id: true } } } } })`,
    'Select one path to one connection',
  ],
  [
    'a typo on a level below',
    `query({ organization: { children: { $levels: 3, nodes: { nmae: true } } } })`,
    `Organization has no field 'nmae'`,
  ],
  [
    'levels that are no number',
    `query({ organization: { children: { $levels: '3', nodes: { name: true } } } })`,
    `Type 'string' is not assignable to type 'number'`,
  ],
  [
    'levels of a field that leads elsewhere',
    `query({ organization: { secretary: { $levels: 2, role: true } } })`,
    `Position has no field 'secretary' to repeat`,
  ],
  [
    'levels of a connection that leads elsewhere',
    `query({ organization: { members: { $levels: 2, nodes: { fullName: true } } } })`,
    `Member has no field 'members' to repeat`,
  ],
  [
    'iteration with levels',
    `iterate({ organization: { children: { $levels: 2, nodes: { name: true } } } })`,
    'Select one path to one connection',
  ],
  [
    'iteration with paging of its own',
    `iterate({ members: { $: { first: 5 }, nodes: { id: true } } })`,
    'Select one path to one connection',
  ],
];

const diagnostics = new Map<number, string>();
const firstLine = prelude.split('\n').length;

beforeAll(async () => {
  const lines = refused.map(([, call]) => `dangbo.${call};`);
  const output = await compile(`${prelude}${lines.join('\n')}\n`);
  for (const line of output.split(/\n(?=consumer\.ts)/)) {
    const number = Number(/^consumer\.ts\((\d+)/.exec(line)?.[1]);
    diagnostics.set(number, (diagnostics.get(number) ?? '') + line);
  }
});

test.each(refused.map(([name, , message], index) => [name, message, index] as const))(
  '%s is refused with a message',
  (_, message, index) => {
    expect(diagnostics.get(firstLine + index)).toContain(message);
  },
);

test('nothing else is rejected', () => {
  expect([...diagnostics.keys()].sort((left, right) => left - right)).toEqual(
    refused.map((_, index) => firstLine + index),
  );
});

test('results have exactly the type of their selection', async () => {
  const output = await compile(`${prelude}
const nested = await dangbo.query({
  organization: {
    $: { code: 'DUK' },
    name: true,
    'before:memberCount': { $: { asOf: '2020-01-01' } },
    'formerSecretary:secretary': { $: { asOf: '2020-01-01' }, member: { fullName: true } },
    children: { $: { filter }, nodes: { dissolvedOn: true, kind: true, ratings: { year: true } } },
  },
});
same<typeof nested, { organization: {
  name: string;
  before: number;
  formerSecretary: { member: { fullName: string } } | null;
  children: { nodes: {
    dissolvedOn: string | null;
    kind: 'PROVINCIAL_COMMITTEE' | 'BLOC_COMMITTEE' | 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL'
      | 'DEPARTMENT_COMMITTEE' | 'SUBORDINATE_CELL' | 'PARTY_GROUP';
    ratings: { year: number }[];
  }[] };
} | null }>(true);
// @ts-expect-error the field is not selected
nested.organization?.code;

const { nodes } = await dangbo.query({
  nodes: { $: { ids: ['1'] }, id: true, $on: { Member: { fullName: true }, Organization: { name: true } } },
});
for (const node of nodes) {
  if (node === null) continue;
  if (node.__typename === 'Member') same<typeof node.fullName, string>(true);
  else if (node.__typename === 'Organization') same<typeof node.name, string>(true);
  else same<Exclude<keyof typeof node, '__typename' | 'id'>, never>(true);
}

const person = { fullName: true, status: true } as const satisfies Selection<Member>;
same<Result<Member, typeof person>, { fullName: string; status: 'PROBATIONARY' | 'OFFICIAL' | 'ENDED' | null }>(true);
const kept = await dangbo.query({ member: { $: { id: '1' }, ...person, officialOn: true } });
same<NonNullable<typeof kept.member>['officialOn'], Day | null>(true);

for await (const row of dangbo.iterate({ organization: { 'all:members': { totalCount: true, nodes: person } } })) {
  same<typeof row, { fullName: string; status: 'PROBATIONARY' | 'OFFICIAL' | 'ENDED' | null }>(true);
}
same<Result<Query, { viewer: { name: true } }>, { viewer: { name: string } }>(true);
`);
  expect(output).toBe('');
});

test('levels have themselves below, as long as there are further ones', async () => {
  const output = await compile(`${prelude}
const { organization } = await dangbo.query({
  organization: {
    $: { code: 'DUK' },
    'below:children': { $: { first: 100 }, $levels: 3, totalCount: true, nodes: { name: true } },
    parent: { $levels: 2, code: true },
  },
});
type Below = NonNullable<typeof organization>['below'];
same<Below['totalCount'], number>(true);
const below: Below | undefined = organization?.below.nodes[0]?.below;
const name: string | undefined = below?.nodes[0]?.below?.nodes[0]?.name;
const code: string | undefined = organization?.parent?.parent?.code;
function count({ nodes }: Below): number {
  return nodes.reduce((sum, { name, below }) => sum + name.length + (below ? count(below) : 0), 0);
}
// @ts-expect-error the field is not selected
below?.nodes[0]?.code;
export { code, count, name };
`);
  expect(output).toBe('');
});

test('a wrapper of a team keeps every check', async () => {
  const wrapper = `
import type { Valid } from '@dangbo/sdk';
const ask = <Selected extends Selection<Query>>(selection: Valid<Query, Selected>): Promise<Result<Query, Selected>> =>
  dangbo.query(selection);
`;
  const call = (selected: string) => `${prelude}${wrapper}
const { organization } = await ask({ organization: { $: { code: 'DUK' }, secretary: { member: { ${selected} } } } });`;
  const result = `
same<NonNullable<typeof organization>, { secretary: { member: { fullName: string } } | null }>(true);`;
  expect(await compile(call('fullName: true') + result)).toBe('');
  const lines = (await compile(call('fullName: true, fullNmae: true'))).split('\n');
  const errors = lines.filter((line) => line.includes('error TS'));
  expect(errors).toEqual([expect.stringContaining(`Member has no field 'fullNmae'`)]);
});

test('undefined may be given for whatever may be left out, where a project distinguishes the two', async () => {
  const source = `${prelude}
declare const search: string | undefined, after: string | undefined, signal: AbortSignal | undefined;
declare const asOf: Day | undefined, apiKey: string | undefined, timeout: number | undefined;
const client = createClient({ url: '', apiKey, timeout, signal, purpose: undefined, headers: undefined, fetch: undefined });
await client.query({ members: { $: { after, filter: { search } }, nodes: { id: true } } }, { asOf, signal, timeout });
for await (const _ of client.iterate({ members: { nodes: { id: true } } }, { max: timeout, pageSize: timeout, asOf })) break;
export {};`;
  expect(await compile(source, '--exactOptionalPropertyTypes')).toBe('');
});

test('an id that was read may be asked for, and any string may be an id', async () => {
  const source = `${prelude}
const { organization } = await dangbo.query({ organization: { $: { code: '' }, secretary: { member: { id: true } } } });
const id = organization?.secretary?.member.id;
await dangbo.query({ member: { $: { id }, fullName: true } });
const text: string = id ?? '';
await dangbo.query({ member: { $: { id: text }, fullName: true } });
const { node } = await dangbo.query({ node: { $: { id: text }, id: true, $on: { Member: { fullName: true } } } });
if (node?.__typename === 'Member') await dangbo.query({ member: { $: { id: node.id }, fullName: true } });`;
  expect(await compile(source)).toBe('');
});

test('a day that was read may be asked for, and is a text', async () => {
  const source = `${prelude}
const { member } = await dangbo.query({ member: { $: { fileNumber: '' }, admittedOn: true } });
const day: Day = member?.admittedOn ?? '2020-12-31';
const year: string = day.slice(0, 4);
await dangbo.query({ organization: { $: { code: 'DUK' }, name: { $: { asOf: day } } } }, { asOf: \`\${Number(year)}-01-01\` });`;
  expect(await compile(source)).toBe('');
});
