import type { Day } from './generated/schema.types.ts';

const two = (digits: string): string => digits.padStart(2, '0');

/** The last day of a month. */
function lastDay(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads a date as people write it, of which perhaps only a part is known: `12/3/1965`, `3/1965`, `1965`, or `25/11`,
 * whose year is not known. Undefined for any other text, and for a date that does not exist.
 *
 * @example
 * parsePartialDate('3/1965'); // '1965-03'
 * parsePartialDate('25/11'); // 'XXXX-11-25'
 */
export function parsePartialDate(text: string): string | undefined {
  const form = /^(?:(?:(\d\d?)[/.-])?(\d\d?)[/.-])?(\d{4})$|^(\d\d?)[/.-](\d\d?)$/;
  const [, day = '', month = '', year = 'XXXX', ownDay = day, ownMonth = month] =
    form.exec(text.trim()) ?? [];
  // A day whose year is not known may be that of a leap year.
  const known = year === 'XXXX' ? 2000 : Number(year);
  const isMonth = Number(ownMonth) >= 1 && Number(ownMonth) <= 12;
  const isDay = Number(ownDay) >= 1 && Number(ownDay) <= lastDay(known, Number(ownMonth));
  if (known < 1 || (ownMonth ? !isMonth : year === 'XXXX') || (ownDay && !isDay)) return undefined;
  return [year, ...[ownMonth, ownDay].filter(Boolean).map(two)].join('-');
}

/**
 * Reads a day as people write it, `31/12/2020` or `1.3.2021`; undefined for any other text, and for a day that does not
 * exist. There is no `Date` in it, and so no time zone that moves the day.
 *
 * @example
 * parseDay('1/3/2021'); // '2021-03-01'
 */
export function parseDay(text: string): Day | undefined {
  const found = parsePartialDate(text);
  return found && /^\d.{9}$/.test(found) ? (found as Day) : undefined;
}

/**
 * Writes a day, or what is known of a date, for people: `31/12/2020`, `03/1965`, `1965`, `25/11`; empty where there is
 * none, and any other text as it is.
 *
 * @example
 * formatDay('2020-12-31'); // '31/12/2020'
 */
export const formatDay = (day: string | null | undefined): string =>
  /^(\d{4}|XXXX)(-\d\d){0,2}$/.test(day ?? '')
    ? String(day).split('-').reverse().join('/').replace('/XXXX', '')
    : (day ?? '');
