import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay, readText } from '../../shared/input-checks.ts';
import { heldUntil, onDay } from '../../shared/intervals.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { lockOrganization, statesOf } from '../organization/organization.records.ts';
import { allowedKinds, kindDetails } from '../organization/organization-kind-names.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { RecordTrainingCourseInput } from './record-training-course.input.ts';
import { TrainingCourse } from './training-course.entity.ts';

/** Records a training course that an organization held. @throws Refusal */
export async function recordTrainingCourse(em: EntityManager, input: RecordTrainingCourseInput) {
  const { kind, startedOn, endedOn } = input;
  const problems = new Problems();
  const path = ['input', 'organizingOrganizationId'];
  const organizer = await lockOrganization(
    em,
    problems,
    'organizingOrganizationId',
    input.organizingOrganizationId,
  );
  checkPastDay(problems, ['input', 'startedOn'], startedOn);
  checkPastDay(problems, ['input', 'endedOn'], endedOn);
  checkOrder(problems, ['input', 'endedOn'], startedOn, endedOn);
  const states = await statesOf(em, organizer);
  const until = heldUntil(states, startedOn);
  if (until === undefined) problems.add(path, 'NOT_STANDING', { date: startedOn });
  else if (until <= endedOn) problems.add(path, 'NOT_STANDING', { date: endedOn });
  const state = onDay(states, startedOn);
  const organizers = await ruleOn(em, 'training.organizers', startedOn);
  if (state && !organizers.includes(state.kind))
    problems.add(path, 'MAY_NOT_ORGANIZE', { ...kindDetails(state.kind), ...allowedKinds(organizers) });
  const title = readText(problems, ['input', 'title'], input.title, 300);
  const known = await em.findOne(TrainingCourse, { organizer, startedOn, kind, title });
  if (known) problems.add(['input'], 'COURSE_ALREADY_RECORDED', { date: startedOn });
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const course = em.create(TrainingCourse, { kind, title, organizer, startedOn, endedOn, document });
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'startedOn'], startedOn, document);
  return { course, warnings: warnings.found };
}
