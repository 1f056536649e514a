import { defineEntity, p } from '@mikro-orm/core';
import { Document } from '../document/document.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { ratingGrade, ratingStage } from './rating-scheme.entity.ts';

/** One stage of a rating for a year; only `DECIDED` counts. */
const properties = {
  id: p.integer().primary(),
  /** The rated organization, or the cell of the rated member: a later transfer does not change past figures. */
  organization: () => p.manyToOne(Organization),
  year: p.smallint(),
  stage: ratingStage(),
  grade: ratingGrade(),
  ratedOn: p.date().nullable(),
  document: () => p.manyToOne(Document).nullable(),
};

/** One stage of an organization's rating. */
export const OrganizationRating = defineEntity({ name: 'OrganizationRating', properties });

/** One stage of a member's rating. */
export const MemberRating = defineEntity({
  name: 'MemberRating',
  properties: { ...properties, member: () => p.manyToOne(Member) },
});
