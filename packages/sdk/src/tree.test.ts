import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedServer } from '../../server/src/test/harness.ts';
import { createClient, DangboError } from './index.ts';
import { compile } from './test/compile.ts';
import { type TreeNode, toTree } from './tree.ts';

interface Row {
  id: string;
  parent: { id: string } | null;
}

const flat = (nodes: readonly TreeNode<Row>[], parent: string | null = null): Row[] =>
  nodes.flatMap(({ id, children }) => [
    { id, parent: parent ? { id: parent } : null },
    ...flat(children, id),
  ]);

test('a tree has every row once, below its parent, in the order of the list', () => {
  const rows = fc
    .array(fc.nat(), { maxLength: 40 })
    .map((numbers) =>
      numbers.map((number, index): Row => {
        const parent = number % (index + 1);
        return { id: `${index}`, parent: parent === index ? null : { id: `${parent}` } };
      }),
    )
    .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));
  fc.assert(
    fc.property(rows, (rows) => {
      const nodes = toTree(rows);
      const byId = (list: readonly Row[]) =>
        list.toSorted((left, right) => Number(left.id) - Number(right.id));
      expect(byId(flat(nodes))).toEqual(byId(rows));
      const place = new Map(rows.map(({ id }, index) => [id, index]));
      const inOrder = (level: readonly TreeNode<Row>[]): boolean =>
        level.every(({ id, children }, index) => {
          const next = level[index + 1];
          return (!next || Number(place.get(id)) < Number(place.get(next.id))) && inOrder(children);
        });
      expect(inOrder(nodes)).toBe(true);
    }),
  );
});

test.each<[string, Row[]]>([
  [
    'twice',
    [
      { id: 'a', parent: null },
      { id: 'a', parent: null },
    ],
  ],
  [
    'above itself',
    [
      { id: 'a', parent: { id: 'b' } },
      { id: 'b', parent: { id: 'a' } },
    ],
  ],
  ['its own parent', [{ id: 'a', parent: { id: 'a' } }]],
])('a row that is %s is refused', (_, rows) => {
  expect(() => toTree(rows)).toThrow(DangboError);
});

test('the tree of the bloc on a day, from one flat list', async () => {
  const { url } = await sharedServer();
  const rows = createClient({ url: `${url}/graphql` }).iterate(
    {
      organization: {
        $: { code: 'DUK' },
        descendants: { nodes: { id: true, code: true, parent: { id: true } } },
      },
    },
    { asOf: '2020-12-31' },
  );
  const list = [];
  for await (const row of rows) list.push(row);
  const roots = toTree(list);
  expect(roots).toHaveLength(68);
  expect(roots.some(({ children }) => children.length > 1)).toBe(true);
});

test('nodes have the fields of their rows', async () => {
  const output = await compile(`
import { toTree } from '@dangbo/sdk/tree';
const [root] = toTree([{ id: 'a', parent: null, name: 'x' }]);
const name: string | undefined = root?.children[0]?.children[0]?.name;
// @ts-expect-error a row needs its parent
toTree([{ id: 'a' }]);
export { name };`);
  expect(output).toBe('');
});
