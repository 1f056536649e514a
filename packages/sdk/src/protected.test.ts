import { expect, test } from 'vitest';
import { formatDay } from './day.ts';
import { isMasked, type ProtectedValue, shown } from './protected.ts';
import { compile } from './test/compile.ts';

test.each<[ProtectedValue, boolean, string, string]>([
  [{ masking: 'NONE', value: 'Kinh' }, false, 'Kinh', 'Kinh'],
  [{ masking: 'NONE', value: '' }, false, '', ''],
  [{ masking: 'NONE', value: null }, false, 'Chưa ghi', 'Not recorded'],
  [{ masking: 'PARTIAL', value: '1965' }, true, '1965 (chỉ được xem một phần)', '1965 (shown in part)'],
  [{ masking: 'PARTIAL', value: null }, true, 'Không được xem', 'Not shown to you'],
  [{ masking: 'FULL', value: null }, true, 'Không được xem', 'Not shown to you'],
])('%o', (value, masked, vietnamese, english) => {
  expect(isMasked(value)).toBe(masked);
  expect([shown(value), shown(value, 'vi'), shown(value, 'en')]).toEqual([vietnamese, vietnamese, english]);
});

test('a day is shown as people write it', () => {
  expect(shown({ masking: 'NONE', value: '1965-03-12' }, 'vi', formatDay)).toBe('12/03/1965');
  expect(shown({ masking: 'PARTIAL', value: '1965' }, 'en', formatDay)).toBe('1965 (shown in part)');
  expect(shown({ masking: 'NONE', value: null }, 'en', formatDay)).toBe('Not recorded');
});

test('isMasked narrows types with more fields than the value', async () => {
  const source = `import { isMasked } from '@dangbo/sdk/protected';
    declare const phone: { __typename: 'ProtectedText'; masking: 'NONE' | 'PARTIAL' | 'FULL'; value: string | null };
    if (isMasked(phone)) { const masking: 'PARTIAL' | 'FULL' = phone.masking; phone.__typename; }`;
  expect(await compile(source)).toBe('');
});
