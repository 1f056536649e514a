import { type Expression, type InferResult, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { TrainingKind } from './training-course.entity.ts';

/** Courses, each with its results in force. */
const courses = (db: ReadDatabase) =>
  db
    .selectFrom('training_course')
    .leftJoin('training_result', (join) =>
      join
        .onRef('training_result.course_id', '=', 'training_course.id')
        .on('training_result.superseded_on', 'is', null),
    )
    .select([
      'training_course.id',
      'training_course.kind',
      'training_course.title',
      'training_course.organizer_id as organizerId',
      'training_course.started_on as startedOn',
      'training_course.ended_on as endedOn',
      'training_course.document_id as documentId',
      sql<number>`coalesce(training_result.attended, 0)`.as('attended'),
      sql<number>`coalesce(training_result.completed, 0)`.as('completed'),
    ]);

export type TrainingCourseRow = InferResult<ReturnType<typeof courses>>[number];

export const trainingCourseById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<TrainingCourseRow> =>
    courses(db).where('training_course.id', '=', id),
  isOne: true,
});

interface Listed {
  fromYear: number;
  toYear: number;
  kinds: readonly TrainingKind[] | undefined;
  includeDescendants: boolean;
}

/** The courses that an organization, or its whole subtree as it was on the first day of each, began in some years. */
export const trainingCoursesOf = defineConnection({
  rows: (db, organization, { fromYear, toYear, kinds, includeDescendants }: Listed) => {
    let query = courses(db)
      .where(sql<boolean>`training_course.started_on >= make_date(${fromYear}::int, 1, 1)`)
      .where(sql<boolean>`training_course.started_on <= make_date(${toYear}::int, 12, 31)`);
    if (kinds) query = query.where('training_course.kind', 'in', kinds);
    return includeDescendants
      ? query
          .innerJoin(
            'organization_closure',
            'organization_closure.descendant_id',
            'training_course.organizer_id',
          )
          .where('organization_closure.ancestor_id', '=', organization)
          .where(holdsOn('organization_closure', sql.ref('training_course.started_on')))
      : query.where('training_course.organizer_id', '=', organization);
  },
  orders: { STARTED_ON: sql<string>`training_course.started_on` },
  id: sql<number>`training_course.id`,
});

const results = (db: ReadDatabase) =>
  db
    .selectFrom('training_result')
    .select([
      'training_result.id',
      'training_result.attended',
      'training_result.completed',
      'training_result.outsiders_attended as outsidersAttended',
      'training_result.outsiders_completed as outsidersCompleted',
      'training_result.recorded_on as recordedOn',
      'training_result.superseded_on as supersededOn',
      'training_result.correction_reason as correctionReason',
    ]);

export type TrainingResultRow = InferResult<ReturnType<typeof results>>[number];

/** All results of a course that were recorded, the oldest first. */
export const resultsOf = defineRelation({
  rows: ({ db }, course: Expression<number>): Expression<TrainingResultRow> =>
    results(db).where('training_result.course_id', '=', course).orderBy('training_result.id'),
});

const participants = (db: ReadDatabase) =>
  db
    .selectFrom('training_participant')
    .innerJoin('member', 'member.id', 'training_participant.member_id')
    .select([
      'training_participant.id',
      'training_participant.member_id as memberId',
      'training_participant.organization_id as organizationId',
      'training_participant.completed',
    ]);

const byName = {
  orders: { NAME: sql<string>`member.sort_key` },
  id: sql<number>`training_participant.id`,
};

/** The members who attended by some results, as far as they are in scope. */
export const participantsIn = defineConnection({
  ...byName,
  rows: (db, result) => participants(db).where('training_participant.result_id', '=', result),
});

/** The members who attended a course by its results in force, as far as they are in scope. */
export const participantsOfCourse = defineConnection({
  ...byName,
  rows: (db, course) =>
    participants(db)
      .innerJoin('training_result', 'training_result.id', 'training_participant.result_id')
      .where('training_result.course_id', '=', course)
      .where('training_result.superseded_on', 'is', null),
});

/** The figures of the courses of an organization's subtree in some years. */
export interface TrainingFiguresRow {
  courses: number;
  committeeMembersTrained: number;
  byYear: { year: number; count: number }[];
}

/** The courses of an organization's subtree, as it was on the first day of each, that began in some years, counted. */
export const trainingFiguresOf = defineRelation({
  rows: (
    _context,
    organization: Expression<number>,
    { fromYear, toYear }: { fromYear: Bound<number>; toYear: Bound<number> },
  ) =>
    sql<TrainingFiguresRow>`select coalesce(sum(count), 0)::int as courses,
        committee_members_trained(${organization}, ${fromYear}::int, ${toYear}::int) as "committeeMembersTrained",
        json_agg(json_build_object('year', year, 'count', coalesce(count, 0)) order by year) as "byYear"
      from generate_series(${fromYear}::int, ${toYear}::int) as span (year)
      left join training_courses_held(${organization}, ${fromYear}::int, ${toYear}::int) as held using (year)`,
  isOne: true,
});
