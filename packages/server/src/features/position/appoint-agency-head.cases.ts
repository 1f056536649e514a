import { encodeId } from '../../graph/node.ts';
import { memberOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { newestRows, pick } from '../../test/random-world.ts';

/** They see no agency, or one whose head is beyond their scope. */
const withoutHead = ['committee', 'mixed'];

export const appointAgencyHead = defineCases({
  mutation: 'appointAgencyHead',
  selection: 'agencyHead { id startedOn endedOn } endedAgencyHeads { id endedOn }',
  acceptedInputs: [
    async (actor) => ({
      ...(await memberOf(actor)),
      agencyId: actor.ids.Agency,
      effectiveOn: '2022-10-10',
      replaceHolder: true,
    }),
  ],
  nothingFor: withoutHead,
  randomInput: {
    input: async (world, { memberId, effectiveOn, variant, either, versionOf }) => ({
      agencyId: encodeId('Agency', pick(await newestRows(world, 'agency', 'id'), variant).id),
      memberId,
      expectedVersion: await versionOf(memberId),
      effectiveOn,
      replaceHolder: either,
    }),
  },
});

export const endAgencyHead = defineCases({
  mutation: 'endAgencyHead',
  selection: 'agencyHead { id endedOn }',
  after: ['appointAgencyHead'],
  acceptedInputs: [
    async (actor) => {
      const { expectedVersion } = await memberOf(actor);
      return {
        agencyHeadId: actor.payloads.get('appointAgencyHead')?.agencyHead?.id,
        expectedVersion,
        effectiveOn: '2023-01-10',
      };
    },
  ],
  nothingFor: withoutHead,
  randomInput: {
    input: async (world, { effectiveOn, variant, versionOf }) => {
      const { id, owner } = pick(await newestRows(world, 'agency_head', 'member_id'), variant);
      return {
        agencyHeadId: encodeId('AgencyHead', id),
        expectedVersion: await versionOf(encodeId('Member', owner)),
        effectiveOn,
      };
    },
  },
});
