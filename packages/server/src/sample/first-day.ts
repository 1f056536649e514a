import type { Day } from '../shared/dates.ts';
import { apportion } from './apportion.ts';
import {
  admissionDay,
  type DayNumber,
  dayNumber,
  dayText,
  firstDay,
  firstYear,
  nextMovementDay,
  twelveMonthsAfter,
  yearOf,
  years,
} from './calendar.ts';
import { establishGrassroots, type GrassrootsPlan } from './grassroots.ts';
import { admit, arrive, createOfficial, recognitionDay, recognize } from './members.ts';
import { drawName } from './names.ts';
import { type Founding, rename } from './organizations.ts';
import { retirementAge } from './people.ts';
import type { Unit } from './registry.ts';
import { establishCell, establishDepartment } from './subordinates.ts';
import { cellsOf } from './tree.ts';
import type { Organization } from './world.ts';

const lastFounding = { ofGrassroots: 2004, ofCells: 2007 };
const shareOfNewcomers = 0.035;
const shareAdmittedHere = 0.65;
/** Since this year members have been admitted where they are, unless the cell is younger than that. */
const yearOfLocalAdmissions = 2002;
const smallestCell = 3;
const cellsOfDepartment = 3;
/** Everybody but the newcomers was official long before the first day. */
const lastEarlyAdmission = dayNumber('2008-10-31');
const lastArrival = dayNumber('2009-12-10');
/** The fewest years between the last of these admissions and retirement. */
const yearsLeft = 2;

/** Establishes a grassroots organization as it is on the first day: cells, departments and members. */
export function establishBefore(unit: Unit, plan: GrassrootsPlan, departments = 0): Organization {
  const { since, former } = plan.agency;
  const founding = drawFoundingSince(unit, since);
  const organization = establishGrassroots(unit, plan, founding);
  if (plan.firstKind === 'GRASSROOTS_COMMITTEE')
    establishSubordinates(unit, organization, founding, departments);
  if (former && dayNumber(former.until) < firstDay) rename(unit, organization, dayNumber(former.until));
  const cells = cellsOf(organization);
  const sizes = spread(plan.firstSize, cells);
  for (const [index, cell] of cells.entries()) {
    for (let count = sizes[index] ?? 0; count > 0; count--) settle(unit, cell);
  }
  return organization;
}

/** The number of cells of a committee of some members. */
export const cellCount = (unit: Unit, size: number): number =>
  Math.max(3, Math.round(size / unit.plan.membersPerSubordinateCell));

/** The number of members in each of some cells, by their weights. */
export const spread = (members: number, cells: readonly Organization[]): number[] =>
  apportion(
    members,
    cells.map(({ weight }) => weight),
    smallestCell,
  );

function establishSubordinates(
  unit: Unit,
  committee: Organization,
  founding: Founding,
  departments: number,
): void {
  const parents = Array.from({ length: departments }, (_, index) =>
    establishDepartment(unit, committee, index + 1, founding),
  ).flatMap((department) => Array<Organization>(cellsOfDepartment).fill(department));
  const from = yearOf(founding.on) + 1;
  for (let index = 0; index < cellCount(unit, committee.finalSize); index++) {
    const isLater = from <= lastFounding.ofCells && unit.random.chance(0.4);
    const own = isLater ? drawFounding(unit, from, lastFounding.ofCells) : founding;
    establishCell(unit, committee, own, parents[index]);
  }
}

/** A day between that of the agency, or where it is older of the committee above, and a while before the first day. */
function drawFoundingSince(unit: Unit, since: Day = dayText(unit.root.establishedOn + years(1))): Founding {
  const earliest = dayNumber(since);
  const year = yearOf(earliest);
  const founding = drawFounding(unit, year, Math.max(year, lastFounding.ofGrassroots));
  const isTooEarly = founding.on < earliest && founding.precision !== 'YEAR';
  return isTooEarly ? { on: earliest + unit.random.below(90), precision: 'DAY' } : founding;
}

/** A day of some years, known to the day, or only its month or year: then the first that it may mean. */
function drawFounding({ random }: Unit, from: number, to: number): Founding {
  const year = random.between(from, to);
  const known = random.next();
  if (known < 0.25) return { on: dayNumber(`${year}-01-01`), precision: 'YEAR' };
  const month = String(random.between(1, 12)).padStart(2, '0');
  if (known < 0.4) return { on: dayNumber(`${year}-${month}-01`), precision: 'MONTH' };
  return { on: dayNumber(`${year}-${month}-01`) + random.below(28), precision: 'DAY' };
}

/** Puts a member into a cell who has joined it, one way or another, before the first day. */
function settle(unit: Unit, cell: Organization): void {
  const { random, probationers } = unit;
  if (random.chance(shareOfNewcomers)) {
    probationers.push(admit(unit, cell, admissionDay(random, firstYear - 1)));
    return;
  }
  const name = drawName(random);
  const age = 20 + random.below(14);
  const longest = Math.min(34, retirementAge[name.sex] - yearsLeft - age);
  let admittedOn: DayNumber;
  do {
    const earlier = Math.floor(random.next() ** 1.1 * longest);
    admittedOn = admissionDay(random, yearOf(lastEarlyAdmission) - earlier);
  } while (admittedOn > lastEarlyAdmission);
  const officialOn = twelveMonthsAfter(admittedOn);
  const isRecent = yearOf(admittedOn) >= yearOfLocalAdmissions;
  if (admittedOn > cell.establishedOn && (isRecent || random.chance(shareAdmittedHere))) {
    const person = admit(unit, cell, admittedOn, { name, age });
    recognize(unit, person, Math.min(recognitionDay(random, officialOn), lastArrival));
    return;
  }
  const earliest = Math.max(cell.establishedOn, officialOn) + 1;
  const person = createOfficial(unit, admittedOn, { name, age });
  arrive(
    unit,
    person,
    cell,
    nextMovementDay(earliest + Math.floor(random.next() ** 4 * (lastArrival - earliest))),
  );
}
