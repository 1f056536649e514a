import type { MemberEventType } from '../member/member-event.entity.ts';
import type { MembershipStatus } from '../member/member-status.entity.ts';
import { forever } from '../shared/dates.ts';
import { type DayNumber, dayText, lastDay, twelveMonthsAfter, years } from './calendar.ts';
import type { Organization, Person, Unit } from './model.ts';
import { createPerson } from './people.ts';
import { releasePosts } from './posts.ts';

/** How a membership ends for good. */
export type Exit = Extract<MemberEventType, 'DIED' | 'EXPELLED' | 'REMOVED' | 'RESIGNED'>;

const elsewhere = [
  'Đảng bộ huyện trong tỉnh',
  'Đảng bộ ngoài tỉnh',
  'Đảng bộ Quân sự tỉnh',
  'Đảng bộ cấp trên',
];
const residence = 'Đảng bộ nơi cư trú';
const retirementAge = 58;

/** Admits somebody into a cell; the probation begins. */
export function admit(
  unit: Unit,
  cell: Organization,
  day: DayNumber,
  age = 20 + unit.random.below(9) + unit.random.below(12),
): Person {
  const person = createPerson(unit, day, age);
  record(unit, person, 'ADMITTED', day, { to: cell });
  join(person, cell, day);
  return person;
}

/** Makes the person official on the day on which the twelve months end; the decision may come before or after. */
export function recognize(unit: Unit, person: Person): void {
  const day = twelveMonthsAfter(person.admittedOn);
  person.officialOn = day;
  person.recognitionDecidedOn = Math.min(day + unit.random.between(-5, 40), lastDay);
  record(unit, person, 'RECOGNIZED', day);
  writeStatus(unit, person, 'PROBATIONARY', person.admittedOn, dayText(day));
}

/** Brings a member of another party organization, outside the sample, into a cell. */
export function transferIn(unit: Unit, cell: Organization, day: DayNumber): Person {
  const admittedOn = day - years(2) - unit.random.below(years(16));
  const person = createOfficial(unit, admittedOn, 20 + unit.random.below(15));
  arrive(unit, person, cell, day);
  return person;
}

/** Makes an official member who was admitted outside the sample. */
export function createOfficial(unit: Unit, admittedOn: DayNumber, age: number): Person {
  const person = createPerson(unit, admittedOn, age);
  record(unit, person, 'ADMITTED', admittedOn, { place: unit.random.pick(elsewhere) });
  recognize(unit, person);
  return person;
}

/** The arrival of a member from outside the sample. */
export function arrive(unit: Unit, person: Person, cell: Organization, day: DayNumber): void {
  record(unit, person, 'TRANSFERRED_IN', day, { to: cell, place: unit.random.pick(elsewhere) });
  join(person, cell, day);
}

/** Moves a member to another cell: REASSIGNED where the organization is upgraded around them. */
export function move(
  unit: Unit,
  person: Person,
  cell: Organization,
  day: DayNumber,
  type: 'TRANSFERRED' | 'REASSIGNED' = 'TRANSFERRED',
): void {
  record(unit, person, type, day, { from: person.cell, to: cell });
  part(unit, person, dayText(day));
  join(person, cell, day);
  releasePosts(unit, person, day);
}

/** Sends an official member to a party organization outside the sample; the membership goes on. */
export function transferOut(unit: Unit, person: Person, day: DayNumber): void {
  const retired = day - person.bornOn > years(retirementAge);
  const place = retired ? residence : unit.random.pick(elsewhere);
  record(unit, person, 'TRANSFERRED_OUT', day, { from: person.cell, place });
  part(unit, person, dayText(day));
  releasePosts(unit, person, day);
}

/** Ends a membership. */
export function leave(unit: Unit, person: Person, day: DayNumber, exit: Exit): void {
  record(unit, person, exit, day, { from: person.cell });
  part(unit, person, dayText(day));
  if (person.officialOn === undefined)
    writeStatus(unit, person, 'PROBATIONARY', person.admittedOn, dayText(day));
  else writeStatus(unit, person, 'OFFICIAL', person.officialOn, dayText(day));
  writeStatus(unit, person, 'ENDED', day, forever);
  person.endedOn = day;
  releasePosts(unit, person, day);
}

/** Writes what no change has written: the members themselves, and their status and cell on the last day. */
export function finishMembers(unit: Unit): void {
  for (const person of unit.people) {
    const { id, identity, admittedOn, officialOn, recognitionDecidedOn } = person;
    unit.rows.put(
      'member',
      id,
      identity,
      dayText(admittedOn),
      officialOn && dayText(officialOn),
      recognitionDecidedOn && dayText(recognitionDecidedOn),
    );
    part(unit, person, forever);
    if (person.endedOn !== undefined) continue;
    if (officialOn === undefined) writeStatus(unit, person, 'PROBATIONARY', admittedOn, forever);
    else writeStatus(unit, person, 'OFFICIAL', officialOn, forever);
  }
}

function join(person: Person, cell: Organization, day: DayNumber): void {
  person.cell = cell;
  person.cellSince = day;
  cell.people.push(person);
}

function part({ rows }: Unit, person: Person, until: string): void {
  const { id, cell, cellSince } = person;
  if (!cell) return;
  const since = dayText(cellSince);
  // Who comes and goes on one day never belonged to the cell.
  if (since !== until) rows.add('cell_membership', id, cell.id, since, until);
  // The order of a cell's people means nothing: the last takes the place that is free.
  const last = cell.people.pop();
  if (last && last !== person) cell.people[cell.people.indexOf(person)] = last;
  person.cell = undefined;
}

function writeStatus(
  { rows }: Unit,
  { id }: Person,
  status: MembershipStatus,
  since: DayNumber,
  until: string,
): void {
  rows.add('member_status', id, status, dayText(since), until);
}

/** Writes an event. Those that name a cell are the movements that headcounts are sums of. */
function record(
  { rows }: Unit,
  { id }: Person,
  type: MemberEventType,
  day: DayNumber,
  { from, to, place }: { from?: Organization | undefined; to?: Organization; place?: string } = {},
): void {
  rows.add('member_event', id, type, dayText(day), from?.id, to?.id, place);
}
