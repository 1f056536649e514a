import { type Day, forever, today } from './dates.ts';
import type { InputPath, Problems } from './errors.ts';
import { heldUntil, type Interval } from './intervals.ts';
import { normalizeText } from './text.ts';

/** The Party was founded on 3 February 1930. */
const earliest = '1930-02-03';

/** Reads a text as it is stored: NFC, single spaces; notes empty, too long and invisible text. */
export function readText(problems: Problems, path: InputPath, text: string, maximum: number): string {
  const value = normalizeText(text);
  const { length } = [...value];
  if (length === 0) problems.add(path, 'REQUIRED');
  if (length > maximum) problems.add(path, 'TOO_LONG', { maximum });
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)) {
    problems.add(path, 'INVALID_FORMAT', {
      value: value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�'),
      expected: 'text without control or invisible characters',
      expectedVi: 'chữ và dấu hiển thị được, không có ký tự ẩn',
    });
  }
  return value;
}

/**
 * Notes a day on which nothing can have happened: before the Party's founding, or in the future in Viet Nam. Returns
 * false where it noted one.
 */
export function checkPastDay(problems: Problems, path: InputPath, date: Day): boolean {
  if (date > today()) problems.add(path, 'DATE_IN_FUTURE', { date });
  if (date < earliest) problems.add(path, 'DATE_TOO_EARLY', { date, earliest });
  return earliest <= date && date <= today();
}

/** Notes days in the wrong order, at the path of the later one. */
export function checkOrder(problems: Problems, path: InputPath, earlier: Day, later: Day): void {
  if (later < earlier) problems.add(path, 'DATES_OUT_OF_ORDER', { earlier, later });
}

/** Notes a day that is not after a recorded change, which the mutation would have to rewrite. */
export function checkAfter(problems: Problems, path: InputPath, date: Day, last: Day): void {
  if (date <= last) problems.add(path, 'DATE_BEFORE_LAST_CHANGE', { date, last });
}

/**
 * Notes where a condition does not hold permanently from a day on: by `refuse` where it does not hold on that day,
 * and as a change of history where it ended later.
 */
export function checkHeldFrom(
  problems: Problems,
  path: InputPath,
  date: Day,
  intervals: readonly Interval[],
  refuse: () => void,
): void {
  const until = heldUntil(intervals, date);
  if (until === undefined) refuse();
  else if (until !== forever) problems.add(path, 'DATE_BEFORE_LAST_CHANGE', { date, last: until });
}

/** Notes a record that was changed since the client read it. @throws Refusal */
export function checkVersion(problems: Problems, { version }: { version: number }, expected: number): void {
  if (version !== expected) {
    problems.refuse(['input', 'expectedVersion'], 'VERSION_CONFLICT', { expected, actual: version });
  }
}
