import { dayNumber, movementDay, twelveMonthsAfter, yearOf } from './calendar.ts';
import { pickLeaver } from './leavers.ts';
import { type Exit, leave, recognize, transferOut } from './members.ts';
import type { Unit } from './registry.ts';
import { cellsOf, isGrassroots, lineage, sizeOf } from './tree.ts';
import type { Organization, Person } from './world.ts';

/** Exits in a hundred members a year. */
const exitRates = { DIED: 0.35, EXPELLED: 0.06, REMOVED: 0.15, RESIGNED: 0.05 };
const shareOfFailures = 0.009;
/** In whole years: the year of this birthday is the last one in the agency. */
const retirementAge = 60;
/** A cell needs three official members, and one may leave it besides: where too few stay, some retire a year later. */
const officialsWhoStay = 4;

/**
 * Puts the end of every probation of the year on the agenda: at month 12 the member becomes official,
 * or is removed within the weeks that follow. Gives the organizations that lose one.
 */
export function endProbations(unit: Unit, year: number, settled: readonly Organization[]): Organization[] {
  const { random, agenda, probationers } = unit;
  unit.probationers = [];
  return probationers.flatMap((person) => {
    const day = twelveMonthsAfter(person.admittedOn);
    const organization = person.cell && lineage(person.cell).find(isGrassroots);
    if (organization && settled.includes(organization) && random.chance(shareOfFailures)) {
      const removedOn = Math.min(day + random.between(5, 30), dayNumber(`${year}-12-20`));
      agenda.at(removedOn, () => leave(unit, person, removedOn, 'REMOVED'));
      return [organization];
    }
    agenda.at(day, () => recognize(unit, person));
    return [];
  });
}

/**
 * Puts on the agenda who retires this year: the membership goes on where they live. Gives the organizations
 * that lose one.
 */
export function planRetirements(unit: Unit, year: number, settled: readonly Organization[]): Organization[] {
  return settled.flatMap((organization) =>
    cellsOf(organization)
      .flatMap((cell) => retiringFrom(cell, year))
      .map((person) => {
        person.retiring = true;
        unit.agenda.at(movementDay(unit.random, year), (day) => transferOut(unit, person, day));
        return organization;
      }),
  );
}

/** The oldest first, as many as the cell can do without. */
function retiringFrom({ people }: Organization, year: number): Person[] {
  const officials = people.filter(({ officialOn }) => officialOn !== undefined);
  return officials
    .filter(({ bornOn }) => yearOf(bornOn) + retirementAge <= year)
    .sort((left, right) => left.bornOn - right.bornOn)
    .slice(0, Math.max(officials.length - officialsWhoStay, 0));
}

/** Gives the organization of each member who is lost for good. */
export function planExits(unit: Unit, year: number, settled: readonly Organization[]): Organization[] {
  const { random, agenda } = unit;
  const placeOfEach = settled.flatMap((organization) => Array(sizeOf(organization)).fill(organization));
  return (Object.entries(exitRates) as [Exit, number][]).flatMap(([exit, rate]) =>
    Array.from({ length: random.round((placeOfEach.length * rate) / 100) }, () => {
      const organization: Organization = random.pick(placeOfEach);
      agenda.at(movementDay(random, year), (day) => {
        leave(unit, pickLeaver(unit, organization, day), day, exit);
      });
      return organization;
    }),
  );
}
