import { defineEntity, p } from '@mikro-orm/core';
import { Document } from '../document/document.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { ratingGrade, ratingStage } from './rating-scheme.entity.ts';

/** One stage of a member's rating for a year; only `DECIDED` counts. */
export const MemberRating = defineEntity({
  name: 'MemberRating',
  properties: {
    id: p.integer().primary(),
    member: () => p.manyToOne(Member),
    /** The cell in which it was decided: a later transfer does not change past figures. */
    organization: () => p.manyToOne(Organization),
    year: p.smallint(),
    stage: ratingStage(),
    grade: ratingGrade(),
    ratedOn: p.date().nullable(),
    document: () => p.manyToOne(Document).nullable(),
  },
});
