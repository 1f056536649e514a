import { expect, test } from 'vitest';
import { addMonths, isDay, lastDayOf } from './dates.ts';

test.each([
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2020-13-01', false],
  ['20200101', false],
  // PostgreSQL has no year 0.
  ['0000-01-01', false],
  ['0001-01-01', true],
])('%s is a day: %s', (text, day) => {
  expect(isDay(text)).toBe(day);
});

test.each([
  ['2011-02-03', 12, '2012-02-03'],
  ['2012-02-29', 12, '2013-02-28'],
  ['2011-08-31', 6, '2012-02-29'],
  ['2011-12-31', 1, '2012-01-31'],
])('%s and %i months are %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

test.each([
  ['1965', '1965-12-31'],
  ['1965-02', '1965-02-28'],
  ['1964-02', '1964-02-29'],
  ['1965-03-12', '1965-03-12'],
])('the last day that %s may mean is %s', (text, day) => {
  expect(lastDayOf(text)).toBe(day);
});
