import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { formatDay, parseDay, parsePartialDate } from './day.ts';
import type { Day } from './index.ts';

test.each<[string, string | undefined]>([
  ['31/12/2020', '2020-12-31'],
  [' 1/3/2021 ', '2021-03-01'],
  ['1.3.2021', '2021-03-01'],
  ['01-03-2021', '2021-03-01'],
  ['29/02/2020', '2020-02-29'],
  ['29/2/2000', '2000-02-29'],
  ['29/2/1900', undefined],
  ['29/02/2021', undefined],
  ['31/4/2021', undefined],
  ['12/31/2020', undefined],
  ['0/1/2020', undefined],
  ['1/0/2020', undefined],
  ['1/1/0000', undefined],
  ['1/1/20', undefined],
  ['1/2020', undefined],
  ['2020', undefined],
  ['25/11', undefined],
  ['2020-12-31', undefined],
  ['', undefined],
  ['yesterday', undefined],
])('the day "%s" is %s', (text, day) => expect(parseDay(text)).toBe(day));

test.each<[string, string | undefined]>([
  ['12/3/1965', '1965-03-12'],
  ['3/1965', '1965-03'],
  ['1965', '1965'],
  ['25/11', 'XXXX-11-25'],
  ['29/2', 'XXXX-02-29'],
  ['30/2', undefined],
  ['13/1965', undefined],
  ['0/1965', undefined],
  ['0/5', undefined],
  ['0000', undefined],
  ['65', undefined],
  ['1/2/3', undefined],
  ['', undefined],
])('the partial date "%s" is %s', (text, date) => expect(parsePartialDate(text)).toBe(date));

test.each<[string | null | undefined, string]>([
  ['2020-12-31', '31/12/2020'],
  ['1965-03', '03/1965'],
  ['1965', '1965'],
  ['XXXX-11-25', '25/11'],
  [null, ''],
  [undefined, ''],
  // A moment is none: which day it is depends on the place.
  ['2020-12-31T20:00:00Z', '2020-12-31T20:00:00Z'],
])('%s is shown as "%s"', (date, text) => expect(formatDay(date)).toBe(text));

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('each day of the calendar is read as it is written, whole and in part', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(parseDay(formatDay(day))).toBe(day);
      for (const part of [day, day.slice(0, 7), day.slice(0, 4), `XXXX${day.slice(4)}`])
        expect(parsePartialDate(formatDay(part))).toBe(part);
    }),
  );
});

test('what is read is a day of the calendar, whatever the text', () => {
  const texts = fc.tuple(fc.nat(40), fc.nat(15), fc.nat(9_999)).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string()), (text) => {
      const day = parseDay(text);
      if (day) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    }),
  );
});

test('a day that was read may be an argument', () => {
  expectTypeOf(parseDay('1/1/2020')).toEqualTypeOf<Day | undefined>();
});
