import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { today } from '../../shared/dates.ts';
import { type InputPath, Problems } from '../../shared/errors.ts';
import { readText } from '../../shared/input-checks.ts';
import { Organization } from '../organization/organization.entity.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { RecordTrainingResultsInput } from './record-training-results.input.ts';
import { TrainingCourse } from './training-course.entity.ts';
import { TrainingParticipant } from './training-participant.entity.ts';
import { type Participant, participantsOf } from './training-participants.ts';
import { TrainingResult } from './training-result.entity.ts';

/** The largest number of outsiders of one course. */
const mostOutsiders = 100_000;

/**
 * Records the results of a course: members by person, outsiders by number. Recorded again with a reason, they
 * supersede the earlier ones, which stay as history. @throws Refusal
 */
export async function recordTrainingResults(em: EntityManager, input: RecordTrainingResultsInput) {
  const { participants, outsidersAttended, outsidersCompleted } = input;
  const problems = new Problems();
  const course = await lockCourse(em, problems, input.trainingCourseId);
  const { organizer, startedOn } = course;
  if (participants.length + outsidersAttended === 0) problems.add(['input'], 'RESULTS_REQUIRED');
  const memberKinds = await ruleOn(em, 'training.kinds-for-members', startedOn);
  const mayHaveMembers = memberKinds.includes(course.kind);
  if (participants.length > 0 && !mayHaveMembers)
    problems.add(['input', 'participants'], 'COURSE_FOR_OUTSIDERS');
  const attending = mayHaveMembers ? await participantsOf(em, problems, participants, course) : [];
  checkNumber(problems, 'outsidersAttended', outsidersAttended, mostOutsiders);
  checkNumber(problems, 'outsidersCompleted', outsidersCompleted, Math.max(outsidersAttended, 0));
  const current = await em.findOne(TrainingResult, { course, supersededOn: null });
  const correctionReason = readReason(problems, input.correctionReason, current);
  problems.refuseIfAny();
  const outsiders = { outsidersAttended, outsidersCompleted };
  if (current && (await areRecorded(em, current, outsiders, attending)))
    problems.refuse(['input'], 'NOTHING_CHANGED');

  if (current) {
    current.supersededOn = today();
    // The index of current results is checked row by row: the earlier one must give way first.
    await em.flush();
  }
  const result = em.create(TrainingResult, {
    ...{ course, organizer, startedOn, ...outsiders, correctionReason },
    attended: attending.length + outsidersAttended,
    completed: attending.filter(({ completed }) => completed).length + outsidersCompleted,
    recordedOn: today(),
  });
  for (const participant of attending)
    em.create(TrainingParticipant, { ...participant, result, attendedOn: startedOn });
  await em.flush();
  return { course, warnings: [] };
}

/** Reports whether results are those that are recorded: the same members, from the same cells, and as many others. */
async function areRecorded(
  em: EntityManager,
  current: TrainingResult,
  outsiders: Pick<TrainingResult, 'outsidersAttended' | 'outsidersCompleted'>,
  attending: readonly Participant[],
): Promise<boolean> {
  const { outsidersAttended, outsidersCompleted } = current;
  if (!isDeepStrictEqual({ outsidersAttended, outsidersCompleted }, outsiders)) return false;
  const keyOf = ({ member, organization, completed }: Participant) =>
    [member.id, organization.id, completed].join();
  const recorded = await em.find(TrainingParticipant, { result: current });
  const keys = new Set(recorded.map((each) => keyOf(each as Participant)));
  return keys.size === attending.length && attending.every((each) => keys.has(keyOf(each)));
}

/** Locks the course that an input names, whose organizer the caller may edit. @throws Refusal where there is none */
async function lockCourse(em: EntityManager, problems: Problems, text: string): Promise<TrainingCourse> {
  const path: InputPath = ['input', 'trainingCourseId'];
  const id = decodeId(text, 'TrainingCourse', path);
  const course = await em.findOne(TrainingCourse, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const editable = course && (await em.findOne(Organization, { id: course.organizer.id }));
  return editable ? course : problems.refuse(path, 'NOT_FOUND', { type: 'TrainingCourse', id: text });
}

function checkNumber(problems: Problems, field: string, value: number, maximum: number): void {
  if (value < 0 || value > maximum)
    problems.add(['input', field], 'NUMBER_OUT_OF_RANGE', { value, minimum: 0, maximum });
}

/** The reason of a correction: required where results are recorded, and only then. */
function readReason(
  problems: Problems,
  text: string | null | undefined,
  current: TrainingResult | null,
): string | null {
  const path = ['input', 'correctionReason'];
  if (text == null) {
    if (current) problems.add(['input'], 'RESULTS_ALREADY_RECORDED', { date: current.recordedOn });
    return null;
  }
  if (!current) problems.add(path, 'NOTHING_TO_CORRECT');
  return readText(problems, path, text, 500);
}
