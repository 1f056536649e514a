import { defineEntity, p } from '@mikro-orm/core';
import { Document } from '../document/document.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { ratingGrade, ratingStage } from './rating-scheme.entity.ts';

/** One stage of an organization's rating for a year; only `DECIDED` counts. */
export const OrganizationRating = defineEntity({
  name: 'OrganizationRating',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    year: p.smallint(),
    stage: ratingStage(),
    grade: ratingGrade(),
    ratedOn: p.date().nullable(),
    document: () => p.manyToOne(Document).nullable(),
  },
});
