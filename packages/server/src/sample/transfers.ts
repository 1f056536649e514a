import { movementDay } from './calendar.ts';
import { emptiestCell, pickLeaver } from './leavers.ts';
import { move, transferIn, transferOut } from './members.ts';
import type { Unit } from './registry.ts';
import { sizeOf } from './tree.ts';
import type { Organization } from './world.ts';

/** Arrivals beyond those that growth asks for, and moves between cells of one organization, as shares of the members. */
const arrivalRate = 0.016;
const cellMoveRate = 0.015;
/** The share of those who could go to another organization of the unit that do. */
const shareWithinUnit = 0.3;

/** Puts a year's transfers on the agenda, so that every organization grows by what it is to grow. */
export function planTransfers(unit: Unit, year: number, growth: ReadonlyMap<Organization, number>): void {
  const { random, agenda } = unit;
  const arrivals: Organization[] = [];
  const departures: Organization[] = [];
  for (const [organization, missing] of growth) {
    const usual = random.round(sizeOf(organization) * arrivalRate);
    arrivals.push(...Array(usual + Math.max(missing, 0)).fill(organization));
    departures.push(...Array(usual + Math.max(-missing, 0)).fill(organization));
    planCellMoves(unit, year, organization);
  }
  const [goals, sources] = [random.shuffle(arrivals), random.shuffle(departures)];
  const pairs = Math.round(Math.min(goals.length, sources.length) * shareWithinUnit);
  for (let index = 0; index < Math.max(goals.length, sources.length); index++) {
    const [goal, source] = [goals[index], sources[index]];
    if (index < pairs && goal && source && goal !== source) {
      agenda.at(movementDay(random, year), (day) => {
        move(unit, pickLeaver(unit, source, day), emptiestCell(unit, goal), day);
      });
      continue;
    }
    if (goal) {
      agenda.at(movementDay(random, year), (day) => void transferIn(unit, emptiestCell(unit, goal), day));
    }
    if (source) {
      agenda.at(movementDay(random, year), (day) => transferOut(unit, pickLeaver(unit, source, day), day));
    }
  }
}

function planCellMoves(unit: Unit, year: number, organization: Organization): void {
  const { random, agenda } = unit;
  for (let count = random.round(sizeOf(organization) * cellMoveRate); count > 0; count--) {
    agenda.at(movementDay(random, year), (day) => {
      const person = pickLeaver(unit, organization, day);
      const cell = emptiestCell(unit, organization);
      if (cell !== person.cell) move(unit, person, cell, day);
    });
  }
}
