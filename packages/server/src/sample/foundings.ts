import { type DayNumber, reorganizationDay } from './calendar.ts';
import { establishGrassroots, type GrassrootsPlan } from './grassroots.ts';
import { emptiestCell, pickLeaver } from './leavers.ts';
import { move } from './members.ts';
import { dissolve } from './organizations.ts';
import { closePosts } from './posts.ts';
import type { Unit } from './registry.ts';
import { establishCell } from './subordinates.ts';
import { appointCommittee, closeTerm } from './terms.ts';
import type { Organization } from './world.ts';

const founders = 6;
/** The days before its dissolution in which an organization takes nobody in any more. */
const notice = 31;

/** Founds a grassroots cell with members of other organizations. */
export function planFounding(unit: Unit, plan: GrassrootsPlan, foundedOn: DayNumber): void {
  unit.agenda.at(foundedOn, (day) => {
    const sources = unit.grassroots.filter(({ kind }) => kind === 'GRASSROOTS_COMMITTEE');
    const organization = establishGrassroots(unit, plan, { on: day });
    gather(unit, organization, () => unit.random.pick(sources), day);
  });
}

/** Founds another cell of a committee with members of its others. */
export function planCellFounding(unit: Unit, committee: Organization, year: number): void {
  unit.agenda.at(reorganizationDay(unit.random, year), (day) => {
    gather(unit, establishCell(unit, committee, { on: day }), () => committee, day);
  });
}

/** Dissolves a cell, whose members are all taken in by another organization the day before. */
export function planDissolution(unit: Unit, cell: Organization, heir: Organization, year: number): void {
  const dissolvedOn = reorganizationDay(unit.random, year);
  unit.agenda.at(dissolvedOn - notice, () => {
    cell.closing = true;
  });
  unit.agenda.at(dissolvedOn - 1, (day) => {
    closePosts(unit, cell, day);
    for (const person of [...cell.people]) move(unit, person, emptiestCell(unit, heir), day);
  });
  unit.agenda.at(dissolvedOn, (day) => {
    closeTerm(unit, cell, day);
    dissolve(unit, cell, day);
    const place = unit.grassroots.indexOf(cell);
    if (place >= 0) unit.grassroots.splice(place, 1);
  });
}

function gather(unit: Unit, cell: Organization, source: () => Organization, day: DayNumber): void {
  // The new cell is empty, so that it lets nobody go to itself.
  for (let count = 0; count < founders; count++) move(unit, pickLeaver(unit, source(), day), cell, day);
  appointCommittee(unit, cell, day);
}
