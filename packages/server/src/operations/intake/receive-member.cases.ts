import { forNewcomers } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

export const receiveMember = defineCases({
  mutation: 'receiveMember',
  selection: 'member { id fullName version status officialOn } memberEdge { cursor node { fullName } }',
  // A cell cannot be upgraded to a day before its last arrival.
  after: ['upgradeOrganization'],
  acceptedInputs: [
    async (actor) => {
      const { cellId, fileNumbers } = await forNewcomers(actor, 'B');
      return {
        cellId,
        fileNumber: fileNumbers[0],
        outsidePlace: `Đảng bộ huyện ${actor.key}`,
        admissionDecidedOn: '2015-07-01',
        admittedOn: '2015-07-10',
        officialOn: '2016-07-10',
        recognitionDecidedOn: '2016-08-01',
        effectiveOn: '2021-08-01',
      };
    },
  ],
  randomInput: {
    input: (world, { cellId, effectiveOn, either }) => {
      const year = Number(effectiveOn.slice(0, 4));
      return {
        fileNumber: world.fileNumber(),
        fullName: 'Lê Thị Ánh',
        cellId,
        outsidePlace: 'Đảng bộ huyện khác',
        admissionDecidedOn: `${year - 2}-03-01`,
        admittedOn: `${year - 2}-03-03`,
        ...(either && { officialOn: `${year - 1}-03-03` }),
        effectiveOn,
      };
    },
    created: (world, { member }) => {
      world.members.push(member.id);
    },
  },
});
