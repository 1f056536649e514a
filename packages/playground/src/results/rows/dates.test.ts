import { expect, test } from 'vitest';
import { dateText } from './dates.ts';

test.each([
  ['2020-12-31', '31/12/2020', '31/12/2020'],
  ['1965-03', '03/1965', '03/1965'],
  ['1965', '1965', '1965'],
  ['XXXX-11-25', '25/11 (không rõ năm)', '25/11 (year unknown)'],
  ['DUK-07', 'DUK-07', 'DUK-07'],
])('writes %s as %s, in English as %s', (value, vietnamese, english) => {
  expect(dateText(value, (text) => text)).toBe(vietnamese);
  expect(dateText(value, (_, text) => text)).toBe(english);
});
