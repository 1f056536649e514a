// Mọi đảng viên dự bị, từng trang / All probationary members, page by page
import { createClient } from '@dangbo/sdk';

const dangbo = createClient({ url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql' });

const members = dangbo.iterate(
  {
    organization: {
      $: { code: 'DUK' },
      members: {
        $: { includeDescendants: true, filter: { statuses: ['PROBATIONARY'] } },
        nodes: { fullName: true, admittedOn: true },
      },
    },
  },
  { asOf: '2020-12-31', max: 5_000, pageSize: 100 },
);

let count = 0;
for await (const { admittedOn } of members) if (admittedOn > '2020-06-30') count++;
console.log(`${count} admitted in the second half of 2020`);
