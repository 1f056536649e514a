import { type Expression, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
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

const yearsOf = ({ fromYear, toYear }: Years): number[] =>
  Array.from({ length: toYear - fromYear + 1 }, (_year, index) => fromYear + index);

/** Decided ratings in the tree as it stood on each year's last day: those of members, or of organizations by their kind that day. */
const gradesOf = (db: ReadDatabase, organization: Expression<number>, request: SummariesOf) =>
  db
    .selectFrom('counted_rating')
    .select(['year', 'grade', nothing('bool').as('goodOrBetter'), nothing('int').as('rank')])
    .select(sql<number | null>`sum(count)::int`.as('count'))
    .where('ancestor_id', '=', organization)
    .where('subject', '=', request.subject)
    // Of a list PostgreSQL reckons with some years, of a span with next to none, and would look its organization up for each row.
    .where(sql<boolean>`year = any(${yearsOf(request)}::int[])`)
    .$if(request.subject === 'ORGANIZATION', (query) => query.where('kind', 'in', request.kinds))
    .groupBy(['year', 'grade']);

const nothing = (type: 'bool' | 'int') => sql<null>`null::${sql.raw(type)}`;

/** Decided ratings over the whole subtree, counted by grade, one entry a year. */
export const ratingSummariesOf = defineRelation({
  // Every grade of every year's scheme, and after them how many came to each: put together here, which is sooner done.
  rows: ({ db }, organization: Expression<number>, request: SummariesOf): Expression<GradeOfYear> =>
    db
      .selectFrom('rating_year_grade')
      .innerJoin('rating_scheme_grade', (join) =>
        join
          .onRef('rating_scheme_grade.scheme_id', '=', 'rating_year_grade.scheme_id')
          .onRef('rating_scheme_grade.subject', '=', 'rating_year_grade.subject')
          .onRef('rating_scheme_grade.grade', '=', 'rating_year_grade.grade'),
      )
      .select([
        'rating_year_grade.year',
        'rating_year_grade.grade',
        sql<boolean | null>`rating_scheme_grade.good_or_better`.as('goodOrBetter'),
        sql<number | null>`rating_scheme_grade.rank`.as('rank'),
        sql<number | null>`${nothing('int')}`.as('count'),
      ])
      .where('rating_year_grade.subject', '=', request.subject)
      .where(sql<boolean>`rating_year_grade.year = any(${yearsOf(request)}::int[])`)
      .unionAll(gradesOf(db, organization, request)),
  value: (rows, _, request) => {
    const counts = new Map(rows.map(({ year, grade, count }) => [`${year} ${grade}`, count ?? 0]));
    const grades = Map.groupBy(
      rows.filter(({ rank }) => rank !== null),
      ({ year }) => year,
    );
    return yearsOf(request).map((year) => {
      const ofYear = (grades.get(year) ?? []).toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
      const counted = ofYear.map((row) => ({ ...row, count: counts.get(`${year} ${row.grade}`) ?? 0 }));
      return summarize(year, request.subject, counted);
    });
  },
});

/** A grade that a year's scheme has, in the order of its rank, or without a rank how many came to it. */
interface GradeOfYear {
  year: number;
  grade: RatingGrade;
  goodOrBetter: boolean | null;
  rank: number | null;
  count: number | null;
}

/** Counts an organization's ratings of a year. */
function summarize(
  year: number,
  subject: RatingSubject,
  rows: (GradeOfYear & { count: number })[],
): RatingSummaryRow {
  const counts = rows.map(({ grade, count }) => ({ grade, count }));
  const sum = (counted: typeof rows) => counted.reduce((total, { count }) => total + count, 0);
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
