import { rootOf } from '../../test/actor.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';
import { dayAfter, pick } from '../../test/random-world.ts';

export const recordTrainingCourse = defineCases({
  mutation: 'recordTrainingCourse',
  selection: 'course { id kind title startedOn endedOn attended completed }',
  acceptedInputs: [
    (actor) => ({
      kind: 'COMMITTEE_SKILLS',
      title: `Lớp nghiệp vụ ${actor.key}`,
      organizingOrganizationId: rootOf(actor, 'edit'),
      startedOn: '2020-11-10',
      endedOn: '2020-11-11',
    }),
  ],
  randomInput: {
    input: (_world, { organizationId, effectiveOn, variant }) => ({
      kind: pick(['AWARENESS', 'NEW_MEMBERS', 'COMMITTEE_SKILLS', 'POLITICAL_THEORY'], variant),
      title: `Lớp ${variant}`,
      organizingOrganizationId: organizationId,
      startedOn: effectiveOn,
      endedOn: dayAfter(effectiveOn, variant % 4),
    }),
  },
});

export const trainingValues = defineValues({
  'String correctionReason': ['Ghi thiếu người dự'],
  'Int outsidersAttended': [3],
  'Int outsidersCompleted': [2],
});
