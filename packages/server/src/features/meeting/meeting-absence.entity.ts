import { defineEntity, p } from '@mikro-orm/core';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Meeting } from './meeting.entity.ts';

/** A member who was absent from a meeting, as its versions have it from one up to another, which is not included. */
export const MeetingAbsence = defineEntity({
  name: 'MeetingAbsence',
  properties: {
    meeting: () => p.manyToOne(Meeting).primary(),
    member: () => p.manyToOne(Member).primary(),
    organization: () => p.manyToOne(Organization),
    excused: p.boolean(),
    sinceVersion: p.smallint().primary().default(1),
    /** Null in the version that holds now. */
    untilVersion: p.smallint().nullable(),
  },
});
