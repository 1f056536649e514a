import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import type { CorrectMeetingInput } from './meeting.input.ts';
import { endAbsences, factsOf, keepVersion, lockMeeting, readReason } from './meeting.records.ts';
import { areAbsent, createAbsences, readFacts } from './meeting-facts.ts';
import { checkMonth } from './meetings-of-month.ts';

/** Puts the right facts in place of those of a recorded meeting, which are kept. @throws Refusal */
export async function correctMeeting(em: EntityManager, input: CorrectMeetingInput) {
  const problems = new Problems();
  const meeting = await lockMeeting(em, problems, input);
  const { organization } = meeting;
  const { facts, absences } = await readFacts(em, problems, organization, ['input', 'heldOn'], input);
  const warnings = await checkMonth(em, problems, organization, input, meeting);
  const reason = readReason(problems, input);
  problems.refuseIfAny();
  if (isDeepStrictEqual(factsOf(meeting), facts) && (await areAbsent(em, meeting, absences)))
    problems.refuse(['input'], 'NOTHING_CHANGED');

  keepVersion(em, meeting, { reason, isCancellation: false });
  em.assign(meeting, facts);
  await endAbsences(em, meeting);
  createAbsences(em, meeting, absences);
  await em.flush();
  return { meeting, warnings: warnings.found };
}
