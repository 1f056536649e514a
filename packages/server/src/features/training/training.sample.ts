import { type DayNumber, dayNumber, dayText, firstYear, lastYear, yearOf } from '../../sample/calendar.ts';
import type { Random } from '../../sample/random.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable } from '../../sample/table.ts';
import type { Organization, Person, World } from '../../sample/world.ts';
import type { TrainingKind } from './training-course.entity.ts';

const courses = numberedTable('training_course');
const results = numberedTable('training_result');
const participants = numberedTable('training_participant');

/** The share of those who attend that complete a course. */
const completing = 0.97;
/** The share of those who attend a course in awareness of the Party that are admitted in the year after. */
const admitted = 0.85;
/** The share of members who go to a course in political theory, which is held every other year. */
const studying = 0.005;
/** The years after congresses, in which grassroots committees train the committees of their cells. */
const congressYears = [2010, 2015, 2020];

const titles: Record<TrainingKind, string> = {
  AWARENESS: 'Lớp bồi dưỡng nhận thức về Đảng',
  NEW_MEMBERS: 'Lớp bồi dưỡng đảng viên mới',
  COMMITTEE_SKILLS: 'Lớp bồi dưỡng nghiệp vụ công tác xây dựng Đảng cho cấp ủy',
  POLITICAL_THEORY: 'Lớp sơ cấp lý luận chính trị',
};

/** The days of a year on which the courses for members end; each lasts three days. */
const schedule: Record<string, TrainingKind> = {
  '05-20': 'NEW_MEMBERS',
  '07-08': 'POLITICAL_THEORY',
  '09-17': 'COMMITTEE_SKILLS',
  '10-14': 'COMMITTEE_SKILLS',
};
const committeesOwn = '10-14';
const daysOfCourse = 3;

/** The people of an organization's committee who were in their cell, below an organizer, since a day. */
const committeeOf = ({ posts }: Organization, organizer: Organization, since: DayNumber): Person[] => [
  ...new Set(
    posts.flatMap(({ role, holder }) =>
      role !== 'HEAD_OF_AGENCY' &&
      holder?.cell?.ancestors.some(({ ancestor }) => ancestor === organizer) &&
      holder.cellSince <= since
        ? holder
        : [],
    ),
  ),
];

/**
 * Every year the committee at the root trains the committees of its grassroots organizations, new members, and people
 * who are to be admitted in the year that follows; every other year there is a course in political theory.
 */
export const sample: Sample = {
  file: import.meta.url,
  tables: [courses, results, participants],
  begin({ random, write }) {
    /** Writes a course with its results: some members by person, and a number of outsiders. */
    function hold(
      organizer: Organization,
      kind: TrainingKind,
      [first, last]: readonly [DayNumber, DayNumber],
      people: readonly Person[],
      outsiders = 0,
    ): void {
      if (people.length + outsiders === 0) return;
      const course = { organizer_id: organizer.id, started_on: dayText(first) };
      const title = `${titles[kind]} năm ${yearOf(first)}`;
      const course_id = write(courses, { ...course, kind, title, ended_on: dayText(last) });
      const done = people.map(() => random.chance(completing));
      const outsidersDone = outsiders - random.round(outsiders * (1 - completing));
      const result_id = write(results, {
        ...course,
        course_id,
        attended: people.length + outsiders,
        completed: done.filter(Boolean).length + outsidersDone,
        outsiders_attended: outsiders,
        outsiders_completed: outsidersDone,
        recorded_on: dayText(last),
      });
      for (const [index, { id, cell }] of people.entries()) {
        if (!cell) continue;
        const completed = done[index] as boolean;
        const attended_on = course.started_on;
        write(participants, { result_id, member_id: id, organization_id: cell.id, attended_on, completed });
      }
    }

    const admissions = new Map<number, number>();
    return {
      memberEvent({ type, day }) {
        if (type === 'ADMITTED') admissions.set(yearOf(day), (admissions.get(yearOf(day)) ?? 0) + 1);
      },

      day({ day, world }) {
        const monthAndDay = dayText(day).slice(5);
        const kind = schedule[monthAndDay];
        if (kind === undefined) return;
        const days = [day - daysOfCourse + 1, day] as const;
        if (monthAndDay !== committeesOwn) {
          hold(world.root, kind, days, attending(random, kind, world, days[0]));
        } else if (congressYears.includes(yearOf(day))) {
          for (const organizer of world.grassroots) {
            const people = organizer.children.flatMap((cell) => committeeOf(cell, organizer, days[0]));
            hold(organizer, kind, days, people);
          }
        }
      },

      end({ world: { root } }) {
        const known = admissions.get(lastYear) ?? 0;
        for (let year = firstYear; year <= lastYear; year++) {
          const next = admissions.get(year + 1) ?? known;
          const start = dayNumber(`${year}-11-05`);
          hold(root, 'AWARENESS', [start, start + daysOfCourse - 1], [], Math.round(next / admitted));
        }
      },
    };
  },
};

/** The members who attend a course of the root's committee, in their cells since its first day. */
function attending(random: Random, kind: TrainingKind, world: World, first: DayNumber): Person[] {
  if (kind === 'COMMITTEE_SKILLS')
    return [
      ...new Set(world.grassroots.flatMap((organization) => committeeOf(organization, world.root, first))),
    ];
  const members = world.people.filter(({ cell, cellSince }) => cell && cellSince <= first);
  if (kind === 'NEW_MEMBERS')
    return members.filter(({ admittedOn, officialOn }) => !officialOn && admittedOn > first - 365);
  return yearOf(first) % 2 === 0 ? members.filter(() => random.chance(studying)) : [];
}
