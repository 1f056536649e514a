import { sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import { anyOf, defineLoader } from '../shared/loader.ts';
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
  ids: readonly number[],
  { subject, fromYear, toYear, kinds }: SummariesOf,
) =>
  db
    .selectFrom('counted_rating')
    .select(['ancestor_id as id', 'year', 'grade', sql<number>`sum(count)::int`.as('count')])
    .where('ancestor_id', '=', anyOf(ids))
    .where('subject', '=', subject)
    .where('year', '>=', fromYear)
    .where('year', '<=', toYear)
    .$if(subject === 'ORGANIZATION', (query) => query.where('kind', 'in', kinds))
    .groupBy(['ancestor_id', 'year', 'grade']);

/** Decided ratings over the whole subtree, counted by grade, one entry a year. */
export const ratingSummariesOf = defineLoader(
  async ({ db }, ids: readonly number[], request: SummariesOf) => {
    const { subject, fromYear, toYear } = request;
    // Every grade of every year's scheme, the best first, and beside it how many came to it below each organization.
    const rows = await db
      // Counted once, whatever the planner makes of tables that are new to it.
      .with(
        (cte) => cte('counted').materialized(),
        () => gradesOf(db, ids, request),
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
        'counted.id',
        'counted.count',
      ])
      .where('rating_year_grade.subject', '=', subject)
      .where('rating_year_grade.year', '>=', fromYear)
      .where('rating_year_grade.year', '<=', toYear)
      .orderBy('rating_scheme_grade.rank')
      .execute();

    const rowsOfYear = Map.groupBy(rows, ({ year }) => year);
    const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
    return new Map(
      ids.map((id) => [id, years.map((year) => summarize(id, year, subject, rowsOfYear.get(year) ?? []))]),
    );
  },
);

/** Counts one organization's ratings of a year; the rows hold those of others too. */
function summarize(
  id: number,
  year: number,
  subject: RatingSubject,
  rows: { grade: RatingGrade; goodOrBetter: boolean; id: number | null; count: number | null }[],
): RatingSummaryRow {
  const counts = new Map(rows.map(({ grade }) => [grade, 0]));
  let [rated, goodOrBetter] = [0, 0];
  for (const row of rows) {
    if (row.id !== id || row.count === null) continue;
    counts.set(row.grade, row.count);
    rated += row.count;
    if (row.goodOrBetter) goodOrBetter += row.count;
  }
  return {
    year,
    subject,
    rated,
    counts: Array.from(counts, ([grade, count]) => ({ grade, count })),
    goodOrBetter,
    goodOrBetterRate: rated === 0 ? null : goodOrBetter / rated,
  };
}
