import { type Day, forever } from '../shared/dates.ts';
import { type DayNumber, dayText } from './calendar.ts';
import { drawProfile } from './profiles.ts';
import type { Unit } from './registry.ts';
import type { Organization, Person } from './world.ts';

/** Reports what no change has ended: the cell and the status of every member on the last day, and the members themselves. */
export function finishMembers(unit: Unit): void {
  for (const person of unit.people) {
    reportMembership(unit, person, forever);
    unit.report.member?.({ person, profile: drawProfile(person) });
    if (person.endedOn === undefined) reportLastStatus(unit, person, forever);
  }
}

/** Puts the person into the cell from a day on. */
export function join(person: Person, cell: Organization, day: DayNumber): void {
  person.cell = cell;
  person.cellSince = day;
  cell.people.push(person);
}

/** Takes the person out of the cell, if in one; reports how long that was. */
export function part(unit: Unit, person: Person, until: Day): void {
  const { cell } = person;
  if (!cell) return;
  reportMembership(unit, person, until);
  // The order of a cell's people means nothing: the last takes the place that is free.
  const last = cell.people.pop();
  if (last && last !== person) cell.people[cell.people.indexOf(person)] = last;
  person.cell = undefined;
}

function reportMembership({ report }: Unit, person: Person, until: Day): void {
  const { cell, cellSince } = person;
  // Somebody who comes and goes on one day never belonged to the cell.
  if (!cell || dayText(cellSince) === until) return;
  report.membership?.({ person, cell, since: cellSince, until });
  person.lastCellId = cell.id;
}

/** Reports the status that a membership came to, until a day. */
export function reportLastStatus(unit: Unit, person: Person, until: Day): void {
  const { admittedOn, officialOn } = person;
  const [status, since] =
    officialOn === undefined ? (['PROBATIONARY', admittedOn] as const) : (['OFFICIAL', officialOn] as const);
  unit.report.memberStatus?.({ person, status, since, until });
}
