import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { datePrecisions } from '../../shared/dates.ts';
import { Document } from '../document/document.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';

const commendationForms = [
  'PRAISE',
  'CERTIFICATE_OF_MERIT',
  'PROVINCIAL_CERTIFICATE_OF_MERIT',
  'FLAG',
] as const;
export type CommendationForm = (typeof commendationForms)[number];

/** A commendation honours an organization, or one member. */
export type CommendationRecipientKind = 'ORGANIZATION' | 'MEMBER';

/** One organization or member that a decision honours for a span of days. A revoked one stays, as history. */
export const Commendation = defineEntity({
  name: 'Commendation',
  properties: {
    id: p.integer().primary(),
    form: p.enum(commendationForms).nativeEnumName('commendation_form'),
    issuer: () => p.manyToOne(Organization),
    /** The organization that is honoured; of a member, the cell on the day of the award. */
    organization: () => p.manyToOne(Organization),
    member: () => p.manyToOne(Member).nullable(),
    /** The first day that the award may have been on. */
    awardedOn: p.date(),
    awardedOnPrecision: p.enum(datePrecisions).nativeEnumName('date_precision').default('DAY'),
    /** False for a day of which no source states the year. */
    awardedYearStated: p.boolean().default(true),
    honoursFrom: p.date(),
    honoursTo: p.date(),
    reason: p.text().nullable(),
    occasion: p.text().nullable(),
    document: () => p.manyToOne(Document).nullable(),
    revokedOn: p.date().nullable(),
    revocationReason: p.text().nullable(),
  },
});
export type Commendation = InferEntity<typeof Commendation>;
