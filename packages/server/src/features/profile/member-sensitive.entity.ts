import { defineEntity, p } from '@mikro-orm/core';
import { Member } from '../member/member.entity.ts';

/** The fields of a member's profile that are of high sensitivity; there is no row where nothing was recorded. */
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
