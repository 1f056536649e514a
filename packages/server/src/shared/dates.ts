/** Calendar day `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** The end of an interval that has none: intervals are `[validFrom, validTo)`. */
export const forever = 'infinity';

export const datePrecisions = ['DAY', 'MONTH', 'YEAR'] as const;
/** How much of a date is known; the day of a date known in part is the first that it may mean. */
export type DatePrecision = (typeof datePrecisions)[number];

const vietnamTime = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

let now = { minute: 0, day: '' };

/** Today in Viet Nam (Asia/Ho_Chi_Minh), wherever the server runs. */
export function today(): Day {
  // To find out the day takes longer than much else of a request; it never begins within a minute.
  const minute = Math.floor(Date.now() / 60_000);
  if (now.minute !== minute) now = { minute, day: vietnamTime.format(new Date()) };
  return now.day;
}

/** Whether a text is a day of the calendar: `2020-02-30` is not, nor is any of a year 0. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // Of a day that its month has not, JavaScript makes one of the next month.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** The same day some months later, or the month's last where it has no such day: 29/02 + 12 months = 28/02. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)));
  return date.toISOString().slice(0, 10);
}

/** `dd/mm/yyyy`, as people read it. */
export const displayDay = (day: Day): string => day.split('-').reverse().join('/');

/** How many characters of a day are known. */
export const precisionLength = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

/** What is known of a date, `1965`, `1965-03` or `1965-03-12`, from its two columns. */
export const partialDate = (
  day: Day | null | undefined,
  precision: DatePrecision | null | undefined,
): string | null => (day && precision ? day.slice(0, precisionLength[precision]) : null);

/** The two columns of a date known in part: the first day that it may mean, and how much is known. */
export function partialDateColumns(text: string): { day: Day; precision: DatePrecision } {
  const precision = datePrecisions.find((candidate) => precisionLength[candidate] === text.length) ?? 'DAY';
  return { day: `${text}-01-01`.slice(0, 10), precision };
}

/** The last day that a date known in part may mean: of `1965-02` it is 28/02/1965. */
export function lastDayOf(text: string): Day {
  if (text.length === precisionLength.DAY) return text;
  const firstOfLastMonth = `${text}-12-01`.slice(0, 8).concat('01');
  const [year = 0, month = 0] = firstOfLastMonth.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
