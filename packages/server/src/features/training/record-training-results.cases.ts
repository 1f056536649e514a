import { encodeId } from '../../graph/node.ts';
import { type Actor, findOne } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

/** A member who was in a cell of the organizer on the days of the course, and still is. */
async function attendant(actor: Actor): Promise<string> {
  const found = await findOne<{ id: number }>(
    actor,
    `select here.member_id as id from cell_membership as here
    join organization_closure as place on place.descendant_id = here.organization_id
    where place.ancestor_id = ${actor.roots.edit?.[0] ?? 0} and place.valid_from <= '2020-11-10'
      and here.valid_from <= '2020-11-10' and 'infinity' = all (array[place.valid_to, here.valid_to])
    order by id`,
  );
  return encodeId('Member', found?.id ?? 0);
}

export const recordTrainingResults = defineCases({
  mutation: 'recordTrainingResults',
  selection: `course { id attended completed results { attended completed outsidersAttended outsidersCompleted
    supersededOn correctionReason participants { totalCount nodes { completed member { id } cell { id } } } } }`,
  after: ['recordTrainingCourse'],
  acceptedInputs: [
    ({ payloads }) => ({
      trainingCourseId: payloads.get('recordTrainingCourse')?.course?.id,
      participants: [],
      outsidersAttended: 12,
      outsidersCompleted: 11,
    }),
    async (actor) => ({
      trainingCourseId: actor.payloads.get('recordTrainingCourse')?.course?.id,
      participants: [{ memberId: await attendant(actor), completed: true }],
      outsidersAttended: 12,
      outsidersCompleted: 12,
      correctionReason: 'Ghi thiếu một đảng viên',
    }),
  ],
  randomInput: {
    notNeeded: 'The invariants are of organizations and members, not of who attended a course.',
  },
});
