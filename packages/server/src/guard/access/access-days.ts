import { addMonths, type Day, forever, today } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';

/** The longest life of a key in months, as the table enforces it. */
const longestLife = 12;
/** The default life of a key, in days. */
const usualLife = 90;

const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The expiry of a key: the requested day, from tomorrow to a year from now; 90 days by default. */
export const readExpiry = (problems: Problems, expiresOn: Day | null | undefined): string =>
  readDay(problems, 'expiresOn', expiresOn ?? addDays(today(), usualLife), addMonths(today(), longestLife));

/** The end of a grant: the requested day, from tomorrow on; never by default. */
export const readEnd = (problems: Problems, until: Day | null | undefined): string =>
  until == null ? forever : readDay(problems, 'until', until, '2999-12-31');

/** The start in Viet Nam of the day in a field, which is from tomorrow to the latest day. */
function readDay(problems: Problems, field: string, day: Day, latest: Day): string {
  const earliest = addDays(today(), 1);
  if (day < earliest || day > latest) {
    problems.add(['input', field], 'DAY_OUT_OF_RANGE', { date: day, earliest, latest });
  }
  return `${day}T00:00:00+07:00`;
}
