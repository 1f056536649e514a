// Bí thư nào không đồng thời là thủ trưởng cơ quan? / Which secretaries do not head their agency?
import { createClient } from '@dangbo/sdk';

const dangbo = createClient({ url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql' });

const { organization } = await dangbo.query(
  {
    organization: {
      $: { code: 'DUK' },
      children: {
        $: { first: 100 },
        nodes: { code: true, name: true, secretary: { headOfAgency: true, member: { fullName: true } } },
      },
    },
  },
  { asOf: '2020-12-31' },
);

for (const { code, name, secretary } of organization?.children.nodes ?? []) {
  if (secretary && !secretary.headOfAgency) console.log(code, secretary.member.fullName, name);
}
