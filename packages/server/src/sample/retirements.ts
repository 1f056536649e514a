import { movementDay, yearOf } from './calendar.ts';
import { transferOut } from './members.ts';
import type { Unit } from './registry.ts';
import { cellsOf } from './tree.ts';
import type { Organization, Person } from './world.ts';

/** In whole years: the year of this birthday is the last one in the agency. */
const retirementAge = 60;
/** A cell needs three official members, and one may leave it besides: where too few stay, some retire a year later. */
const officialsWhoStay = 4;

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
