import { type DayNumber, dayText, nextMovementDay, yearOf, years } from './calendar.ts';
import type { PersonName } from './names.ts';
import type { Unit } from './registry.ts';
import type { Person } from './world.ts';

const numbers = 1_000_000;
/** Without a common factor with the count of numbers: neighbours in time get numbers far apart, none twice. */
const stride = 387_497;
const series = ['T', 'TA', 'TB', 'TC', 'TD', 'TE', 'TG', 'TH', 'TK', 'TLA', 'TLB', 'TLC', 'TLD', 'TLE'];

/** Six digits and one to three letters: where the digits come again, the letters are others. */
function fileNumber(id: number): string {
  const round = Math.floor(id / numbers);
  return String((id * stride) % numbers).padStart(6, '0') + series[(id + round) % series.length];
}

/** The ages in years. Civil servants had one age for both sexes only later. */
export const retirementAge = { FEMALE: 55, MALE: 60 };

/** The day on which a person is old enough to retire. */
export const retiresOn = ({ sex, bornOn }: Person): DayNumber => bornOn + years(retirementAge[sex]);

/** True for a person with at least three years left until retirement: others are not elected any more. */
export const hasTimeLeft = (person: Person, day: DayNumber): boolean => day < retiresOn(person) - years(3);

/** A person's name, and the age on the day of admission: 18 years or more. */
export interface Origin {
  name: PersonName;
  age: number;
}

/** Creates a person who is admitted on a day; joins no cell. */
export function createPerson(unit: Unit, admittedOn: DayNumber, { name, age }: Origin): Person {
  const { random, ids, people } = unit;
  const id = ++ids.person;
  const bornOn = admittedOn - years(age) - random.below(360);
  const birth = birthDate(unit, bornOn);
  const person: Person = {
    id,
    fileNumber: fileNumber(id),
    ...name,
    admissionDecidedOn: nextMovementDay(admittedOn - random.between(8, 24)),
    bornOn,
    birth,
    admittedOn,
    officialOn: undefined,
    recognitionDecidedOn: undefined,
    endedOn: undefined,
    cell: undefined,
    cellSince: admittedOn,
    lastCellId: undefined,
    retiring: false,
    merit: random.bell(),
    posts: [],
  };
  people.push(person);
  return person;
}

/** The first day that the birth date may mean, and how much of it is known. */
function birthDate({ random }: Unit, bornOn: DayNumber): Person['birth'] {
  const known = random.next();
  if (known < 0.88) return [dayText(bornOn), 'DAY'];
  if (known < 0.95) return [`${dayText(bornOn).slice(0, 7)}-01`, 'MONTH'];
  return [`${yearOf(bornOn)}-01-01`, 'YEAR'];
}
