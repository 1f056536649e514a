import { versionOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { dayAfter } from '../../test/random-world.ts';

export const recognizeOfficialMember = defineCases({
  mutation: 'recognizeOfficialMember',
  selection: 'member { id officialOn version } memberEdge { cursor node { fullName } }',
  after: ['admitMember'],
  acceptedInputs: [
    async (actor) => {
      const memberId = actor.payloads.get('admitMember')?.member?.id;
      return {
        memberId,
        expectedVersion: await versionOf(actor, 'member', memberId),
        decidedOn: '2022-08-01',
      };
    },
  ],
  randomInput: {
    input: async (_world, { memberId, effectiveOn, versionOf }) => ({
      memberId,
      expectedVersion: await versionOf(memberId),
      decidedOn: dayAfter(effectiveOn, 500),
    }),
  },
});
