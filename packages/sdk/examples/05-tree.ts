// Cây tổ chức / The tree of organizations
import { createClient } from '@dangbo/sdk';
import { type TreeNode, toTree } from '@dangbo/sdk/tree';

const dangbo = createClient({ url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql' });

const rows = [];
const descendants = dangbo.iterate(
  {
    organization: {
      $: { code: 'DUK' },
      descendants: { nodes: { id: true, name: true, memberCount: true, parent: { id: true } } },
    },
  },
  { asOf: '2020-12-31' },
);
for await (const row of descendants) rows.push(row);

type Organization = TreeNode<(typeof rows)[number]>;
const print = ({ name, memberCount, children }: Organization, indent = ''): void => {
  console.log(`${indent}${name} (${memberCount})`);
  for (const child of children) print(child, `${indent}  `);
};
for (const root of toTree(rows).slice(0, 3)) print(root);
