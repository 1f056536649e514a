import { dayNumber, movementDay, nextMovementDay, twelveMonthsAfter } from './calendar.ts';
import { pickDeceased, pickLeaver } from './leavers.ts';
import { type Exit, leave, recognitionDay, recognize, transferOut } from './members.ts';
import { retiresOn } from './people.ts';
import type { Unit } from './registry.ts';
import { cellsOf, isGrassroots, lineage, sizeOf } from './tree.ts';
import type { Organization } from './world.ts';

/** Exits in a hundred members a year. */
const exitRates = { DIED: 0.2, EXPELLED: 0.06, REMOVED: 0.15, RESIGNED: 0.05 };
const shareOfFailures = 0.009;

/**
 * Puts the end of every probation of the year on the agenda: some time after month 12 the member is
 * recognized as official from that month on, or is removed. Returns the organizations that lose one.
 */
export function endProbations(unit: Unit, year: number, settled: readonly Organization[]): Organization[] {
  const { random, agenda, probationers } = unit;
  unit.probationers = [];
  return probationers.flatMap((person) => {
    const officialOn = twelveMonthsAfter(person.admittedOn);
    const organization = person.cell && lineage(person.cell).find(isGrassroots);
    if (organization && settled.includes(organization) && random.chance(shareOfFailures)) {
      const removedOn = nextMovementDay(
        Math.min(officialOn + random.between(5, 30), dayNumber(`${year}-12-18`)),
      );
      agenda.at(removedOn, () => leave(unit, person, removedOn, 'REMOVED'));
      return [organization];
    }
    agenda.at(recognitionDay(random, officialOn), (day) => recognize(unit, person, day));
    return [];
  });
}

/**
 * Puts on the agenda who retires this year, within two weeks of the birthday: the membership goes on where they live.
 * Returns the organizations that lose one.
 */
export function planRetirements(unit: Unit, year: number, settled: readonly Organization[]): Organization[] {
  const earliest = dayNumber(`${year}-01-02`);
  const latest = dayNumber(`${year}-11-25`);
  return settled.flatMap((organization) =>
    cellsOf(organization)
      .flatMap(({ people }) => people)
      .filter((person) => person.officialOn !== undefined && retiresOn(person) <= latest)
      .map((person) => {
        person.retiring = true;
        const due = Math.max(retiresOn(person), earliest) + unit.random.between(1, 14);
        unit.agenda.at(nextMovementDay(due), (day) => transferOut(unit, person, day));
        return organization;
      }),
  );
}

/** Puts the other exits of the year on the agenda, and returns the organization of each. */
export function planExits(unit: Unit, year: number, settled: readonly Organization[]): Organization[] {
  const { random, agenda } = unit;
  const placeOfEach = settled.flatMap((organization) => Array(sizeOf(organization)).fill(organization));
  return (Object.entries(exitRates) as [Exit, number][]).flatMap(([exit, rate]) =>
    Array.from({ length: random.poisson((placeOfEach.length * rate) / 100) }, () => {
      const organization: Organization = random.pick(placeOfEach);
      agenda.at(movementDay(random, year), (day) => {
        const person =
          exit === 'DIED' ? pickDeceased(unit, organization) : pickLeaver(unit, organization, day);
        leave(unit, person, day, exit);
      });
      return organization;
    }),
  );
}
