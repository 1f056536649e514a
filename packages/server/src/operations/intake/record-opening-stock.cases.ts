import { forNewcomers } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

export const recordOpeningStock = defineCases({
  mutation: 'recordOpeningStock',
  selection: 'members { id fullName version }',
  // A cell cannot be upgraded to a day before its last arrival.
  after: ['upgradeOrganization'],
  acceptedInputs: [
    async (actor) => {
      const { cellId, fileNumbers } = await forNewcomers(actor, 'C', 'D');
      return {
        effectiveOn: '2021-09-01',
        members: fileNumbers.map((fileNumber) => ({
          cellId,
          fileNumber,
          fullName: `Nguyễn Văn ${fileNumber.at(-1)} ${actor.key}`,
          admissionDecidedOn: '2014-07-01',
          admittedOn: '2014-07-10',
        })),
      };
    },
  ],
  randomInput: {
    input: (world, { cellId, effectiveOn, either }) => {
      const year = Number(effectiveOn.slice(0, 4));
      return {
        effectiveOn,
        members: (either ? [1, 2] : [1]).map((each) => ({
          fileNumber: world.fileNumber(),
          fullName: 'Đào Văn Ân',
          cellId,
          admissionDecidedOn: `${year - 9}-03-01`,
          admittedOn: `${year - 9}-03-03`,
          ...(each === 1 && { officialOn: `${year - 8}-03-03` }),
        })),
      };
    },
    created: (world, { members }) => {
      world.members.push(...members.map(({ id }: { id: string }) => id));
    },
  },
});
