import { findOne, rootOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { addOrganizations, pick } from '../../test/random-world.ts';

/** A kind that may be established under each. */
const kindsUnder: Record<string, string> = {
  BLOC_COMMITTEE: 'GRASSROOTS_CELL',
  DEPARTMENT_COMMITTEE: 'SUBORDINATE_CELL',
  GRASSROOTS_COMMITTEE: 'SUBORDINATE_CELL',
};

export const establishOrganization = defineCases({
  mutation: 'establishOrganization',
  selection: 'organization { id code version } organizationEdge { cursor node { code } }',
  // A cell can have nothing under it before it is upgraded, and cannot be upgraded to an earlier day afterwards.
  after: ['upgradeOrganization'],
  acceptedInputs: [
    async (actor) => {
      const state = await findOne<{ kind: string }>(
        actor,
        `select kind from organization_state where organization_id = ${actor.roots.edit?.[0]} and valid_to = 'infinity'`,
      );
      return {
        parentId: rootOf(actor, 'edit'),
        kind: kindsUnder[state?.kind ?? ''],
        code: `QA-${actor.key}`,
        effectiveOn: '2021-06-01',
      };
    },
  ],
  randomInput: {
    input: ({ organizations }, { organizationId, code, effectiveOn, variant }) => ({
      code,
      name: `Tổ chức ${code}`,
      kind: pick(['GRASSROOTS_CELL', 'GRASSROOTS_COMMITTEE', 'SUBORDINATE_CELL', 'PARTY_GROUP'], variant),
      parentId: variant % 3 === 0 ? organizationId : organizations[0],
      effectiveOn,
      document: { symbol: '9015-QĐ/ĐUK', type: 'QĐ', issuer: 'Đảng ủy Khối', issuedOn: '2009-12-20' },
    }),
    created: async (world, { organization }) => {
      const { node } = await world.server.query(
        'query($id: ID!) { node(id: $id) { ... on Organization { id kind } } }',
        { id: organization.id },
      );
      addOrganizations(world, [node]);
    },
  },
});
