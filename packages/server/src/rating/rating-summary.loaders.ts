import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import { defineLoader } from '../shared/loader.ts';
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

/** How many of a subtree came to a grade in a year. */
interface GradeCount {
  id: number;
  year: number;
  grade: RatingGrade;
  count: number;
}

/** A year's ratings are counted in the tree as it stood on the year's last day. */
const holdsAtYearEnd = (interval: string, rating: string) =>
  sql<SqlBool>`${sql.ref(`${interval}.valid_from`)} <= make_date(${sql.ref(`${rating}.year`)}, 12, 31)
    and ${sql.ref(`${interval}.valid_to`)} > make_date(${sql.ref(`${rating}.year`)}, 12, 31)`;

const count = sql<number>`count(*)::int`.as('count');

function memberGrades(
  db: ReadDatabase,
  ids: readonly number[],
  { fromYear, toYear }: SummariesOf,
): Promise<GradeCount[]> {
  return db
    .selectFrom('organization_closure')
    .innerJoin('member_rating', 'member_rating.organization_id', 'organization_closure.descendant_id')
    .select(['organization_closure.ancestor_id as id', 'member_rating.year', 'member_rating.grade', count])
    .where('organization_closure.ancestor_id', 'in', ids)
    .where('member_rating.stage', '=', 'DECIDED')
    .where('member_rating.year', '>=', fromYear)
    .where('member_rating.year', '<=', toYear)
    .where(holdsAtYearEnd('organization_closure', 'member_rating'))
    .groupBy(['organization_closure.ancestor_id', 'member_rating.year', 'member_rating.grade'])
    .execute();
}

function organizationGrades(
  db: ReadDatabase,
  ids: readonly number[],
  { fromYear, toYear, kinds }: SummariesOf,
): Promise<GradeCount[]> {
  return db
    .selectFrom('organization_closure')
    .innerJoin(
      'organization_rating',
      'organization_rating.organization_id',
      'organization_closure.descendant_id',
    )
    .innerJoin(
      'organization_state',
      'organization_state.organization_id',
      'organization_closure.descendant_id',
    )
    .select([
      'organization_closure.ancestor_id as id',
      'organization_rating.year',
      'organization_rating.grade',
      count,
    ])
    .where('organization_closure.ancestor_id', 'in', ids)
    .where('organization_rating.stage', '=', 'DECIDED')
    .where('organization_rating.year', '>=', fromYear)
    .where('organization_rating.year', '<=', toYear)
    .where('organization_state.kind', 'in', kinds)
    .where(holdsAtYearEnd('organization_closure', 'organization_rating'))
    .where(holdsAtYearEnd('organization_state', 'organization_rating'))
    .groupBy(['organization_closure.ancestor_id', 'organization_rating.year', 'organization_rating.grade'])
    .execute();
}

/** The grades of every year in a span, the best first. */
const gradesOfYears = (db: ReadDatabase, { fromYear, toYear, subject }: SummariesOf) =>
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
      'rating_scheme_grade.good_or_better as goodOrBetter',
    ])
    .where('rating_year_grade.subject', '=', subject)
    .where('rating_year_grade.year', '>=', fromYear)
    .where('rating_year_grade.year', '<=', toYear)
    .orderBy('rating_scheme_grade.rank')
    .execute();

/** Decided ratings over the whole subtree, counted by grade, one entry a year. */
export const ratingSummariesOf = defineLoader(
  async ({ em }, ids: readonly number[], request: SummariesOf) => {
    const db: ReadDatabase = em.getKysely();
    const [grades, rows] = await Promise.all([
      gradesOfYears(db, request),
      request.subject === 'MEMBER' ? memberGrades(db, ids, request) : organizationGrades(db, ids, request),
    ]);
    const gradesByYear = Map.groupBy(grades, ({ year }) => year);
    const countOf = new Map(rows.map((row) => [`${row.id} ${row.year} ${row.grade}`, row.count]));
    const years = Array.from(
      { length: request.toYear - request.fromYear + 1 },
      (_, index) => request.fromYear + index,
    );
    const summary = (id: number, year: number): RatingSummaryRow => {
      const counts = (gradesByYear.get(year) ?? []).map(({ grade, goodOrBetter }) => ({
        grade,
        goodOrBetter,
        count: countOf.get(`${id} ${year} ${grade}`) ?? 0,
      }));
      const total = (list: typeof counts) => list.reduce((sum, entry) => sum + entry.count, 0);
      const rated = total(counts);
      const goodOrBetter = total(counts.filter((entry) => entry.goodOrBetter));
      const goodOrBetterRate = rated === 0 ? null : goodOrBetter / rated;
      return { year, subject: request.subject, rated, counts, goodOrBetter, goodOrBetterRate };
    };
    return new Map(ids.map((id) => [id, years.map((year) => summary(id, year))]));
  },
);
