import { forever } from '../shared/dates.ts';
import { type DayNumber, dayText, lastDay, twelveMonthsAfter, years } from './calendar.ts';
import { join, part, reportLastStatus } from './member-records.ts';
import { createPerson } from './people.ts';
import { releasePosts } from './posts.ts';
import type { Unit } from './registry.ts';
import type { MemberEventType } from './vocabulary.ts';
import type { Organization, Person } from './world.ts';

/** The ways in which a membership ends for good. */
export type Exit = Extract<MemberEventType, 'DIED' | 'EXPELLED' | 'REMOVED' | 'RESIGNED'>;

const elsewhere = [
  'Đảng bộ ngoài tỉnh',
  'Đảng bộ cơ quan Trung ương',
  'Đảng bộ Quân đội',
  'Đảng bộ ngoài nước',
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
  unit.report.memberEvent?.({ person, type: 'ADMITTED', day, to: cell });
  join(person, cell, day);
  return person;
}

/** Makes the person official on the day on which the twelve months end; the decision may come before or after. */
export function recognize(unit: Unit, person: Person): void {
  const day = twelveMonthsAfter(person.admittedOn);
  person.officialOn = day;
  person.recognitionDecidedOn = Math.min(day + unit.random.between(-5, 40), lastDay);
  unit.report.memberEvent?.({ person, type: 'RECOGNIZED', day });
  unit.report.memberStatus?.({
    person,
    status: 'PROBATIONARY',
    since: person.admittedOn,
    until: dayText(day),
  });
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
  const place = unit.random.pick(elsewhere);
  unit.report.memberEvent?.({ person, type: 'ADMITTED', day: admittedOn, place });
  recognize(unit, person);
  return person;
}

/** The arrival of a member from outside the sample. */
export function arrive(unit: Unit, person: Person, cell: Organization, day: DayNumber): void {
  const place = unit.random.pick(elsewhere);
  unit.report.memberEvent?.({ person, type: 'TRANSFERRED_IN', day, to: cell, place });
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
  unit.report.memberEvent?.({ person, type, day, from: person.cell, to: cell });
  part(unit, person, dayText(day));
  join(person, cell, day);
  releasePosts(unit, person, day);
}

/** Sends an official member to a party organization outside the sample; the membership goes on. */
export function transferOut(unit: Unit, person: Person, day: DayNumber): void {
  const retired = day - person.bornOn > years(retirementAge);
  const place = retired ? residence : unit.random.pick(elsewhere);
  unit.report.memberEvent?.({ person, type: 'TRANSFERRED_OUT', day, from: person.cell, place });
  part(unit, person, dayText(day));
  releasePosts(unit, person, day);
}

/** Ends a membership. */
export function leave(unit: Unit, person: Person, day: DayNumber, exit: Exit): void {
  unit.report.memberEvent?.({ person, type: exit, day, from: person.cell });
  part(unit, person, dayText(day));
  reportLastStatus(unit, person, dayText(day));
  unit.report.memberStatus?.({ person, status: 'ENDED', since: day, until: forever });
  person.endedOn = day;
  releasePosts(unit, person, day);
}
