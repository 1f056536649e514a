import type { InputPath, Problems } from '../../shared/errors.ts';
import { normalizeText } from '../../shared/text.ts';

/** The forms of the numbers of a profile, after separators between digits are removed. */
const forms = {
  generalEducation: {
    fits: (text: string) => {
      const [, years, last] = /^(\d{1,2})\/(10|12)$/.exec(text) ?? [];
      return Number(years) >= 1 && Number(years) <= Number(last);
    },
    expected: 'the last grade and how many there were, 10 or 12, such as 12/12',
    expectedVi: 'lớp cuối cùng đã học trên hệ 10 hoặc 12 năm, ví dụ 12/12',
  },
  phone: {
    fits: (text: string) => /^0\d{9,10}$/.test(text),
    expected: 'ten or eleven digits from 0, such as 0241234567',
    expectedVi: 'mười hoặc mười một chữ số, bắt đầu bằng 0, ví dụ 0241234567',
  },
  partyCardNumber: {
    fits: (text: string) => /^\d{8}$/.test(text),
    expected: 'eight digits, leading zeros kept',
    expectedVi: 'tám chữ số, giữ các số 0 ở đầu',
  },
  identityNumber: {
    fits: (text: string) => /^\d{12}$/.test(text),
    expected: 'twelve digits',
    expectedVi: 'mười hai chữ số',
  },
};
export type NumberField = keyof typeof forms;

/** Reads a number of a profile as it is stored; notes a wrong form without repeating the number. */
export function readNumber(problems: Problems, path: InputPath, field: NumberField, text: string): string {
  const { fits, expected, expectedVi } = forms[field];
  const digits = normalizeText(text).replace(/[\s.()‐-―-]/g, '');
  // Other numbers may begin with 0084. A zero in parentheses stands for the one that is left out there: +84 (0)24.
  const value = field === 'phone' ? digits.replace(/^(?:\+|00)840?/, '0') : digits;
  if (!fits(value)) problems.add(path, 'INVALID_FORMAT', { expected, expectedVi });
  return value;
}
