import { type Expression, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { RatingStageResultType } from './rating.type.ts';
import type { RatingGrade, RatingStage } from './rating-scheme.entity.ts';

/** A span of years, including both ends. */
export interface Years {
  fromYear: number;
  toYear: number;
}

/** A decided rating: its subject, and the organization in which it was decided, which may be the subject itself. */
export interface RatingRow {
  id: number;
  subjectId: number;
  organizationId: number;
  year: number;
  grade: RatingGrade;
}

/** The stage that counts: a constant, since PostgreSQL only then uses the partial indexes of decided ratings. */
export const decided = sql.lit<RatingStage>('DECIDED');

/** The ratings in a table that are decided, and by the id of such a rating its stages; a column names the subjects. */
const ratingsIn = (
  table: 'organization_rating' | 'member_rating',
  subject: 'organization_id' | 'member_id',
) => {
  const decidedRows = (db: ReadDatabase) =>
    db
      .selectFrom(table)
      .select(['id', `${subject} as subjectId`, 'organization_id as organizationId', 'year', 'grade'])
      .where('stage', '=', decided);
  return {
    byId: defineRelation({
      rows: ({ db }, id: Expression<number>): Expression<RatingRow> => decidedRows(db).where('id', '=', id),
      isOne: true,
    }),
    ofYear: defineRelation({
      rows: ({ db }, id: Expression<number>, { year }: { year: number }): Expression<RatingRow> =>
        decidedRows(db).where(subject, '=', id).where('year', '=', year),
      isOne: true,
    }),
    /** Oldest first. */
    ofYears: defineRelation({
      rows: ({ db }, id: Expression<number>, { fromYear, toYear }: Years): Expression<RatingRow> =>
        decidedRows(db)
          .where(subject, '=', id)
          .where('year', '>=', fromYear)
          .where('year', '<=', toYear)
          .orderBy('year'),
    }),
    stagesOf: defineRelation({
      rows: (_context, decidedId: Expression<number>): Expression<RatingStageResultType> => sql`
        select each.stage, each.grade, each.rated_on as "ratedOn"
        from ${sql.table(table)} as decided
        join ${sql.table(table)} as each using (${sql.ref(subject)}, year)
        where decided.id = ${decidedId}
        order by each.stage`,
    }),
  };
};

export const organizationRatings = ratingsIn('organization_rating', 'organization_id');
export const memberRatings = ratingsIn('member_rating', 'member_id');

/** The grades that years admit, as the scheme of each year defines them. */
export const gradesOfYears = (db: ReadDatabase) =>
  db
    .selectFrom('rating_year_grade')
    .innerJoin('rating_scheme_grade', (join) =>
      join
        .onRef('rating_scheme_grade.scheme_id', '=', 'rating_year_grade.scheme_id')
        .onRef('rating_scheme_grade.subject', '=', 'rating_year_grade.subject')
        .onRef('rating_scheme_grade.grade', '=', 'rating_year_grade.grade'),
    );
