import { type Expression, sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import { defineRelation } from '../shared/relation.ts';
import type { Years } from './rating.loaders.ts';
import type { RatingGrade, RatingSubject } from './rating-scheme.entity.ts';

export interface RatingSummaryRow {
  year: number;
  subject: RatingSubject;
  rated: number;
  counts: { grade: RatingGrade; count: number }[];
  goodOrBetter: number;
  goodOrBetterRate: number | null;
}

interface SummariesOf extends Years {
  subject: RatingSubject;
  kinds: readonly OrganizationKind[];
}

/** Decided ratings in the tree as it stood on each year's last day: those of members, or of organizations by their kind that day. */
const gradesOf = (
  db: ReadDatabase,
  organization: Expression<number>,
  { subject, fromYear, toYear, kinds }: SummariesOf,
) =>
  db
    .selectFrom('counted_rating')
    .select(['year', 'grade', sql<number>`sum(count)::int`.as('count')])
    .where('ancestor_id', '=', organization)
    .where('subject', '=', subject)
    .where('year', '>=', fromYear)
    .where('year', '<=', toYear)
    .$if(subject === 'ORGANIZATION', (query) => query.where('kind', 'in', kinds))
    .groupBy(['year', 'grade']);

/** Decided ratings over the whole subtree, counted by grade, one entry a year. */
export const ratingSummariesOf = defineRelation({
  // Every grade of every year's scheme, the best first, and beside it how many came to it.
  rows: ({ db }, organization: Expression<number>, request: SummariesOf) =>
    db
      // Counted once, whatever the planner makes of tables that are new to it.
      .with(
        (cte) => cte('counted').materialized(),
        () => gradesOf(db, organization, request),
      )
      .selectFrom('rating_year_grade')
      .innerJoin('rating_scheme_grade', (join) =>
        join
          .onRef('rating_scheme_grade.scheme_id', '=', 'rating_year_grade.scheme_id')
          .onRef('rating_scheme_grade.subject', '=', 'rating_year_grade.subject')
          .onRef('rating_scheme_grade.grade', '=', 'rating_year_grade.grade'),
      )
      .leftJoin('counted', (join) =>
        join
          .onRef('counted.year', '=', 'rating_year_grade.year')
          .onRef('counted.grade', '=', 'rating_year_grade.grade'),
      )
      .select([
        'rating_year_grade.year',
        'rating_year_grade.grade',
        'rating_scheme_grade.good_or_better as goodOrBetter',
        'counted.count',
      ])
      .where('rating_year_grade.subject', '=', request.subject)
      .where('rating_year_grade.year', '>=', request.fromYear)
      .where('rating_year_grade.year', '<=', request.toYear)
      .orderBy('rating_scheme_grade.rank'),
  value: (rows, _, { subject, fromYear, toYear }) => {
    const rowsOfYear = Map.groupBy(rows, ({ year }) => year);
    const years = Array.from({ length: toYear - fromYear + 1 }, (_year, index) => fromYear + index);
    return years.map((year) => summarize(year, subject, rowsOfYear.get(year) ?? []));
  },
});

/** Counts an organization's ratings of a year. */
function summarize(
  year: number,
  subject: RatingSubject,
  rows: { grade: RatingGrade; goodOrBetter: boolean; count: number | null }[],
): RatingSummaryRow {
  const counts = rows.map(({ grade, count }) => ({ grade, count: count ?? 0 }));
  const sum = (counted: typeof rows) => counted.reduce((total, { count }) => total + (count ?? 0), 0);
  const rated = sum(rows);
  const goodOrBetter = sum(rows.filter((row) => row.goodOrBetter));
  return {
    year,
    subject,
    rated,
    counts,
    goodOrBetter,
    goodOrBetterRate: rated === 0 ? null : goodOrBetter / rated,
  };
}
