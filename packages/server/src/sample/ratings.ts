import { type DayNumber, dayNumber, lastYear } from './calendar.ts';
import { lastYearOfFormerGrades, memberCounts, organizationCounts, superiorCounts } from './rating-counts.ts';
import type { Unit } from './registry.ts';
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

/** Rates all members and organizations on the last day of a year, in the scheme of that year. */
export function rate(unit: Unit, year: number): void {
  const { random, root } = unit;
  const latest = dayNumber(year < firstYearOfHalfYearRule ? `${year}-12-31` : `${year}-06-30`);
  const isOldEnough = (since: DayNumber) => since <= latest;

  for (const organization of unit.grassroots) {
    const members = cellsOf(organization).flatMap((cell) =>
      cell.people.filter(({ admittedOn }) => isOldEnough(admittedOn)).map((person) => ({ person, cell })),
    );
    const grades = { grades: currentGrades, counts: memberCounts(random, members.length) };
    rateGroup(
      unit,
      year,
      members,
      grades,
      memberStages,
      ({ person }) => person.merit,
      ({ person, cell }, stage, grade, day) => {
        unit.report.memberRating?.({ person, cell, year, stage, grade, day });
      },
    );
  }

  const existing = unit.organizations.filter(
    ({ dissolvedOn, establishedOn }) => dissolvedOn === undefined && isOldEnough(establishedOn),
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
    rateGroup(
      unit,
      year,
      group,
      { grades, counts },
      organizationStages,
      ({ merit }) => merit,
      (organization, stage, grade, day) => {
        unit.report.organizationRating?.({ organization, year, stage, grade, day });
      },
    );
  }
}

/** Gives the best grades to the best of the year, and each subject's grade through the stages that are kept. */
function rateGroup<Subject>(
  { random }: Unit,
  year: number,
  subjects: readonly Subject[],
  { grades, counts }: { grades: readonly RatingGrade[]; counts: readonly number[] },
  stages: Stages,
  meritOf: (subject: Subject) => number,
  report: (subject: Subject, stage: RatingStage, grade: RatingGrade, day: DayNumber) => void,
): void {
  const firstOfDecember = dayNumber(`${year}-12-01`);
  // The last stage is drawn first.
  const kept = (year === lastYear ? stages : stages.slice(-1)).toReversed();
  const places = counts.flatMap((count, place) => Array<number>(count).fill(place));
  const ranked = subjects
    .map((subject) => ({ subject, score: meritOf(subject) + random.bell() * partOfChance }))
    .sort((left, right) => right.score - left.score);
  for (const [index, { subject }] of ranked.entries()) {
    let place = places[index] as number;
    for (const [stage, day] of kept) {
      report(subject, stage, grades[place] as RatingGrade, firstOfDecember + day - 1);
      if (place > 0 && random.chance(chanceOfBetter)) place--;
    }
  }
}
