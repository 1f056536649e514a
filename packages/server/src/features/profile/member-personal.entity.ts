import { defineEntity, p } from '@mikro-orm/core';
import { datePrecision } from '../../database/columns.ts';
import { Member } from '../member/member.entity.ts';

/** The fields of a member's profile that are of medium sensitivity; there is no row where nothing was recorded. */
export const MemberPersonal = defineEntity({
  name: 'MemberPersonal',
  properties: {
    member: () => p.manyToOne(Member).primary(),
    birthOn: p.date().nullable(),
    birthOnPrecision: datePrecision(),
    birthPlace: p.text().nullable(),
    homeTown: p.text().nullable(),
    permanentAddress: p.text().nullable(),
    temporaryAddress: p.text().nullable(),
    phone: p.text().nullable(),
    partyCardNumber: p.text().nullable(),
  },
});
