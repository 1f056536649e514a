import { MeetingTables } from '../../../migrations/0004-meeting.ts';
import { AttendanceEnds } from '../../../migrations/0013-attendance-ends.ts';
import { Meeting } from './meeting.entity.ts';
import { meetingById } from './meeting.loaders.ts';
import { meetingMutations } from './meeting.mutations.ts';
import * as fields from './meeting.resolver.ts';
import { MeetingAbsence } from './meeting-absence.entity.ts';
import { MeetingCorrection } from './meeting-correction.entity.ts';
import * as summaryFields from './meeting-summary.resolver.ts';

/** Meetings of cells (sinh hoạt chi bộ), their attendance, and figures of whole subtrees. */
export const entities = [Meeting, MeetingAbsence, MeetingCorrection] as const;

export const migrations = [
  { name: '0004-meeting', class: MeetingTables },
  { name: '0013-attendance-ends', class: AttendanceEnds },
];

export const resolvers = [...Object.values(fields), ...Object.values(summaryFields), ...meetingMutations];

export const nodes = { Meeting: meetingById };

export { messages } from './meeting.messages.ts';
export { sample } from './meeting.sample.ts';
export { scopes } from './meeting.scope.ts';
