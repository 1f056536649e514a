import { encodeId } from '../../graph/node.ts';
import { findOne } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';
import { addOrganizations } from '../../test/random-world.ts';

export const upgradeOrganization = defineCases({
  mutation: 'upgradeOrganization',
  selection: 'organization { id code version } organizationEdge { cursor node { code } }',
  nothingFor: ['committee', 'two', 'mixed'],
  acceptedInputs: [
    async (actor) => {
      const cell = await findOne<{ id: number; version: number; members: number[] }>(
        actor,
        `select organization.id, version, array_agg(distinct member_id) as members from organization
        join organization_state as state on state.organization_id = organization.id and kind = 'GRASSROOTS_CELL'
          and state.valid_to = 'infinity'
        join organization_closure on descendant_id = organization.id and ancestor_id in (${actor.roots.edit})
        join cell_membership as here on here.organization_id = organization.id and here.valid_to = 'infinity'
        where not exists (select from organization_state as child where child.parent_id = organization.id)
        group by organization.id order by organization.id limit 1`,
      );
      const members = (cell?.members ?? []).map((id) => encodeId('Member', id));
      const halves = [members.slice(0, 3), members.slice(3)].map((memberIds, index) => ({
        code: `QA-${actor.key}-${index}`,
        name: `Chi bộ ${index} ${actor.key}`,
        memberIds,
      }));
      return {
        effectiveOn: '2021-03-01',
        cells: halves,
        ...(cell && { organizationId: encodeId('Organization', cell.id), expectedVersion: cell.version }),
      };
    },
  ],
  randomInput: {
    input: async ({ server }, { cellId, code, effectiveOn, variant, versionOf }) => {
      const read =
        'query($id: ID!, $day: Date!) { organization(id: $id) { members(first: 100, asOf: $day) { nodes { id } } } }';
      const { organization } = await server.query(read, { id: cellId, day: effectiveOn });
      const ids: string[] = organization.members.nodes.map(({ id }: { id: string }) => id);
      const half = variant % (ids.length + 1);
      const cells = [ids.slice(0, half), ids.slice(half, variant % 7 === 0 ? -1 : undefined)].map(
        (memberIds, index) => ({ code: `${code}-${index}`, name: 'Chi bộ', memberIds }),
      );
      return { organizationId: cellId, expectedVersion: await versionOf(cellId), effectiveOn, cells };
    },
    created: async (world, { organization }) => {
      const { node } = await world.server.query(
        'query($id: ID!) { node(id: $id) { ... on Organization { children { nodes { id kind } } } } }',
        { id: organization.id },
      );
      addOrganizations(world, node.children.nodes);
    },
  },
});
