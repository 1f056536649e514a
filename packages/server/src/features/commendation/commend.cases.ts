import { rootOf } from '../../test/actor.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';
import { pick } from '../../test/random-world.ts';

export const commend = defineCases({
  mutation: 'commend',
  selection:
    'commendations { id form awardedOn reason revokedOn recipient { ... on Organization { id } ... on Member { id } } }',
  after: ['establishOrganization'],
  acceptedInputs: [
    (actor) => ({
      form: 'PRAISE',
      issuingOrganizationId: rootOf(actor, 'edit'),
      organizationIds: [actor.payloads.get('establishOrganization')?.organization?.id],
      memberIds: [],
      awardedOn: '2022-06-01',
      honoursFrom: '2021-01-01',
      honoursTo: '2021-12-31',
      reason: `Thành tích ${actor.key}`,
    }),
  ],
  randomInput: {
    input: (_world, { organizationId, memberId, effectiveOn, variant, either }) => ({
      form: pick(['PRAISE', 'CERTIFICATE_OF_MERIT', 'FLAG'], variant),
      issuingOrganizationId: organizationId,
      organizationIds: either ? [organizationId] : [],
      memberIds: either ? [] : [memberId],
      awardedOn: effectiveOn,
      honoursFrom: effectiveOn,
      honoursTo: effectiveOn,
    }),
  },
});

export const commendationValues = defineValues({
  'String reason': ['Thành tích xuất sắc'],
  'String occasion': ['Đại hội'],
});
