import { encodeId } from '../../graph/node.ts';
import { type Actor, findOne } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

/** A member who was in a cell of the organizer on the days of the course, and is in one now. */
async function attendant(actor: Actor): Promise<string> {
  const found = await findOne<{ id: number }>(
    actor,
    `select stay.member_id as id from cell_membership as stay
    join organization_closure as place on place.descendant_id = stay.organization_id
    where place.ancestor_id = ${actor.roots.edit?.[0] ?? 0}
    group by stay.member_id
    having bool_or(greatest(stay.valid_from, place.valid_from) <= '2020-11-10'
        and least(stay.valid_to, place.valid_to) > '2020-11-11')
      and bool_or('infinity' = all (array[stay.valid_to, place.valid_to]))
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
    async (actor) => ({
      trainingCourseId: actor.payloads.get('recordTrainingCourse')?.course?.id,
      participants: [{ memberId: await attendant(actor), completed: true }],
      outsidersAttended: 12,
      outsidersCompleted: 11,
    }),
    ({ payloads }) => ({
      trainingCourseId: payloads.get('recordTrainingCourse')?.course?.id,
      participants: [],
      outsidersAttended: 13,
      outsidersCompleted: 12,
      correctionReason: 'Người dự là khách mời',
    }),
  ],
  randomInput: {
    notNeeded: 'The invariants are of organizations and members, not of who attended a course.',
  },
});
