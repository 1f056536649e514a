import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { Problems } from '../../shared/errors.ts';
import { checkVersion, readText } from '../../shared/input-checks.ts';
import { lockOrganizations } from '../organization/organization.records.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingAbsence } from './meeting-absence.entity.ts';
import { MeetingCorrection } from './meeting-correction.entity.ts';

/** A recorded meeting, as an input names it to change it. */
interface Change {
  meetingId: string;
  expectedVersion: number;
  reason: string;
}

const longestReason = 500;

/** Locks a meeting, and then its cell as those who record others do. @throws Refusal where it cannot be changed */
export async function lockMeeting(
  em: EntityManager,
  problems: Problems,
  { meetingId, expectedVersion }: Change,
): Promise<Meeting> {
  const path = ['input', 'meetingId'];
  const id = decodeId(meetingId, 'Meeting', path);
  const meeting = await em.findOne(Meeting, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!meeting) return problems.refuse(path, 'NOT_FOUND', { type: 'Meeting', id: meetingId });
  if (meeting.cancelled) problems.refuse(path, 'MEETING_CANCELLED');
  checkVersion(problems, meeting, expectedVersion);
  await lockOrganizations(em, [meeting.organization.id]);
  return meeting;
}

export const readReason = (problems: Problems, { reason }: Change): string =>
  readText(problems, ['input', 'reason'], reason, longestReason);

/** The facts of a meeting that a correction replaces. */
export function factsOf({ kind, heldOn, exempt, present, excused, unexcused, topic }: Meeting) {
  return { kind, heldOn, exempt, present, excused, unexcused, topic };
}

/** Keeps a meeting as it is, before it is changed to its next version. */
export function keepVersion(
  em: EntityManager,
  meeting: Meeting,
  change: { reason: string; isCancellation: boolean },
): void {
  const { organization, version } = meeting;
  em.create(MeetingCorrection, { meeting, organization, version, ...factsOf(meeting), ...change });
  meeting.version += 1;
}

/** Ends the list of those absent with the version before this one. */
export const endAbsences = (em: EntityManager, meeting: Meeting): Promise<number> =>
  em.nativeUpdate(MeetingAbsence, { meeting, untilVersion: null }, { untilVersion: meeting.version });
