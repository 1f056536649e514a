import { type Expression, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { RatingGrade, RatingStage } from './rating-scheme.entity.ts';

/** A span of years, including both ends. */
export interface Years {
  fromYear: number;
  toYear: number;
}

export interface OrganizationRatingRow {
  id: number;
  organizationId: number;
  year: number;
  grade: RatingGrade;
}

export interface MemberRatingRow {
  id: number;
  memberId: number;
  organizationId: number;
  year: number;
  grade: RatingGrade;
}

/** A constant, since PostgreSQL only then uses the partial index of decided ratings. */
const decided = sql.lit<RatingStage>('DECIDED');

const decidedOrganizationRatings = (db: ReadDatabase) =>
  db
    .selectFrom('organization_rating')
    .select(['id', 'organization_id as organizationId', 'year', 'grade'])
    .where('stage', '=', decided);

const decidedMemberRatings = (db: ReadDatabase) =>
  db
    .selectFrom('member_rating')
    .select(['id', 'member_id as memberId', 'organization_id as organizationId', 'year', 'grade'])
    .where('stage', '=', decided);

export const organizationRatingById = defineRelation({
  rows: ({ db }, id: Expression<number>) => decidedOrganizationRatings(db).where('id', '=', id),
  isOne: true,
});

export const memberRatingById = defineRelation({
  rows: ({ db }, id: Expression<number>) => decidedMemberRatings(db).where('id', '=', id),
  isOne: true,
});

/** The decided ratings of organizations in a span of years, oldest first. */
export const ratingsOfOrganization = defineRelation({
  rows: ({ db }, organization: Expression<number>, { fromYear, toYear }: Years) =>
    decidedOrganizationRatings(db)
      .where('organization_id', '=', organization)
      .where('year', '>=', fromYear)
      .where('year', '<=', toYear)
      .orderBy('year'),
});

/** The decided ratings of members in a span of years, oldest first. */
export const ratingsOfMember = defineRelation({
  rows: ({ db }, member: Expression<number>, { fromYear, toYear }: Years) =>
    decidedMemberRatings(db)
      .where('member_id', '=', member)
      .where('year', '>=', fromYear)
      .where('year', '<=', toYear)
      .orderBy('year'),
});

/** An organization's decided rating of a year. */
export const ratingOfOrganization = defineRelation({
  rows: ({ db }, organization: Expression<number>, { year }: { year: number }) =>
    decidedOrganizationRatings(db).where('organization_id', '=', organization).where('year', '=', year),
  isOne: true,
});

/** A member's decided rating of a year. */
export const ratingOfMember = defineRelation({
  rows: ({ db }, member: Expression<number>, { year }: { year: number }) =>
    decidedMemberRatings(db).where('member_id', '=', member).where('year', '=', year),
  isOne: true,
});

/** All recorded stages of decided ratings of organizations, by the decided one's id. */
export const stagesOfOrganizationRating = defineRelation({
  rows: ({ db }, decidedId: Expression<number>) =>
    db
      .selectFrom('organization_rating as decided')
      .innerJoin('organization_rating as each', (join) =>
        join
          .onRef('each.organization_id', '=', 'decided.organization_id')
          .onRef('each.year', '=', 'decided.year'),
      )
      .select(['each.stage', 'each.grade', 'each.rated_on as ratedOn'])
      .where('decided.id', '=', decidedId)
      .orderBy('each.stage'),
});

/** All recorded stages of decided ratings of members, by the decided one's id. */
export const stagesOfMemberRating = defineRelation({
  rows: ({ db }, decidedId: Expression<number>) =>
    db
      .selectFrom('member_rating as decided')
      .innerJoin('member_rating as each', (join) =>
        join.onRef('each.member_id', '=', 'decided.member_id').onRef('each.year', '=', 'decided.year'),
      )
      .select(['each.stage', 'each.grade', 'each.rated_on as ratedOn'])
      .where('decided.id', '=', decidedId)
      .orderBy('each.stage'),
});
