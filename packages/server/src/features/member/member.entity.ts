import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { editable } from '../../database/editable.ts';

const sexes = ['FEMALE', 'MALE'] as const;
export type Sex = (typeof sexes)[number];

/** `BACHELOR` is no longer awarded and counts as `ADVANCED`. */
const politicalTheoryLevels = ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR'] as const;
export type PoliticalTheoryLevel = (typeof politicalTheoryLevels)[number];

/**
 * A person's membership record, with the fields of the profile that are of low sensitivity. Status and cell change
 * over time and are in rows of their own.
 */
export const Member = defineEntity({
  name: 'Member',
  properties: {
    id: p.integer().primary(),
    fileNumber: p.text(),
    version: p.integer().default(1),
    fullName: p.text(),
    givenName: p.text(),
    /** The year of the birth date, which itself is protected. */
    birthYear: p.smallint().nullable(),
    sex: p.enum(sexes).nativeEnumName('sex').nullable(),
    birthName: p.text().nullable(),
    occupation: p.text().nullable(),
    generalEducation: p.text().nullable(),
    professionalQualification: p.text().nullable(),
    politicalTheory: p.enum(politicalTheoryLevels).nativeEnumName('political_theory').nullable(),
    foreignLanguages: p.text().nullable(),
    /** The years of membership (tuổi đảng) count from this day. */
    admissionDecidedOn: p.date(),
    /** The day of the ceremony, on which the probation begins. */
    admittedOn: p.date(),
    officialOn: p.date().nullable(),
    recognitionDecidedOn: p.date().nullable(),
  },
  filters: editable((id) => `select from member_now_in_edit as seen where seen.member_id = ${id}`),
});
export type Member = InferEntity<typeof Member>;
