import { encodeId } from '../../graph/node.ts';
import { rootWithVersion } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { newestRows, pick } from '../../test/random-world.ts';

export const endPosition = defineCases({
  mutation: 'endPosition',
  selection: 'position { id role endedOn endReason }',
  after: ['appointToPosition'],
  acceptedInputs: [
    async (actor) => ({
      positionId: actor.payloads.get('appointToPosition')?.position?.id,
      expectedVersion: (await rootWithVersion(actor)).expectedVersion,
      reason: 'RELIEVED',
      effectiveOn: '2023-02-01',
    }),
  ],
  randomInput: {
    input: async (world, { effectiveOn, variant, versionOf }) => {
      const held = await newestRows(world, 'position', 'organization_id');
      const { id, owner } = pick(held, variant);
      return {
        positionId: encodeId('Position', id),
        expectedVersion: await versionOf(encodeId('Organization', owner)),
        reason: pick(['TERM_OVER', 'RELIEVED', 'DISMISSED'], variant),
        effectiveOn,
      };
    },
  },
});
