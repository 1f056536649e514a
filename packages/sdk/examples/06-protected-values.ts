// Tìm đảng viên, xem số điện thoại / Find a member, and show the phone number
import { createClient } from '@dangbo/sdk';
import { shown } from '@dangbo/sdk/protected';

const dangbo = createClient({
  url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql',
  purpose: 'Rà soát hồ sơ đảng viên',
});

const { members } = await dangbo.query({
  members: {
    $: { first: 3, filter: { search: 'nguyen van' } },
    nodes: { fullName: true, profile: { phone: { masking: true, value: true } } },
  },
});

for (const { fullName, profile } of members.nodes) console.log(fullName, shown(profile.phone));
