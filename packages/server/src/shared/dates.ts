/** A calendar day `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** The end of an open interval: intervals are `[validFrom, validTo)`. */
export const forever = 'infinity';

export const datePrecisions = ['DAY', 'MONTH', 'YEAR'] as const;
/** The known part of a date; a partial date is stored as the first day that it may mean. */
export type DatePrecision = (typeof datePrecisions)[number];

const vietnamTime = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

let now = { minute: 0, day: '' };

/** Today in Viet Nam (Asia/Ho_Chi_Minh), wherever the server runs. */
export function today(): Day {
  // Formatting the day is slow compared with the rest of a request; a day never begins within a minute.
  const minute = Math.floor(Date.now() / 60_000);
  if (now.minute !== minute) now = { minute, day: vietnamTime.format(new Date()) };
  return now.day;
}

/** Reports whether a text is a day of the calendar: `2020-02-30` is not, nor is any day of the year 0. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // JavaScript turns a missing day of a month into one of the next month.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** The same day some months later, or the month's last where it has no such day: 29/02 + 12 months = 28/02. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)));
  return date.toISOString().slice(0, 10);
}

/** Formats a day for people as `dd/mm/yyyy`. */
export const displayDay = (day: Day): string => day.split('-').reverse().join('/');

/** The number of known characters of a day. */
export const precisionLength = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

/** The known part of a date, `1965`, `1965-03` or `1965-03-12`, from its two columns. */
export const partialDate = (
  day: Day | null | undefined,
  precision: DatePrecision | null | undefined,
): string | null => (day && precision ? day.slice(0, precisionLength[precision]) : null);

/** The beginning of a day whose year is not stated, such as `XXXX-11-25` (EDTF level 1). */
const noYear = 'XXXX';

/** Reports whether a partial date has its year. */
export const hasYear = (text: string): boolean => !text.startsWith(noYear);

/** A day with its year left out: `XXXX-11-25` for 25/11/2020. */
export const withoutYear = (day: Day): string => noYear + day.slice(noYear.length);

/** A day whose year is not stated, in a year: 25/11/2020 for `XXXX-11-25`. */
export const inYear = (text: string, year: string): Day => year + text.slice(noYear.length);

/** The two columns of a partial date: the first day that it may mean, and its precision. */
export function partialDateColumns(text: string): { day: Day; precision: DatePrecision } {
  const precision = datePrecisions.find((candidate) => precisionLength[candidate] === text.length) ?? 'DAY';
  return { day: `${text}-01-01`.slice(0, 10), precision };
}

/** The last day that a partial date may mean: 28/02/1965 for `1965-02`. */
export function lastDayOf(text: string): Day {
  if (text.length === precisionLength.DAY) return text;
  const firstOfLastMonth = `${text}-12-01`.slice(0, 8).concat('01');
  const [year = 0, month = 0] = firstOfLastMonth.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
