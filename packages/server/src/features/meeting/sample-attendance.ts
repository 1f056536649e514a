import type { Random } from '../../sample/random.ts';
import type { Organization } from '../../sample/world.ts';

/** The counts of one meeting. */
interface Counts {
  exempt: number;
  present: number;
  excused: number;
  unexcused: number;
}

/** The members who were due at the meetings of a cell in a year, and those of them who were absent. */
interface YearSoFar {
  year: number;
  due: number;
  absent: number;
}

/** At least four of five who are due come, over the year, in every cell: one may be absent for each so many due. */
const dueForEachAbsent = 5;
/** One cell in so many a year has exactly that attendance, and some are always complete. */
const [cellsPerKind, completeKinds] = [20, 4];
const largestShareAbsent = 0.16;
const unexcusedShare = 0.12;
/** The cells of at least this size of which some have a member who is exempt. */
const sizeWithExempt = 12;

/** Gives the attendance at meetings one after the other, each cell's over the year between 0.80 and 1.00. */
export function attendances(
  random: Random,
): (cell: Organization, year: number, isLastMonth: boolean) => Counts {
  const years = new Map<Organization, YearSoFar>();
  return (cell, year, isLastMonth) => {
    const known = years.get(cell);
    const soFar = known?.year === year ? known : { year, due: 0, absent: 0 };
    years.set(cell, soFar);

    const members = cell.people.length;
    let exempt = members >= sizeWithExempt && cell.id % 3 === 0 ? 1 : 0;
    const kind = (cell.id * 31 + year * 17) % cellsPerKind;
    const isLowest = kind === 0;
    // So that exactly a fifth of those due in the year can be absent.
    const beyond = (soFar.due + members - exempt) % dueForEachAbsent;
    if (isLowest && isLastMonth && members - exempt > beyond) exempt += beyond;

    const due = members - exempt;
    const most = Math.floor((soFar.due + due) / dueForEachAbsent) - soFar.absent;
    const some = random.round(due * largestShareAbsent * random.next());
    const isComplete = kind >= 1 && kind <= completeKinds;
    const absent = isComplete ? 0 : Math.min(isLowest ? most : some, most, due);
    soFar.due += due;
    soFar.absent += absent;
    const unexcused = Math.min(random.round(absent * unexcusedShare), absent);
    return { exempt, present: due - absent, excused: absent - unexcused, unexcused };
  };
}
