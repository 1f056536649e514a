import { addMonths, type Day, today } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';

/** The longest life of a key in months, as the table enforces it. */
const longestLife = 12;
/** The default life of a key, in days. */
const usualLife = 90;

const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The start of a day in Viet Nam. */
const beginningOf = (day: Day): string => `${day}T00:00:00+07:00`;

/** The expiry of a key: the requested day, from tomorrow to a year from now; 90 days by default. */
export function readExpiry(problems: Problems, path: InputPath, expiresOn: Day | null | undefined): string {
  const [earliest, latest] = [addDays(today(), 1), addMonths(today(), longestLife)];
  const day = expiresOn ?? addDays(today(), usualLife);
  if (day < earliest || day > latest) {
    problems.add(path, 'DAY_OUT_OF_RANGE', { date: day, earliest, latest });
  }
  return beginningOf(day);
}

/** The end of a grant: the requested day, from tomorrow on; never by default. */
export function readEnd(
  problems: Problems,
  path: InputPath,
  until: Day | null | undefined,
): string | undefined {
  if (until == null) return undefined;
  const [earliest, latest] = [addDays(today(), 1), '2999-12-31'];
  if (until < earliest || until > latest) {
    problems.add(path, 'DAY_OUT_OF_RANGE', { date: until, earliest, latest });
  }
  return beginningOf(until);
}
