import { defineEntity, p } from '@mikro-orm/core';
import { Member } from '../member/member.entity.ts';

/** What of a member's profile is of high sensitivity; no row where nothing was recorded. */
export const MemberSensitive = defineEntity({
  name: 'MemberSensitive',
  properties: {
    member: () => p.manyToOne(Member).primary(),
    /** A name of the table `ethnicity`. */
    ethnicity: p.text().nullable(),
    /** A name of the table `religion`. */
    religion: p.text().nullable(),
    identityNumber: p.text().nullable(),
  },
});
