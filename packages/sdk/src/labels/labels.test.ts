import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { expect, expectTypeOf, test } from 'vitest';
import { DangboError, type RatingGrade } from '../index.ts';
import * as enReasons from './en/reasons.ts';
import * as enReminders from './en/reminders.ts';
import * as enSystem from './en/system.ts';
import * as enRecords from './en.ts';
import * as viReasons from './vi/reasons.ts';
import * as viReminders from './vi/reminders.ts';
import * as viSystem from './vi/system.ts';
import * as viRecords from './vi.ts';

const vi = { ...viRecords, ...viReasons, ...viReminders, ...viSystem };
const en = { ...enRecords, ...enReasons, ...enReminders, ...enSystem };

const schema = buildSchema(readFileSync(new URL('../../../server/schema.graphql', import.meta.url), 'utf8'));
const enums = Object.values(schema.getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__') && name !== 'ErrorCode');

const labelsOf = (labels: object, name: string): Record<string, string> =>
  Reflect.get(labels, `${name.replace(/^./, (letter) => letter.toLowerCase())}Labels`) ?? {};

test('every value of every enum has a label of its own in both languages', () => {
  expect(enums.length).toBeGreaterThan(25);
  for (const type of enums) {
    const names = type.getValues().map(({ name }) => name);
    for (const labels of [labelsOf(vi, type.name), labelsOf(en, type.name)]) {
      expect(Object.keys(labels)).toEqual(names);
      expect(new Set(Object.values(labels)).size).toBe(names.length);
    }
  }
});

test('labels are those of people, and are typed by the values', () => {
  const grade: RatingGrade = 'EXCELLENT';
  expect(vi.ratingGradeLabels[grade]).toBe('Hoàn thành xuất sắc');
  expect(en.ratingGradeLabels[grade]).toBe('Excellent');
  // @ts-expect-error no grade is called so
  expect(vi.ratingGradeLabels.BEST).toBeUndefined();
});

test('the values of an enum can be listed at run time', () => {
  expect(Object.keys(vi.sexLabels)).toEqual(['FEMALE', 'MALE']);
});

test('errors of the client have a text in both languages', () => {
  expect(Object.keys(vi.clientErrorLabels)).toEqual(Object.keys(en.clientErrorLabels));
  for (const label of Object.values({ ...vi.clientErrorLabels })) expect(label).toMatch(/\p{L}.*\.$/u);
});

test('an error has a sentence in each language, whatever failed', () => {
  const messages = { vi: 'Đã có người khác sửa.', en: 'Somebody else has changed it.' };
  const conflict = new DangboError('VERSION_CONFLICT', messages.en, { messages });
  const { errorText } = viSystem;
  expect([errorText(conflict), enSystem.errorText(conflict)]).toEqual([messages.vi, messages.en]);
  const away = new DangboError('NETWORK', 'https://x.invalid cannot be reached');
  expect(errorText(away)).toBe(viSystem.clientErrorLabels.NETWORK);
  expect(enSystem.errorText(away)).toBe(enSystem.clientErrorLabels.NETWORK);
  expect(errorText(new DangboError('RATE_LIMITED', 'Later'))).toBe('Later');
  expect([errorText(new TypeError('x is undefined')), errorText('text'), errorText(null)]).toEqual([
    'x is undefined',
    'text',
    'null',
  ]);
});

test('of user errors the sentence is that of the first one', () => {
  const userErrors = [{ message: { vi: 'Một', en: 'One' } }, { message: { vi: 'Hai', en: 'Two' } }];
  expect([viSystem.errorText(userErrors), enSystem.errorText(userErrors)]).toEqual(['Một', 'One']);
  expect(viSystem.errorText([])).toBeUndefined();
  expectTypeOf(viSystem.errorText(userErrors)).toEqualTypeOf<string | undefined>();
  expectTypeOf(viSystem.errorText(new Error())).toEqualTypeOf<string>();
  // Where types were bypassed, or something else was selected, an error is never taken for none.
  expect(enSystem.errorText([{ message: { vi: 'Một' } }])).toBe('Một');
  expect(enSystem.errorText([{ code: 'CONFLICT' }])).toBe('CONFLICT');
});
