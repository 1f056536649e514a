import { memberOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { pick } from '../../test/random-world.ts';

export const updateMemberProfile = defineCases({
  mutation: 'updateMemberProfile',
  selection: 'member { id version } memberEdge { cursor }',
  acceptedInputs: [
    async (actor) => ({
      ...(await memberOf(actor)),
      profile: { occupation: `Thợ ${actor.key}`, phone: '0912 345 678' },
    }),
  ],
  randomInput: {
    input: async (_world, { memberId, variant, versionOf }) => ({
      memberId,
      expectedVersion: await versionOf(memberId),
      profile: { birthDate: pick(['1980-05-19', '1980', '2005'], variant), ethnicity: 'Kinh' },
    }),
  },
});
