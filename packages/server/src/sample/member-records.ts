import type { MemberEventType } from '../features/member/member-event.entity.ts';
import type { MembershipStatus } from '../features/member/member-status.entity.ts';
import { forever } from '../shared/dates.ts';
import { type DayNumber, dayText } from './calendar.ts';
import type { Organization, Person, Unit } from './model.ts';
import { writeProfile } from './profiles.ts';

/** Writes what no change has written: the members themselves, and their status and cell on the last day. */
export function finishMembers(unit: Unit): void {
  for (const person of unit.people) {
    const { id, identity, admittedOn, officialOn, recognitionDecidedOn } = person;
    part(unit, person, forever);
    unit.rows.put(
      'member',
      id,
      identity,
      dayText(admittedOn),
      officialOn === undefined ? undefined : dayText(officialOn),
      recognitionDecidedOn === undefined ? undefined : dayText(recognitionDecidedOn),
      person.lastCellId,
      ...writeProfile(unit, person),
    );
    if (person.endedOn === undefined) writeLastStatus(unit, person, forever);
  }
}

/** Puts the person into the cell from a day on. */
export function join(person: Person, cell: Organization, day: DayNumber): void {
  person.cell = cell;
  person.cellSince = day;
  cell.people.push(person);
}

/** Takes the person out of the cell, if in one; writes how long that was. */
export function part({ rows }: Unit, person: Person, until: string): void {
  const { id, cell, cellSince } = person;
  if (!cell) return;
  const since = dayText(cellSince);
  // Who comes and goes on one day never belonged to the cell.
  if (since !== until) {
    rows.add('cell_membership', id, cell.id, since, until);
    person.lastCellId = cell.id;
  }
  // The order of a cell's people means nothing: the last takes the place that is free.
  const last = cell.people.pop();
  if (last && last !== person) cell.people[cell.people.indexOf(person)] = last;
  person.cell = undefined;
}

/** Writes the status that a membership came to, until a day. */
export function writeLastStatus(unit: Unit, person: Person, until: string): void {
  const { admittedOn, officialOn } = person;
  if (officialOn === undefined) writeStatus(unit, person, 'PROBATIONARY', admittedOn, until);
  else writeStatus(unit, person, 'OFFICIAL', officialOn, until);
}

/** Writes a status from one day to another. */
export function writeStatus(
  { rows }: Unit,
  { id }: Person,
  status: MembershipStatus,
  since: DayNumber,
  until: string,
): void {
  rows.add('member_status', id, status, dayText(since), until);
}

/** Writes an event. Those that name a cell are the movements that headcounts are sums of. */
export function record(
  { rows }: Unit,
  { id }: Person,
  type: MemberEventType,
  day: DayNumber,
  { from, to, place }: { from?: Organization | undefined; to?: Organization; place?: string } = {},
): void {
  rows.add('member_event', id, type, dayText(day), from?.id, to?.id, place);
}
