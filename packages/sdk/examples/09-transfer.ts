// Chuyển sinh hoạt đảng, báo cho người dùng điều cần sửa / Transfer a member, and say what the user must correct
import { createClient } from '@dangbo/sdk';

const dangbo = createClient({ url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql' });

const { members } = await dangbo.query({
  members: {
    $: { first: 1, asOf: '2020-12-31' },
    nodes: { id: true, version: true, organization: { $: { asOf: '2020-12-31' }, id: true } },
  },
});
const [member] = members.nodes;
if (!member?.organization) throw new Error('There is no member');

const { transferMember } = await dangbo.mutate({
  transferMember: {
    $: {
      input: {
        memberId: member.id,
        toCellId: member.organization.id,
        effectiveOn: '2021-03-01',
        expectedVersion: member.version,
        idempotencyKey: crypto.randomUUID(),
      },
    },
    member: { version: true },
    userErrors: { code: true, path: true, message: { vi: true } },
  },
});

for (const { code, path, message } of transferMember.userErrors)
  console.log(code, path.join('.'), message.vi);
