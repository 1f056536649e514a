import { versionOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { pick } from '../../test/random-world.ts';

export const endMembership = defineCases({
  mutation: 'endMembership',
  selection: 'member { id version status } memberEdge { cursor } endedPositions { id role endedOn }',
  after: ['recognizeOfficialMember', 'decideRatings'],
  acceptedInputs: [
    async (actor) => {
      const memberId = actor.payloads.get('admitMember')?.member?.id;
      return {
        memberId,
        expectedVersion: await versionOf(actor, 'member', memberId),
        end: 'REMOVED',
        removalReason: 'NO_PROGRESS',
        effectiveOn: '2024-03-03',
      };
    },
  ],
  randomInput: {
    input: async (_world, { memberId, effectiveOn, variant, versionOf }) => {
      const end = pick(['DIED', 'EXPELLED', 'REMOVED', 'RESIGNED'], variant);
      return {
        memberId,
        expectedVersion: await versionOf(memberId),
        end,
        ...(end === 'REMOVED' && { removalReason: 'ABSENT_OR_UNPAID' }),
        effectiveOn,
      };
    },
  },
});
