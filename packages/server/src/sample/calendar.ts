import { addMonths, type Day } from '../shared/dates.ts';
import type { Random } from './random.ts';

/** A day as its number since 1970-01-01: the simulation adds and compares many. */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;
const daysPerYear = 365.25;

export const dayNumber = (day: Day): DayNumber => Date.parse(day) / millisecondsPerDay;

/** The years of the sample. Nothing happens on or after the first day of the year that follows. */
export const firstYear = 2010;
export const lastYear = 2020;
export const firstDay = dayNumber(`${firstYear}-01-01`);
export const lastDay = dayNumber(`${lastYear}-12-31`);

const oldest = dayNumber('1900-01-01');

/** Keeps what is once computed of a day: the same few thousand days are asked for millions of times. */
function kept<Value>(compute: (day: DayNumber) => Value): (day: DayNumber) => Value {
  const values: Value[] = [];
  return (day) => {
    values[day - oldest] ??= compute(day);
    return values[day - oldest] as Value;
  };
}

/** `YYYY-MM-DD`. */
export const dayText = kept((day): Day => new Date(day * millisecondsPerDay).toISOString().slice(0, 10));

export const yearOf = kept((day) => Number(dayText(day).slice(0, 4)));

/** The end of a probation that began on a day. */
export const twelveMonthsAfter = kept((day) => dayNumber(addMonths(dayText(day), 12)));

/** Whole days in some years. */
export const years = (count: number): number => Math.floor(count * daysPerYear);

/**
 * A day on which members may move: a working day from 2 January to 12 December, not the first of a month.
 * Ratings are decided later in December, so that each is decided in the cell of 31 December.
 */
export const movementDay = (random: Random, year: number): DayNumber =>
  drawDay(() => random.between(dayNumber(`${year}-01-02`), dayNumber(`${year}-12-12`)));

/** The days in whose honour members are admitted, and the year's end. */
const occasions = ['02-03', '02-03', '05-19', '05-19', '09-02', '12-12'];
const shareOnOccasions = 0.65;

/** A day of a ceremony of admission: most are held in the days before an occasion. */
export function admissionDay(random: Random, year: number): DayNumber {
  if (!random.chance(shareOnOccasions)) return movementDay(random, year);
  const occasion = dayNumber(`${year}-${random.pick(occasions)}`);
  return drawDay(() => occasion - random.below(8));
}

/** The day, or the next on which members may move. */
export function nextMovementDay(day: DayNumber): DayNumber {
  return isMovementDay(day) ? day : nextMovementDay(day + 1);
}

function drawDay(draw: () => DayNumber): DayNumber {
  for (;;) {
    const day = draw();
    if (isMovementDay(day)) return day;
  }
}

const holidays = ['04-30', '09-02'];

/** Days are drawn many times: that of a week is counted from Thursday, 1970-01-01. */
const isMovementDay = kept((day) => {
  const text = dayText(day);
  const isWeekend = (((day + 3) % 7) + 7) % 7 >= 5;
  return !isWeekend && !text.endsWith('-01') && !holidays.includes(text.slice(5));
});

/** The first day of a month: the tree changes while nobody moves on their own. */
export function reorganizationDay(random: Random, year: number): DayNumber {
  return dayNumber(`${year}-${String(random.between(3, 11)).padStart(2, '0')}-01`);
}
