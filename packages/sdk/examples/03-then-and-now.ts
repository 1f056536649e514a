// Chi bộ nào đã được nâng thành đảng bộ cơ sở? / Which cells have become committees?
import { createClient } from '@dangbo/sdk';

const dangbo = createClient({ url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql' });

const { organization } = await dangbo.query({
  organization: {
    $: { code: 'DUK' },
    children: {
      $: { first: 100, asOf: '2020-12-31' },
      nodes: {
        name: { $: { asOf: '2020-12-31' } },
        'before:kind': { $: { asOf: '2010-12-31' } },
        'after:kind': { $: { asOf: '2020-12-31' } },
      },
    },
  },
});

for (const { name, before, after } of organization?.children.nodes ?? []) {
  if (before !== after) console.log(`${name}: ${before} → ${after}`);
}
