import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { datePrecision } from '../shared/columns.ts';
import { editable } from '../shared/editable.ts';

/** A person's membership record. Status and cell change over time and are in rows of their own. */
export const Member = defineEntity({
  name: 'Member',
  properties: {
    id: p.integer().primary(),
    fileNumber: p.text(),
    version: p.integer().default(1),
    fullName: p.text(),
    givenName: p.text(),
    birthOn: p.date().nullable(),
    birthOnPrecision: datePrecision(),
    /** Tuổi đảng counts from here. */
    admissionDecidedOn: p.date().nullable(),
    /** The ceremony; the probation starts here. */
    admittedOn: p.date(),
    officialOn: p.date().nullable(),
    recognitionDecidedOn: p.date().nullable(),
  },
  filters: editable((id) => `select from member_now_in_edit as seen where seen.member_id = ${id}`),
});
export type Member = InferEntity<typeof Member>;
