import { expect, test } from 'vitest';
import { forever } from './dates.ts';
import { heldUntil, onDay } from './intervals.ts';

const interval = (validFrom: string, validTo: string) => ({ validFrom, validTo });
const rows = [
  interval('2012-01-01', forever),
  interval('2010-01-01', '2011-01-01'),
  interval('2011-01-01', '2011-06-01'),
];

test.each([
  ['2009-12-31', undefined],
  ['2010-01-01', '2011-06-01'],
  ['2011-05-31', '2011-06-01'],
  ['2011-06-01', undefined],
  ['2012-01-01', forever],
])('from %s on, intervals hold until %s', (day, until) => {
  expect(heldUntil(rows, day)).toBe(until);
});

test('the last day of an interval is the one before its end', () => {
  expect(onDay(rows, '2010-12-31')).toBe(rows[1]);
  expect(onDay(rows, '2011-06-01')).toBeUndefined();
});
