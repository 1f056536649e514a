import type { ChooseText } from '../../language.tsx';

/** A calendar day such as 2020-12-31; the year alone, or with the month, where no more is known. */
const calendarDate = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/;

const zone = 'Asia/Ho_Chi_Minh';

const moments = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * Writes a date as dd/mm/yyyy, as far as it is known: 03/1965 for 1965-03; where nobody recorded the year, it says so.
 * Other texts stay as they are.
 */
export function dateText(value: string, text: ChooseText): string {
  const match = calendarDate.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  return year === 'XXXX'
    ? `${day}/${month} ${text('(không rõ năm)', '(year unknown)')}`
    : [day, month, year].filter((part) => part !== undefined).join('/');
}

/** Writes the quarter of a day for people: Quý 1/2019 for 2019-01-01. Other texts stay as they are. */
export function quarterText(value: string, text: ChooseText): string {
  const [, year, month] = /^(\d{4})-(\d\d)-\d\d$/.exec(value) ?? [];
  const quarter = Math.ceil(Number(month) / 3);
  return year === undefined ? value : text(`Quý ${quarter}/${year}`, `Q${quarter} ${year}`);
}

/** Writes a moment as dd/mm/yyyy hh:mm in Vietnam's time. */
export function momentText(value: string): string {
  const moment = new Date(value);
  return Number.isNaN(moment.valueOf()) ? value : moments.format(moment).replace(',', '');
}

/** Returns a whole calendar day as a date for a spreadsheet, which has no time zones; undefined for any other text. */
export function spreadsheetDay(value: string): Date | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
}

/** Returns a moment as a spreadsheet shows it: the hours of Vietnam. */
export function spreadsheetMoment(value: string): Date | undefined {
  const moment = new Date(value);
  if (Number.isNaN(moment.valueOf())) return undefined;
  return new Date(`${moment.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
}
