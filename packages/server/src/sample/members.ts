import { forever } from '../shared/dates.ts';
import {
  admissionDay,
  type DayNumber,
  dayText,
  firstDay,
  nextMovementDay,
  twelveMonthsAfter,
  yearOf,
} from './calendar.ts';
import { decide, decideOn } from './decisions.ts';
import { drawElsewhere, drawResidence } from './destinations.ts';
import { join, part, reportLastStatus } from './member-records.ts';
import { drawName } from './names.ts';
import { createPerson, type Origin } from './people.ts';
import { releasePosts } from './posts.ts';
import type { Random } from './random.ts';
import type { Unit } from './registry.ts';
import { contains, isGrassroots, lineage } from './tree.ts';
import type { MemberEventType } from './vocabulary.ts';
import type { Decision, Organization, Person } from './world.ts';

/** The ways in which a membership ends for good. */
export type Exit = Extract<MemberEventType, 'DIED' | 'EXPELLED' | 'REMOVED' | 'RESIGNED'>;

const matters = {
  ADMITTED: 'kết nạp đảng viên',
  RECOGNIZED: 'công nhận đảng viên chính thức',
  TRANSFERRED_IN: 'tiếp nhận đảng viên chuyển đến',
  TRANSFERRED: 'chuyển sinh hoạt đảng chính thức của đảng viên',
  TRANSFERRED_OUT: 'chuyển sinh hoạt đảng chính thức của đảng viên ra ngoài đảng bộ',
  EXPELLED: 'thi hành kỷ luật khai trừ ra khỏi Đảng',
  REMOVED: 'xóa tên trong danh sách đảng viên',
  RESIGNED: 'cho đảng viên ra khỏi Đảng',
};
/** A late recognition comes months later; the member is official from month 12 on all the same. */
const shareOfLateRecognitions = 0.02;

/** Admits somebody into a cell; the probation begins. */
export function admit(unit: Unit, cell: Organization, day: DayNumber, origin = drawNewcomer(unit)): Person {
  const person = createPerson(unit, day, origin);
  const decision = decideAbout(unit, 'ADMITTED', day, person.admissionDecidedOn);
  unit.report.memberEvent?.({ person, type: 'ADMITTED', day, to: cell, decision });
  join(person, cell, day);
  return person;
}

const drawNewcomer = ({ random }: Unit): Origin => ({
  name: drawName(random),
  age: 20 + random.below(9) + random.below(12),
});

/** A day on which a recognition from month 12 on is decided. */
export const recognitionDay = (random: Random, officialOn: DayNumber): DayNumber =>
  nextMovementDay(
    officialOn + (random.chance(shareOfLateRecognitions) ? random.between(95, 260) : random.below(41)),
  );

/** Makes the person official from the day on which the twelve months end. */
export function recognize(unit: Unit, person: Person, decidedOn: DayNumber): void {
  const day = twelveMonthsAfter(person.admittedOn);
  person.officialOn = day;
  person.recognitionDecidedOn = decidedOn;
  // A member from outside was recognized there.
  const decision = person.cell && decideAbout(unit, 'RECOGNIZED', day, decidedOn);
  unit.report.memberEvent?.({ person, type: 'RECOGNIZED', day, decision });
  unit.report.memberStatus?.({
    person,
    status: 'PROBATIONARY',
    since: person.admittedOn,
    until: dayText(day),
  });
}

/** Brings a member of another party organization, outside the sample, into a cell. */
export function transferIn(unit: Unit, cell: Organization, day: DayNumber): Person {
  const { random } = unit;
  const admittedOn = admissionDay(random, yearOf(day) - random.between(3, 18));
  const origin = { name: drawName(random), age: 20 + random.below(15) };
  const person = createOfficial(unit, admittedOn, origin);
  arrive(unit, person, cell, day);
  return person;
}

/** Makes an official member who was admitted outside the sample. */
export function createOfficial(unit: Unit, admittedOn: DayNumber, origin: Origin): Person {
  const person = createPerson(unit, admittedOn, origin);
  const place = drawElsewhere(unit.random);
  unit.report.memberEvent?.({ person, type: 'ADMITTED', day: admittedOn, place });
  recognize(unit, person, recognitionDay(unit.random, twelveMonthsAfter(admittedOn)));
  return person;
}

/** The arrival of a member from outside the sample. */
export function arrive(unit: Unit, person: Person, cell: Organization, day: DayNumber): void {
  const place = drawElsewhere(unit.random);
  const decision = decideAbout(unit, 'TRANSFERRED_IN', day);
  unit.report.memberEvent?.({ person, type: 'TRANSFERRED_IN', day, to: cell, place, decision });
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
  const own = person.cell && lineage(person.cell).find(isGrassroots);
  const decision =
    own && type === 'REASSIGNED'
      ? decideOn(unit, own, 'UPGRADED', day)
      : decideAbout(unit, 'TRANSFERRED', day, day, own && contains(own, cell) ? own : unit.root);
  unit.report.memberEvent?.({ person, type, day, from: person.cell, to: cell, decision });
  part(unit, person, dayText(day));
  join(person, cell, day);
  releasePosts(unit, person, day);
}

/** Sends an official member to a party organization outside the sample; the membership goes on. */
export function transferOut(unit: Unit, person: Person, day: DayNumber): void {
  const place = person.retiring ? drawResidence(unit.random) : drawElsewhere(unit.random);
  const decision = decideAbout(unit, 'TRANSFERRED_OUT', day);
  unit.report.memberEvent?.({ person, type: 'TRANSFERRED_OUT', day, from: person.cell, place, decision });
  part(unit, person, dayText(day));
  releasePosts(unit, person, day);
}

/** Ends a membership. */
export function leave(unit: Unit, person: Person, day: DayNumber, exit: Exit): void {
  const decision = exit === 'DIED' ? undefined : decideAbout(unit, exit, day);
  unit.report.memberEvent?.({ person, type: exit, day, from: person.cell, decision });
  part(unit, person, dayText(day));
  reportLastStatus(unit, person, dayText(day));
  unit.report.memberStatus?.({ person, status: 'ENDED', since: day, until: forever });
  person.endedOn = day;
  releasePosts(unit, person, day);
}

/** The decision about a member that takes effect on a day, of the unit's committee or of another. */
const decideAbout = (
  unit: Unit,
  type: keyof typeof matters,
  day: DayNumber,
  decidedOn = day,
  by = unit.root,
): Decision | undefined => (day < firstDay ? undefined : decide(unit, by, decidedOn, matters[type]));
