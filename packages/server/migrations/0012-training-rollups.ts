import { Migration } from '@mikro-orm/migrations';
import { reportRollups } from './0009-report-rollups.ts';
import { addRollups, inColumns, type RollupSet } from './baseline/rollups.ts';
import { countedRecords, rebuilding } from './meeting/rebuild.ts';
import { committeeTraining, keepTraining } from './training/committee-training.ts';
import { figures } from './training/figures.ts';

/** The figures of training of any subtree in any span of years. */
export const trainingRollups: RollupSet = {
  rollups: {
    /** Courses, by the year in which they began. */
    training_course_rollup: {
      keys: { ancestor_id: 'integer not null', year: 'smallint not null' },
      moment: 'year',
      parts: [
        {
          sources: { course: 'training_course', place: 'organization_closure' },
          select: ({ course, place }) => `
    select place.ancestor_id, extract(year from course.started_on)::smallint as year,
      course.weight * place.weight as count
    from ${course} as course
    join ${place} as place on place.descendant_id = course.organizer_id
      and place.valid_from <= course.started_on and place.valid_to > course.started_on`,
        },
      ],
    },
    /**
     * Members of committees who were trained, by year and by the last year before it in which they were under the same
     * organization, 0 for none: in a span each counts in the first of its years, which is that before which there is
     * none in the span.
     */
    committee_training_rollup: {
      keys: {
        ancestor_id: 'integer not null',
        year: 'smallint not null',
        previous_year: 'smallint not null',
      },
      moment: 'year',
      parts: [
        {
          sources: { training: 'committee_training' },
          select: ({ training }) => `
    select training.ancestor_id, turn.year, turn.previous_year, training.weight as count
    from ${training} as training
    cross join lateral (
      select year, lag(year, 1, 0::smallint) over (order by year) as previous_year
      from unnest(training.years) as trained (year)) as turn`,
        },
      ],
    },
  },
  records: {
    training_course: { organizations: inColumns('organizer_id') },
    committee_training: {},
  },
  areReadByFunctions: true,
};

const participation = ['training_result', 'training_participant'];

/** The records of all roll-ups until now, which a rebuild locks. */
export const rebuiltRecords: readonly string[] = [
  ...new Set([
    ...[countedRecords, Object.keys(reportRollups.records), Object.keys(trainingRollups.records)].flat(),
    ...participation,
  ]),
];

/** Roll-ups of training courses, and of members of committees who attended any in a span of years. */
export class TrainingRollups extends Migration {
  override up(): void {
    const statements = [
      ...committeeTraining,
      ...addRollups(trainingRollups, [reportRollups]),
      ...participation.map(
        (table) => `create trigger roll_up_truncate after truncate on ${table}
          for each statement execute function rebuild_after_truncate()`,
      ),
      ...figures,
      rebuilding(rebuiltRecords, keepTraining()),
      // The trigger of the table counts it up; the roll-ups of other records are right.
      keepTraining(),
      'insert into training_course_rollup select * from training_course_rollup_fault order by 1, 2',
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
