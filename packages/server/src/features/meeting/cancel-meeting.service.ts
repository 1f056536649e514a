import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import type { CancelMeetingInput } from './meeting.input.ts';
import { keepVersion, lockMeeting, readReason } from './meeting.records.ts';

/** Cancels the record of a meeting that did not take place; it stays readable, and counts nowhere. @throws Refusal */
export async function cancelMeeting(em: EntityManager, input: CancelMeetingInput) {
  const problems = new Problems();
  const meeting = await lockMeeting(em, problems, input);
  const reason = readReason(problems, input);
  problems.refuseIfAny();

  keepVersion(em, meeting, { reason, isCancellation: true });
  meeting.cancelled = true;
  await em.flush();
  return { meeting, warnings: [] };
}
