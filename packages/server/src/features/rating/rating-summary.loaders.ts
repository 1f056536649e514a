import { type Expression, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineItems, defineRelation } from '../../graph/relation.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import { gradesOfYears, type Years } from './rating.loaders.ts';
import type { RatingCountType, RatingSummaryType } from './rating.type.ts';
import type { RatingSubject } from './rating-scheme.entity.ts';

export type RatingSummaryRow = RatingSummaryType & { counts: RatingCountType[] };

interface SummariesOf extends Years {
  subject: RatingSubject;
  kinds: readonly OrganizationKind[];
}

/** Every grade of every year's scheme by its rank, with a count of 0. */
const schemeGrades = (db: ReadDatabase, { subject, fromYear, toYear }: SummariesOf) =>
  gradesOfYears(db)
    .select(['rating_year_grade.year', 'rating_year_grade.grade', 'rating_scheme_grade.rank'])
    .select(sql<boolean>`rating_scheme_grade.good_or_better`.as('good'))
    .select(sql<number>`0`.as('count'))
    .where('rating_year_grade.subject', '=', subject)
    .where(sql<boolean>`rating_year_grade.year = any(${yearsOf({ fromYear, toYear })}::int[])`);

/**
 * Decided ratings in the tree of each year's last day: those of members, or of organizations by their kind on that
 * day. The years are a list, since PostgreSQL expects next to no rows of a span and would look the organization up
 * for each.
 */
const decidedGrades = (db: ReadDatabase, organization: Expression<number>, request: SummariesOf) =>
  db
    .selectFrom('counted_rating')
    .select(['year', 'grade', sql<number>`null::int`.as('rank'), sql<boolean>`null::boolean`.as('good')])
    .select(sql<number>`sum(count)::int`.as('count'))
    .where('ancestor_id', '=', organization)
    .where('subject', '=', request.subject)
    .where(sql<boolean>`year = any(${yearsOf(request)}::int[])`)
    .$if(request.subject === 'ORGANIZATION', (query) => query.where('kind', 'in', request.kinds))
    .groupBy(['year', 'grade']);

const yearsOf = ({ fromYear, toYear }: Years): number[] =>
  Array.from({ length: toYear - fromYear + 1 }, (_year, index) => fromYear + index);

/** Decided ratings of the whole subtree by grade, one row a year; grades and counts are grouped, not joined. */
export const ratingSummariesOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, request: SummariesOf): Expression<RatingSummaryRow> =>
    sql<RatingSummaryRow>`
      select span.year, ${sql.lit(request.subject)} as subject, coalesce(sum(count), 0)::int as rated,
        coalesce(json_agg(json_build_object('grade', grade, 'count', count, 'rate', count::float8 / nullif(counted.rated, 0)) order by rank) filter (where grade is not null), '[]') as counts,
        coalesce(sum(count) filter (where good), 0)::int as "goodOrBetter",
        coalesce(sum(count) filter (where good), 0)::float8 / nullif(sum(count), 0) as "goodOrBetterRate"
      from unnest(${yearsOf(request)}::int[]) as span (year)
      left join (
        select year, grade, max(rank) as rank, bool_or(good) as good, sum(count)::int as count,
          sum(sum(count)) over (partition by year) as rated
        from (${schemeGrades(db, request).unionAll(decidedGrades(db, organization, request))}) as grades
        group by year, grade
      ) as counted on counted.year = span.year
      group by span.year order by span.year`,
});

/** The counts in a summary, as rows. */
export const countsInSummary = defineItems(
  (counts) =>
    sql`select item ->> 'grade' as grade, (item ->> 'count')::int as count, (item ->> 'rate')::float8 as rate
      from json_array_elements(${counts}) with ordinality as listed (item, place) order by place`,
);
