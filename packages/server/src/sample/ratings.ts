import type { RatingGrade, RatingStage } from '../features/rating/rating-scheme.entity.ts';
import { dayNumber, lastYear } from './calendar.ts';
import { Deck } from './deck.ts';
import type { Unit } from './model.ts';
import { lastYearOfFormerGrades, memberCounts, organizationCounts, superiorCounts } from './rating-counts.ts';
import { cellsOf, contains } from './tree.ts';

/** From the best down. */
const currentGrades: readonly RatingGrade[] = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'];
const formerOrganizationGrades: readonly RatingGrade[] = ['CLEAN_AND_STRONG', 'GOOD', 'SATISFACTORY', 'WEAK'];
/** From this year on nothing is rated that only began in the second half of the year. */
const firstYearOfHalfYearRule = 2019;

/** The days of December: all stages are kept for the last year, for the others only the last stage. */
const memberStages: [RatingStage, number][] = [
  ['SELF_RATED', 14],
  ['VOTED', 16],
  ['PROPOSED', 18],
  ['DECIDED', 22],
];
const organizationStages: [RatingStage, number][] = [
  ['SELF_RATED', 17],
  ['PROPOSED', 24],
  ['DECIDED', 29],
];
/** How often a stage gives a better grade than the stage after it. */
const chanceOfBetter = 0.03;

/** Rates all members and organizations on the last day of a year, in the scheme of that year. */
export function rate(unit: Unit, year: number): void {
  const { random, root } = unit;
  const isOldEnough = (since: number) =>
    year < firstYearOfHalfYearRule || since <= dayNumber(`${year}-06-30`);

  for (const organization of unit.grassroots) {
    const members = cellsOf(organization).flatMap(({ id, people }) =>
      people.filter(({ admittedOn }) => isOldEnough(admittedOn)).map((person) => `${person.id}\t${id}`),
    );
    rateGroup(unit, year, 'member_rating', members, memberCounts(random, members.length));
  }

  const standing = unit.organizations.filter(
    ({ dissolvedOn, establishedOn }) => dissolvedOn === undefined && isOldEnough(establishedOn),
  );
  const superiors = standing.filter((organization) => contains(organization, root));
  const grassroots = standing.filter(({ parent }) => parent === root);
  const others = standing.filter(
    ({ parent }) => parent?.kind === 'GRASSROOTS_COMMITTEE' || parent?.kind === 'DEPARTMENT_COMMITTEE',
  );
  for (const group of [superiors, grassroots, others]) {
    const counts =
      group === superiors
        ? superiorCounts(random, group.length)
        : organizationCounts(random, year, group.length);
    rateGroup(
      unit,
      year,
      'organization_rating',
      group.map(({ id }) => String(id)),
      counts,
    );
  }
}

/** Deals the grades among subjects and writes their ratings: one line each, made as text, for there are many. */
function rateGroup(
  { random, rows }: Unit,
  year: number,
  table: 'member_rating' | 'organization_rating',
  subjects: readonly string[],
  counts: readonly number[],
): void {
  const isOfMembers = table === 'member_rating';
  const isFormer = !isOfMembers && year <= lastYearOfFormerGrades;
  const grades = isFormer ? formerOrganizationGrades : currentGrades;
  const stages = isOfMembers ? memberStages : organizationStages;
  const kept = year === lastYear ? stages : stages.slice(-1);
  const deck = new Deck(random, counts);
  for (const subject of subjects) {
    let grade = deck.deal();
    for (let index = kept.length - 1; index >= 0; index--) {
      const [stage, day] = kept[index] ?? ['DECIDED', 31];
      const id = rows.nextId(table);
      rows.append(table, `${id}\t${subject}\t${year}\t${stage}\t${grades[grade]}\t${year}-12-${day}\n`);
      if (grade > 0 && random.chance(chanceOfBetter)) grade--;
    }
  }
}
