import { defineEntity, p } from '@mikro-orm/core';
import { datePrecision } from '../../database/columns.ts';
import { Member } from '../member/member.entity.ts';

const named = { code: p.smallint().primary(), name: p.text() };

/** The peoples of Viet Nam, by the State's list. */
export const Ethnicity = defineEntity({ name: 'Ethnicity', properties: named });

/** The religions recognized in Viet Nam, and none. */
export const Religion = defineEntity({ name: 'Religion', properties: named });

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
