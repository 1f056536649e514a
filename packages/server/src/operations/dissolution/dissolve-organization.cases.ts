import { versionOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { pick } from '../../test/random-world.ts';

export const dissolveOrganization = defineCases({
  mutation: 'dissolveOrganization',
  selection: 'organization { id code version } organizationEdge { cursor } endedPositions { id }',
  // The organization that was established is empty again once its member has left.
  after: ['establishOrganization', 'transferMember', 'recordMeeting', 'decideRatings'],
  acceptedInputs: [
    async (actor) => {
      const organizationId = actor.payloads.get('establishOrganization')?.organization?.id;
      return {
        organizationId,
        expectedVersion: await versionOf(actor, 'organization', organizationId),
        effectiveOn: '2024-05-05',
      };
    },
  ],
  randomInput: {
    input: async ({ organizations }, { effectiveOn, variant, versionOf }) => {
      // The newest are most often empty.
      const organizationId = pick(organizations.slice(-3), variant);
      return { organizationId, expectedVersion: await versionOf(organizationId), effectiveOn };
    },
  },
});
