import type { Day } from '@dangbo/sdk';
import { isDay } from '../variables/day-text.ts';

/** Reads a day of the calendar, written YYYY-MM-DD; undefined for any other text. */
export const readDay = (text: string): Day | undefined => (isDay(text) ? text : undefined);

/** Today in Viet Nam, wherever the browser is. */
export function today(): Day {
  const text = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  return readDay(text) ?? '1970-01-01';
}

/** The year of a date of which only the day and the month are known. */
const noYear = 'XXXX';

/**
 * Writes a date as people do, of which a part may be unknown.
 *
 * @example
 * showDate('2010-01-31'); // '31/01/2010'
 * showDate('1996'); // '1996'
 * showDate('XXXX-11-25'); // '25/11'
 */
export const showDate = (date: string): string =>
  date
    .split('-')
    .filter((part) => part !== noYear)
    .reverse()
    .join('/');

/** True for a date that has a year. */
export const hasYear = (date: string): boolean => !date.startsWith(noYear);

/** The year of a date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The years for which the server takes questions. */
const [firstYear, lastYear] = [1930, 2100];

const within = (year: number) => Math.min(Math.max(year, firstYear), lastYear);

/** The years that a page shows: those that had ended by the day, eleven at most, as in a review of ten. */
export function yearsUntil(day: Day): { fromYear: number; toYear: number } {
  // Of the year of today no day lies ahead.
  const hasEnded = day >= today() || day.endsWith('-12-31');
  const toYear = within(yearOf(day) - (hasEnded ? 0 : 1));
  return { fromYear: within(toYear - 10), toYear };
}

/** The day after a day. */
export const dayAfter = (day: Day): Day => moved(day, 1);

/** The day before a day. */
export const dayBefore = (day: Day): Day => moved(day, -1);

function moved(day: Day, days: number): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return readDay(moment.toISOString().slice(0, 10)) ?? day;
}
