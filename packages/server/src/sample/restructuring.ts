import { dayNumber, dayText, firstDay } from './calendar.ts';
import { planCellFounding, planDissolution } from './foundings.ts';
import { change, rename } from './organizations.ts';
import { releasePosts } from './posts.ts';
import type { Unit } from './registry.ts';
import { planUpgrade } from './upgrades.ts';
import type { Organization } from './world.ts';

/** Nothing is restructured in the first and last year, which are to be compared. */
const years = { first: 2011, last: 2019 };
const cellsFounded = 5;
const cellsDissolved = 4;
/** The number of cells from which on a committee is restructured. */
const manyCells = 6;

/** Puts on the agenda how the tree changes: upgrades, new names, cells that are founded, moved and dissolved. */
export function planRestructuring(unit: Unit, upgraded: readonly Organization[]): void {
  const { random } = unit;
  for (const [index, organization] of upgraded.entries()) {
    const span = years.last - years.first + 1;
    planUpgrade(unit, organization, years.first + Math.floor((index * span) / upgraded.length));
  }
  for (const organization of unit.grassroots) {
    const renamedOn = dayNumber(organization.agency?.plan.former?.until ?? dayText(firstDay));
    if (renamedOn > firstDay) unit.agenda.at(renamedOn, (day) => rename(unit, organization, day));
  }
  const large = random.shuffle(unit.grassroots.filter(({ children }) => children.length >= manyCells));
  for (const committee of large.slice(0, cellsFounded)) {
    planCellFounding(unit, committee, random.between(years.first, years.last));
  }
  for (const committee of large.slice(cellsFounded, cellsFounded + cellsDissolved)) {
    const cell = random.pick(committee.children.filter(({ kind }) => kind === 'SUBORDINATE_CELL'));
    planDissolution(unit, cell, committee, random.between(years.first, years.last));
  }
  planMoves(unit);
}

/** Moves cells from one department to another of its committee, and from a department to directly below its committee. */
function planMoves(unit: Unit): void {
  for (const committee of unit.grassroots) {
    const [first, second] = committee.children.filter(({ kind }) => kind === 'DEPARTMENT_COMMITTEE');
    if (first && second) planMove(unit, first, second, 2014);
    else if (first) planMove(unit, first, committee, 2017);
  }
}

/**
 * A move takes effect on 1 January: members come and go at the two parents without any movement of
 * their own, so a year's movements add up only where the tree is the same all year.
 */
function planMove(unit: Unit, from: Organization, to: Organization, year: number): void {
  unit.agenda.at(dayNumber(`${year}-01-01`), (day) => {
    const [cell] = from.children;
    if (!cell) return;
    change(unit, cell, day, 'MOVED', { parent: to });
    for (const person of [...cell.people]) releasePosts(unit, person, day);
  });
}
