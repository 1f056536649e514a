import { defineCases } from '../../test/define-cases.ts';

export const revokeCommendations = defineCases({
  mutation: 'revokeCommendations',
  selection: 'commendations { id awardedOn revokedOn revocationReason }',
  after: ['commend'],
  acceptedInputs: [
    ({ payloads }) => ({
      commendationIds: payloads.get('commend')?.commendations?.map(({ id }: { id: string }) => id),
      revokedOn: '2023-03-01',
      reason: 'Ghi nhầm đối tượng được khen',
    }),
  ],
  randomInput: {
    notNeeded: 'The invariants are of organizations and members, which a revocation changes nothing of.',
  },
});
