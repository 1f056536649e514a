import { apportion } from './apportion.ts';
import { admissionDay, firstYear, lastYear } from './calendar.ts';
import { endProbations, planExits, planRetirements } from './exits.ts';
import { emptiestCell } from './leavers.ts';
import { admit } from './members.ts';
import type { Unit } from './registry.ts';
import { planTransfers } from './transfers.ts';
import { sizeOf } from './tree.ts';
import type { Organization } from './world.ts';

/** The weights by which admissions beyond the least of each year spread over the years. */
const admissionWave = [9, 11, 12, 10, 12, 9, 8, 8, 7, 6, 8];

/**
 * Puts a year's movements on the agenda. The size that each grassroots organization is to have at the
 * year's end is set first, on its way to that of the last day; transfers make up what all else leaves open.
 */
export function planMovements(unit: Unit, year: number): void {
  // One that is dissolved this year takes no part: its members move together.
  const settled = unit.grassroots.filter(({ dissolvedIn }) => dissolvedIn !== year);
  const growth = new Map(settled.map((organization) => [organization, growthIn(unit, organization, year)]));
  const grow = (organization: Organization, by: number) => {
    growth.set(organization, (growth.get(organization) ?? 0) + by);
  };
  for (const organization of endProbations(unit, year, settled)) grow(organization, 1);
  for (const organization of planRetirements(unit, year, settled)) grow(organization, 1);
  for (const organization of planExits(unit, year, settled)) grow(organization, 1);
  for (const organization of planAdmissions(unit, year, settled)) grow(organization, -1);
  planTransfers(unit, year, growth);
}

/** The number of members by which an organization is to grow in a year. */
function growthIn({ random }: Unit, organization: Organization, year: number): number {
  const size = sizeOf(organization);
  const missing = organization.finalSize - size;
  if (year === lastYear) return missing;
  return Math.round(missing / (lastYear + 1 - year) + size * (random.next() - 0.5) * 0.04);
}

/** Puts the year's admissions on the agenda, and returns the organization of each. */
function planAdmissions(unit: Unit, year: number, settled: readonly Organization[]): Organization[] {
  const { plan, random, agenda } = unit;
  const perYear = apportion(plan.admissions, admissionWave, plan.admissionsPerYear);
  const weights = settled.map((organization) => sizeOf(organization) * (0.4 + random.next()));
  const counts = apportion(perYear[year - firstYear] ?? 0, weights);
  const admitting = settled.flatMap((organization, index) => Array(counts[index]).fill(organization));
  for (const organization of admitting) {
    agenda.at(admissionDay(random, year), (day) => {
      unit.probationers.push(admit(unit, emptiestCell(unit, organization), day));
    });
  }
  return admitting;
}
