import { type Day, forever, today } from './dates.ts';
import type { InputPath, Problems } from './errors.ts';
import { heldUntil, type Interval } from './intervals.ts';
import { readLegacy } from './legacy-encodings.ts';
import { normalizeText, withoutNul } from './text.ts';

/** The Party was founded on 3 February 1930. */
const earliest = '1930-02-03';

/**
 * Reads a text as it is stored, in its one right reading; notes an empty or too long one, one that holds control signs,
 * and one in an encoding from before Unicode, with what it would be.
 */
export function readText(problems: Problems, path: InputPath, text: string, maximum: number): string {
  const value = normalizeText(text);
  const legacy = readLegacy(text);
  if (legacy) problems.add(path, 'LEGACY_ENCODING', { value, ...legacy });
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
  // It may be looked for before the mutation is refused; PostgreSQL refuses NUL as no text at all.
  return withoutNul(value);
}

/** Letters of the Latin alphabet with their marks, and what names have between words; a number distinguishes namesakes. */
const nameForm = /^\p{Script=Latin}[\p{Script=Latin}\p{M}\d '.()-]*$/u;

/** Reads the name of a person as it is stored; notes what is no letter, and letters that only look like Latin ones. */
export function readPersonName(problems: Problems, path: InputPath, text: string, maximum: number): string {
  const before = problems.found.length;
  const value = readText(problems, path, text, maximum);
  const strange = [...new Set([...value].filter((sign) => !/[\p{Script=Latin}\p{M}\d '.()-]/u.test(sign)))];
  if (problems.found.length === before && !nameForm.test(value)) {
    problems.add(path, 'INVALID_NAME', { signs: strange.join(' ') || (value[0] as string) });
  }
  return value;
}

/** Reads the name of an organization or an agency as it is stored; notes one without a letter, and a formula. */
export function readName(problems: Problems, path: InputPath, text: string, maximum: number): string {
  const before = problems.found.length;
  const value = readText(problems, path, text, maximum);
  if (problems.found.length === before && (!/\p{L}/u.test(value) || /^[=+@-]/.test(value))) {
    problems.add(path, 'INVALID_FORMAT', {
      value,
      expected: 'a name that has letters, and does not begin with = + - or @',
      expectedVi: 'một tên có chữ cái, không bắt đầu bằng = + - hoặc @',
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
