import { beforeAll, expect, test } from 'vitest';
import { compile } from './test/compile.ts';

const prelude = `
import { createClient, type Result, type Query, type Member, type OrganizationFilter, type Selection } from '@dangbo/sdk';
const dangbo = createClient({ url: '' });
declare const filter: OrganizationFilter;
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
  ['a root argument', `query({ organization: { $: { cod: '' }, id: true } })`, `'cod'`],
  [
    'an argument at depth 3',
    `query({ organization: { members: { $: { first: 1, frist: 1 }, nodes: { id: true } } } })`,
    `No argument is called 'frist' here`,
  ],
  ['an argument of a plain value', `query({ organization: { name: { $: { asof: '' } } } })`, `'asof'`],
  [
    'an argument behind an alias',
    `query({ organization: { 'then:name': { $: { asOf: '', asof: '' } } } })`,
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
    `'boolean' is not assignable to type 'Selection`,
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
}, 60_000);

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

test('results have exactly the type of their selection', { timeout: 60_000 }, async () => {
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
same<NonNullable<typeof kept.member>['officialOn'], string | null>(true);

for await (const row of dangbo.iterate({ organization: { 'all:members': { totalCount: true, nodes: person } } })) {
  same<typeof row, { fullName: string; status: 'PROBATIONARY' | 'OFFICIAL' | 'ENDED' | null }>(true);
}
same<Result<Query, { viewer: { name: true } }>, { viewer: { name: string } }>(true);
`);
  expect(output).toBe('');
});
