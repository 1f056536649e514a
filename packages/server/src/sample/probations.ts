import { dayNumber, twelveMonthsAfter } from './calendar.ts';
import { leave, recognize } from './members.ts';
import type { Unit } from './registry.ts';
import { isGrassroots, lineage } from './tree.ts';
import type { Organization } from './world.ts';

const shareOfFailures = 0.009;

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
