import { memberOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

export const transferMember = defineCases({
  mutation: 'transferMember',
  selection: 'member { id version } memberEdge { cursor } endedPositions { id role endedOn }',
  // The member is the caller's no more once transferred out.
  after: [
    'establishOrganization',
    'updateMemberProfile',
    'appointToPosition',
    'decideRatings',
    'endAgencyHead',
    'endPosition',
  ],
  acceptedInputs: [
    async (actor) => ({
      ...(await memberOf(actor)),
      toCellId: actor.payloads.get('establishOrganization')?.organization?.id,
      effectiveOn: '2023-05-05',
    }),
    async (actor) => ({
      ...(await memberOf(actor)),
      outsidePlace: `Nơi khác ${actor.key}`,
      effectiveOn: '2023-08-08',
    }),
  ],
  randomInput: {
    input: async (_world, { memberId, cellId, effectiveOn, variant, versionOf }) => ({
      memberId,
      expectedVersion: await versionOf(memberId),
      effectiveOn,
      ...(variant % 5 === 0 ? { outsidePlace: 'Nơi khác' } : { toCellId: cellId }),
    }),
  },
});
