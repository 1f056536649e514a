import { forNewcomers } from '../../test/actor.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';

export const admitMember = defineCases({
  mutation: 'admitMember',
  selection: 'member { id fullName version } memberEdge { cursor node { fullName } }',
  // A cell cannot be upgraded to a day before its last admission.
  after: ['upgradeOrganization'],
  acceptedInputs: [
    async (actor) => {
      const { cellId, fileNumbers } = await forNewcomers(actor, 'A');
      return {
        cellId,
        fileNumber: fileNumbers[0],
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
