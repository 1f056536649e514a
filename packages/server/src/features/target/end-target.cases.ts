import { defineCases } from '../../test/define-cases.ts';

export const endTarget = defineCases({
  mutation: 'endTarget',
  selection: 'target { id toYear endedOn }',
  after: ['setTarget'],
  acceptedInputs: [
    ({ payloads }) => ({
      targetId: payloads.get('setTarget')?.target?.id,
      toYear: 2023,
      endedOn: '2022-12-31',
    }),
  ],
  randomInput: { notNeeded: 'it changes the end of a target alone, of which the invariants know nothing' },
});
