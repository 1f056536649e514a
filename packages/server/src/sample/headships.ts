import { reorganizationDay } from './calendar.ts';
import type { UnitPlan } from './plan-types.ts';
import { followSecretary } from './post-holding.ts';
import type { Random } from './random.ts';
import type { Unit } from './registry.ts';
import type { Headship } from './world.ts';

const shareOfLaterHeads = 0.2;

/**
 * Draws which secretaries head their agencies on the last day; of the other agencies the records know some heads.
 * The first agency is the unit's own office, which the secretary of the unit's committee heads.
 */
export function drawHeadships({ agencies, secretariesHeadingAgency }: UnitPlan, random: Random): Headship[] {
  const others = agencies.slice(1).map((_, index): Headship => {
    if (index < secretariesHeadingAgency) return 'SECRETARY';
    return index % 2 === 0 ? 'OTHER' : 'NONE';
  });
  return ['SUPERIOR_SECRETARY', ...random.shuffle(others)];
}

/** Lets some of the agencies have another head at first: a secretary becomes it on a day to come. */
export function planHeadshipChanges(unit: Unit): void {
  const { random, agenda } = unit;
  for (const organization of unit.grassroots) {
    if (organization.headship !== 'SECRETARY' || !random.chance(shareOfLaterHeads)) continue;
    organization.headship = 'OTHER';
    agenda.at(reorganizationDay(random, random.between(2011, 2018)), (day) => {
      organization.headship = 'SECRETARY';
      followSecretary(unit, organization, day);
    });
  }
}
