import type { ReadDatabase } from '../entities.ts';
import { anyOf, byKey, defineLoader, listsByKey } from '../shared/loader.ts';
import type { RatingGrade } from './rating-scheme.entity.ts';

/** A span of years, both ends in it. */
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

const decidedOrganizationRatings = (db: ReadDatabase) =>
  db
    .selectFrom('organization_rating')
    .select(['id', 'organization_id as organizationId', 'year', 'grade'])
    .where('stage', '=', 'DECIDED');

const decidedMemberRatings = (db: ReadDatabase) =>
  db
    .selectFrom('member_rating')
    .select(['id', 'member_id as memberId', 'organization_id as organizationId', 'year', 'grade'])
    .where('stage', '=', 'DECIDED');

export const organizationRatingById = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows: OrganizationRatingRow[] = await decidedOrganizationRatings(db)
    .where('id', '=', anyOf(ids))
    .execute();
  return byKey(rows, 'id');
});

export const memberRatingById = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows: MemberRatingRow[] = await decidedMemberRatings(db).where('id', '=', anyOf(ids)).execute();
  return byKey(rows, 'id');
});

/** The decided ratings of organizations in a span of years, oldest first. */
export const ratingsOfOrganization = defineLoader(
  async ({ db }, ids: readonly number[], { fromYear, toYear }: Years) => {
    const rows: OrganizationRatingRow[] = await decidedOrganizationRatings(db)
      .where('organization_id', '=', anyOf(ids))
      .where('year', '>=', fromYear)
      .where('year', '<=', toYear)
      .orderBy('year')
      .execute();
    return listsByKey(ids, rows, 'organizationId');
  },
);

/** The decided ratings of members in a span of years, oldest first. */
export const ratingsOfMember = defineLoader(
  async ({ db }, ids: readonly number[], { fromYear, toYear }: Years) => {
    const rows: MemberRatingRow[] = await decidedMemberRatings(db)
      .where('member_id', '=', anyOf(ids))
      .where('year', '>=', fromYear)
      .where('year', '<=', toYear)
      .orderBy('year')
      .execute();
    return listsByKey(ids, rows, 'memberId');
  },
);

/** Every recorded stage of decided ratings of organizations, by the decided one's id. */
export const stagesOfOrganizationRating = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('organization_rating as decided')
    .innerJoin('organization_rating as each', (join) =>
      join
        .onRef('each.organization_id', '=', 'decided.organization_id')
        .onRef('each.year', '=', 'decided.year'),
    )
    .select(['decided.id as ratingId', 'each.stage', 'each.grade', 'each.rated_on as ratedOn'])
    .where('decided.id', '=', anyOf(ids))
    .orderBy('each.stage')
    .execute();
  return listsByKey(ids, rows, 'ratingId');
});

/** Every recorded stage of decided ratings of members, by the decided one's id. */
export const stagesOfMemberRating = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('member_rating as decided')
    .innerJoin('member_rating as each', (join) =>
      join.onRef('each.member_id', '=', 'decided.member_id').onRef('each.year', '=', 'decided.year'),
    )
    .select(['decided.id as ratingId', 'each.stage', 'each.grade', 'each.rated_on as ratedOn'])
    .where('decided.id', '=', anyOf(ids))
    .orderBy('each.stage')
    .execute();
  return listsByKey(ids, rows, 'ratingId');
});
