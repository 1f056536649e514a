import type { RatingGrade } from '@dangbo/sdk';
import type { OrganizationFacts } from './organization.query.ts';

/** The grades of members, the best first. */
export const memberGrades = [
  'EXCELLENT',
  'GOOD',
  'SATISFACTORY',
  'UNSATISFACTORY',
] as const satisfies RatingGrade[];

/** The ratings of a year: of the organization itself, and of its members and those of all organizations below it. */
export interface RatingYear {
  year: number;
  grade: RatingGrade | undefined;
  rated: number;
  goodOrBetterRate: number | null;
  counts: Record<(typeof memberGrades)[number], number>;
}

/** Joins the ratings of an organization and of its members, year by year; years without any are left out. */
export function ratingYears({ ratings, ratingSummaries }: OrganizationFacts): RatingYear[] {
  return ratingSummaries
    .map(({ year, rated, goodOrBetterRate, counts }) => {
      const count = (grade: RatingGrade) => counts.find((each) => each.grade === grade)?.count ?? 0;
      return {
        year,
        rated,
        goodOrBetterRate,
        grade: ratings.find((rating) => rating.year === year)?.grade,
        counts: {
          EXCELLENT: count('EXCELLENT'),
          GOOD: count('GOOD'),
          SATISFACTORY: count('SATISFACTORY'),
          UNSATISFACTORY: count('UNSATISFACTORY'),
        },
      };
    })
    .filter(({ rated, grade }) => rated > 0 || grade !== undefined);
}
