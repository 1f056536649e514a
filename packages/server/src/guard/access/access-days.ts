import { addMonths, type Day, today } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';

/** As the table has it. */
const longestLife = 12;
/** What nobody chose, in days. */
const usualLife = 90;

const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The moment at which a day begins in Viet Nam. */
const beginningOf = (day: Day): string => `${day}T00:00:00+07:00`;

/** When a key ends: on the day asked for, from tomorrow to a year from now; else after 90 days. */
export function readExpiry(problems: Problems, path: InputPath, expiresOn: Day | null | undefined): string {
  const [earliest, latest] = [addDays(today(), 1), addMonths(today(), longestLife)];
  const day = expiresOn ?? addDays(today(), usualLife);
  if (day < earliest || day > latest) {
    problems.add(path, 'DAY_OUT_OF_RANGE', { date: day, earliest, latest });
  }
  return beginningOf(day);
}

/** When a grant ends: on the day asked for, from tomorrow on; else never. */
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
