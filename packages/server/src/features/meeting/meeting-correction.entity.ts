import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../database/columns.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Meeting, meetingFacts } from './meeting.entity.ts';

/** A meeting as it was before a correction or its cancellation. The database notes who changes it, and when. */
export const MeetingCorrection = defineEntity({
  name: 'MeetingCorrection',
  properties: {
    id: p.integer().primary(),
    meeting: () => p.manyToOne(Meeting),
    organization: () => p.manyToOne(Organization),
    /** The version of the meeting that these facts are of. */
    version: p.smallint(),
    ...meetingFacts,
    isCancellation: p.boolean(),
    reason: p.text(),
    correctedAt: moment().defaultRaw('clock_timestamp()'),
    correctedBy: p.text().defaultRaw('session_user'),
  },
});
