import { expect, test } from 'vitest';
import { openEditor } from './test/editor.ts';

const prelude = `import { createClient, type Member, type Selection } from '@dangbo/sdk';
const dangbo = createClient({ url: '' });
`;

const editor = openEditor();

test.each([
  ['a root field', `dangbo.query({ organi|zation: { name: true } });`, 'organization with'],
  ['a field', `dangbo.query({ organization: { memberC|ount: true } });`, 'đảng số'],
  ['a nested field', `dangbo.query({ organization: { secretary: { headOf|Agency: true } } });`, 'thủ trưởng'],
  ['an argument', `dangbo.query({ organization: { $: { co|de: 'DUK' }, name: true } });`, 'mã'],
  ['a field of a row', `dangbo.iterate({ members: { nodes: { full|Name: true } } });`, 'họ và tên'],
  [
    'a field of a constant',
    `const person = { full|Name: true } as const satisfies Selection<Member>;`,
    'họ và tên',
  ],
  [
    'a result',
    `const { organization } = await dangbo.query({ organization: { memberCount: true } });
organization?.memberC|ount;`,
    'đảng số',
  ],
  [
    'a nested result',
    `const { organization } = await dangbo.query({ organization: { secretary: { headOfAgency: true } } });
organization?.secretary?.headOf|Agency;`,
    'thủ trưởng',
  ],
  [
    'a row of an iteration',
    `for await (const row of dangbo.iterate({ members: { nodes: { fullName: true } } })) row.full|Name;`,
    'họ và tên',
  ],
])('the description of %s is shown', (_, code, words) => {
  expect(editor.describe(prelude + code).toLowerCase()).toContain(words.toLowerCase());
});

test.each([
  ['fields', `dangbo.query({ organization: { | } });`, ['name', 'memberCount', '$'], ['$type']],
  [
    'nested fields',
    `dangbo.query({ organization: { secretary: { | } } });`,
    ['headOfAgency'],
    ['memberCount'],
  ],
  ['arguments', `dangbo.query({ organization: { $: { | }, name: true } });`, ['code', 'id'], ['Array']],
  [
    'arguments of a connection',
    `dangbo.query({ members: { $: { | }, nodes: { id: true } } });`,
    ['first', 'filter'],
    ['Array'],
  ],
  [
    'values of an enum',
    `dangbo.query({ organization: { positions: { $: { roles: ['|'] }, id: true } } });`,
    ['SECRETARY'],
    ['OFFICIAL'],
  ],
])('%s are proposed, and nothing else', (_, code, names, others) => {
  const proposed = editor.complete(prelude + code);
  expect(proposed).toEqual(expect.arrayContaining(names));
  for (const other of others) expect(proposed).not.toContain(other);
});
