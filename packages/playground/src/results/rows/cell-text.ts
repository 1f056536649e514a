import { shown } from '@dangbo/sdk/protected';
import type { ChooseText, Language } from '../../language.tsx';
import type { Column } from './columns.ts';
import { dateText, momentText, quarterText } from './dates.ts';
import type { FindLabel } from './enum-labels.ts';
import { readPath } from './row-lists.ts';

/** The language of a table, with the labels of enums in it. */
export interface Wording {
  readonly language: Language;
  readonly text: ChooseText;
  readonly findLabel: FindLabel;
}

/** Writes the value of a column for people; an enum's value as its code, with the label behind it. */
export function cellText(column: Column, value: unknown, wording: Wording): string {
  if (value === null || value === undefined) return '';
  if (column.kind === 'list') return listText(column, value, wording);
  if (Array.isArray(value)) return value.map((item) => cellText(column, item, wording)).join(', ');
  const { language, text } = wording;
  switch (column.kind) {
    case 'number':
      return numberText(value, language);
    case 'rate':
      return numberText(value, language, { style: 'percent', maximumFractionDigits: 2 });
    case 'boolean':
      return value ? text('Có', 'Yes') : text('Không', 'No');
    case 'date':
      return dateText(String(value), text);
    case 'quarter':
      return quarterText(String(value), text);
    case 'moment':
      return momentText(String(value));
    case 'enum':
      return [String(value), labelOf(column, value, wording)]
        .filter((part) => part !== undefined)
        .join(' – ');
    case 'protected':
      return protectedText(value, wording);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

/** Returns the label of an enum's value; undefined for any other column. */
export const labelOf = ({ enumName }: Column, value: unknown, { findLabel }: Wording): string | undefined =>
  enumName !== undefined && typeof value === 'string' ? findLabel(enumName, value) : undefined;

/** Writes a number as the language does, with its thousands apart. */
export function numberText(value: unknown, language: Language, options?: Intl.NumberFormatOptions): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  return typeof value === 'number' ? value.toLocaleString(locale, options) : String(value);
}

/** Writes the rows inside a cell: the values of a row apart by dots, the rows by semicolons. */
function listText({ columns }: Column, value: unknown, wording: Wording): string {
  const rows = Array.isArray(value) ? value : [];
  const rowText = (row: unknown) =>
    columns
      .map((column) => {
        const value = readPath(row, column.path);
        return labelOf(column, value, wording) ?? cellText(column, value, wording);
      })
      .filter((text) => text !== '')
      .join(' · ');
  return rows.map(rowText).join('; ');
}

function protectedText(given: unknown, { language, text }: Wording): string {
  const { masking = 'NONE', value = null } = Object(given);
  const known = typeof value === 'string' ? dateText(value, text) : null;
  if (masking === 'NONE') return known ?? '';
  return shown({ masking, value: known }, language);
}
