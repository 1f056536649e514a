import { defineCases } from '../../test/define-cases.ts';
import { dayAfter, pick } from '../../test/random-world.ts';

export const decideRatings = defineCases({
  mutation: 'decideRatings',
  selection: 'organizationRatings { id year grade } memberRatings { id year grade }',
  // Nothing of a day before a rating can be recorded after it.
  after: ['establishOrganization', 'appointToPosition'],
  acceptedInputs: [
    ({ ids, payloads }) => ({
      year: 2022,
      decidedOn: '2022-12-31',
      memberRatings: [{ memberId: ids.Member, grade: 'EXCELLENT' }],
      organizationRatings: [
        { organizationId: payloads.get('establishOrganization')?.organization?.id, grade: 'EXCELLENT' },
      ],
    }),
  ],
  randomInput: {
    input: (_world, { memberId, organizationId, effectiveOn, variant }) => ({
      year: Number(effectiveOn.slice(0, 4)),
      decidedOn: dayAfter(effectiveOn, 366),
      memberRatings: [{ memberId, grade: pick(['GOOD', 'EXCELLENT', 'WEAK'], variant) }],
      organizationRatings: [{ organizationId, grade: pick(['GOOD', 'CLEAN_AND_STRONG'], variant) }],
    }),
  },
});
