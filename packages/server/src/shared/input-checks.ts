import { type Day, forever, today } from './dates.ts';
import type { InputPath, Problems } from './errors.ts';
import { heldUntil, type Interval } from './intervals.ts';
import { normalizeText } from './text.ts';

/** The Party was founded on 3 February 1930. */
const earliest = '1930-02-03';

/** The text as it is stored: NFC, single spaces; noted where it is empty, too long or holds what cannot be seen. */
export function readText(problems: Problems, path: InputPath, text: string, maximum: number): string {
  const value = normalizeText(text);
  const { length } = [...value];
  if (length === 0) problems.add(path, 'REQUIRED');
  if (length > maximum) problems.add(path, 'TOO_LONG', { maximum });
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)) {
    problems.add(path, 'INVALID_FORMAT', {
      value: value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�'),
      expected: 'text without control or invisible characters',
      expectedVi: 'văn bản không có ký tự điều khiển hay ký tự ẩn',
    });
  }
  return value;
}

/** Notes a day that nothing can have happened on: before the Party was, or still to come in Viet Nam. */
export function checkPastDay(problems: Problems, path: InputPath, date: Day): void {
  if (date > today()) problems.add(path, 'DATE_IN_FUTURE', { date });
  if (date < earliest) problems.add(path, 'DATE_TOO_EARLY', { date, earliest });
}

/** Notes days that are the wrong way round, at the path of the later one. */
export function checkOrder(problems: Problems, path: InputPath, earlier: Day, later: Day): void {
  if (later < earlier) problems.add(path, 'DATES_OUT_OF_ORDER', { earlier, later });
}

/** Notes a day that is not after a change already recorded, which the act would have to rewrite. */
export function checkAfter(problems: Problems, path: InputPath, date: Day, last: Day): void {
  if (date <= last) problems.add(path, 'DATE_BEFORE_LAST_CHANGE', { date, last });
}

/**
 * Notes where something does not hold from a day on for good: as `refuse` says where it does not on
 * that day, and as history that would be rewritten where it did then but ended later.
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
