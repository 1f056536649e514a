import { rootWithVersion } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { pick } from '../../test/random-world.ts';

export const appointToPosition = defineCases({
  mutation: 'appointToPosition',
  selection: 'position { id role startedOn endedOn } endedPositions { id endedOn member { fullName } }',
  // Mutations of earlier days come first, since the positions of a cell end with its upgrade.
  after: ['upgradeOrganization'],
  acceptedInputs: [
    async (actor) => ({
      ...(await rootWithVersion(actor)),
      role: 'SECRETARY',
      replaceHolder: true,
      effectiveOn: '2022-09-01',
    }),
  ],
  randomInput: {
    input: async ({ organizations }, choice) => {
      const { organizationId, cellId, memberId, effectiveOn, variant, either, versionOf } = choice;
      const where = variant % 3 === 0 ? organizationId : pick([cellId, organizations[0] ?? ''], variant);
      return {
        organizationId: where,
        expectedVersion: await versionOf(where),
        memberId,
        role: pick(['SECRETARY', 'SECRETARY', 'DEPUTY_SECRETARY'], variant),
        method: 'ELECTED',
        effectiveOn,
        replaceHolder: either,
      };
    },
  },
});
