import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { lockOrganization } from '../organization/organization.records.ts';
import { Meeting } from './meeting.entity.ts';
import type { RecordMeetingInput } from './meeting.input.ts';
import { createAbsences, readFacts } from './meeting-facts.ts';
import { checkMonth } from './meetings-of-month.ts';

/** Records a meeting of a cell. No other cell's row is locked: cells record theirs side by side. @throws Refusal */
export async function recordMeeting(em: EntityManager, input: RecordMeetingInput) {
  const problems = new Problems();
  const cellPath = ['input', 'cellId'];
  const organization = await lockOrganization(em, problems, 'cellId', input.cellId);
  const { facts, absences } = await readFacts(em, problems, organization, cellPath, input);
  const warnings = await checkMonth(em, problems, organization, input);
  problems.refuseIfAny();

  const meeting = em.create(Meeting, { organization, ...facts });
  createAbsences(em, meeting, absences);
  await em.flush();
  return { meeting, warnings: warnings.found };
}
