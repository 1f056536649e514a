import { findOne } from '../../test/actor.ts';
import { changeableIds } from '../../test/changeable-ids.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';

export const admitMember = defineCases({
  mutation: 'admitMember',
  selection: 'member { id fullName version } memberEdge { cursor node { fullName } }',
  // A cell cannot be upgraded to a day before its last admission.
  after: ['upgradeOrganization'],
  acceptedInputs: [
    async (actor) => {
      const last = await findOne<{ id: number }>(actor, 'select max(id) as id from member');
      // The actor's cell may be a committee by now: then one of the cells that it was divided into.
      const { Organization } = await changeableIds(actor.database, actor.roots.edit ?? []);
      return {
        cellId: Organization,
        fileNumber: `${String(900_000 + Number(last?.id))}QA`,
        admissionDecidedOn: '2021-07-01',
        admittedOn: '2021-07-10',
      };
    },
  ],
  randomInput: {
    input: (world, { cellId, effectiveOn }) => ({
      fileNumber: world.fileNumber(),
      fullName: 'Nguyễn Văn An',
      cellId,
      admissionDecidedOn: effectiveOn,
      admittedOn: effectiveOn,
    }),
    created: (world, { member }) => {
      world.members.push(member.id);
    },
  },
});

export const admissionValues = defineValues({ 'String fullName': ['Nguyễn Văn Thử'] });
