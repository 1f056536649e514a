import { rootWithVersion } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

export const renameOrganization = defineCases({
  mutation: 'renameOrganization',
  selection: 'organization { id code name version } organizationEdge { cursor node { code } }',
  // An organization that has another name since a later day cannot be upgraded to an earlier one.
  after: ['upgradeOrganization'],
  acceptedInputs: [
    async (actor) => ({
      ...(await rootWithVersion(actor)),
      name: `Tên mới ${actor.key}`,
      effectiveOn: '2022-04-01',
    }),
  ],
  randomInput: {
    input: async (_world, { organizationId, effectiveOn, variant, versionOf }) => ({
      organizationId,
      expectedVersion: await versionOf(organizationId),
      name: `Tên thứ ${variant % 50}`,
      effectiveOn,
    }),
  },
});
