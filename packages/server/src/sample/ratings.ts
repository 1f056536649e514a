import { dayNumber, lastYear } from './calendar.ts';
import type { Random } from './random.ts';
import { lastYearOfFormerGrades, memberCounts, organizationCounts, superiorCounts } from './rating-counts.ts';
import type { Unit } from './registry.ts';
import type { Rating } from './reports.ts';
import { cellsOf, contains } from './tree.ts';
import type { RatingGrade, RatingStage } from './vocabulary.ts';

/** From the best down. */
const currentGrades: readonly RatingGrade[] = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'];
const formerOrganizationGrades: readonly RatingGrade[] = ['CLEAN_AND_STRONG', 'GOOD', 'SATISFACTORY', 'WEAK'];
/** From this year on nothing is rated that only began in the second half of the year. */
const firstYearOfHalfYearRule = 2019;

/** All stages are kept for the last year, for the others only the last stage; each has its day of December. */
const memberStages: Stages = [
  ['SELF_RATED', 14],
  ['VOTED', 16],
  ['PROPOSED', 18],
  ['DECIDED', 22],
];
const organizationStages: Stages = [
  ['SELF_RATED', 17],
  ['PROPOSED', 24],
  ['DECIDED', 29],
];
type Stages = readonly (readonly [RatingStage, day: number])[];
/** The chance that a stage gives a better grade than the stage after it. */
const chanceOfBetter = 0.03;
/** Beside merit, the part of chance in the rank of a year. */
const partOfChance = 0.4;

/** One of those who are rated together: a member, or an organization. */
interface Subject {
  merit: number;
  report(rating: Rating): void;
}

/** Rates all members and organizations on the last day of a year, in the scheme of that year. */
export function rate(unit: Unit, year: number): void {
  const { random, root, report } = unit;
  const latest = dayNumber(year < firstYearOfHalfYearRule ? `${year}-12-31` : `${year}-06-30`);

  for (const organization of unit.grassroots) {
    const members = cellsOf(organization).flatMap((cell) =>
      cell.people
        .filter(({ admittedOn }) => admittedOn <= latest)
        .map((person): Subject => {
          const { merit } = person;
          return { merit, report: (rating) => report.memberRating?.({ person, cell, ...rating }) };
        }),
    );
    rateGroup(random, year, members, currentGrades, memberCounts(random, members.length), memberStages);
  }

  const existing = unit.organizations.filter(
    ({ dissolvedOn, establishedOn }) => dissolvedOn === undefined && establishedOn <= latest,
  );
  const superiors = existing.filter((organization) => contains(organization, root));
  const grassroots = existing.filter(({ parent }) => parent === root);
  const others = existing.filter(
    ({ parent }) => parent?.kind === 'GRASSROOTS_COMMITTEE' || parent?.kind === 'DEPARTMENT_COMMITTEE',
  );
  const grades = year <= lastYearOfFormerGrades ? formerOrganizationGrades : currentGrades;
  for (const group of [superiors, grassroots, others]) {
    const counts =
      group === superiors
        ? superiorCounts(random, group.length)
        : organizationCounts(random, year, group.length);
    const subjects = group.map((organization): Subject => {
      const { merit } = organization;
      return { merit, report: (rating) => report.organizationRating?.({ organization, ...rating }) };
    });
    rateGroup(random, year, subjects, grades, counts, organizationStages);
  }
}

/** Gives the best grades to the best of the year, and reports each subject's grade in the stages that are kept. */
function rateGroup(
  random: Random,
  year: number,
  subjects: readonly Subject[],
  grades: readonly RatingGrade[],
  counts: readonly number[],
  stages: Stages,
): void {
  const firstOfDecember = dayNumber(`${year}-12-01`);
  // The last stage is drawn first.
  const kept = (year === lastYear ? stages : stages.slice(-1)).toReversed();
  const places = counts.flatMap((count, place) => Array<number>(count).fill(place));
  const ranked = subjects
    .map((subject) => ({ subject, score: subject.merit + random.bell() * partOfChance }))
    .sort((left, right) => right.score - left.score);
  for (const [index, { subject }] of ranked.entries()) {
    let place = places[index] as number;
    for (const [stage, day] of kept) {
      subject.report({ year, stage, grade: grades[place] as RatingGrade, day: firstOfDecember + day - 1 });
      if (place > 0 && random.chance(chanceOfBetter)) place--;
    }
  }
}
