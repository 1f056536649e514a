import type { Day } from '@dangbo/sdk';

/** Reports whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  const moment = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(text)
  );
}

/** Returns a day such as 2020-12-31 as people in Viet Nam write it: 31/12/2020. */
export const dayText = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

const written = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{2})(\d{2})(\d{4}))$/;

/** Returns what is written as a day in the form YYYY-MM-DD, even where the calendar has no such day. */
function writtenDay(text: string): string | undefined {
  const [, day, month, year, day2 = '', month2 = '', year2] = written.exec(text.trim()) ?? [];
  if (!(year ?? year2)) return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? text.trim() : undefined;
  return `${year ?? year2}-${(month ?? month2).padStart(2, '0')}-${(day ?? day2).padStart(2, '0')}`;
}

/** Returns the day of a text such as 31/12/2020, 1.2.2020, 31122020 or 2020-12-31, or undefined where it is none. */
export function dayFromText(text: string): Day | undefined {
  const day = writtenDay(text);
  return day !== undefined && isDay(day) ? day : undefined;
}

/** Returns what is written as a day but is none of the calendar, such as 31/02/2020. */
export function noSuchDay(text: string): string | undefined {
  const day = writtenDay(text);
  return day === undefined || isDay(day) ? undefined : dayText(day);
}
