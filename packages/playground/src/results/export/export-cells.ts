import type { CellValue, ColumnDef } from 'hucre/xlsx';
import { cellText, labelOf, type Wording } from '../rows/cell-text.ts';
import { pathTitle } from '../rows/column-title.ts';
import { type Column, readCell } from '../rows/columns.ts';
import { spreadsheetDay, spreadsheetMoment } from '../rows/dates.ts';
import type { Row } from '../rows/row-lists.ts';
import { columnWidth } from '../table/column-width.ts';

const formats: Partial<Record<Column['kind'], string>> = {
  date: 'dd/mm/yyyy',
  quarter: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  rate: '0.00%',
  number: '#,##0.######',
};

/**
 * Returns the headers of a table in a file, with their widths and number formats; enums have their labels in a column of
 * their own.
 */
export const exportColumns = (
  columns: readonly Column[],
  rows: readonly Row[],
  wording: Wording,
): ColumnDef[] =>
  columns.flatMap((column): ColumnDef[] => {
    const { kind } = column;
    const format = formats[kind];
    const width = columnWidth(column, rows, wording);
    const header = exportTitle(column, wording);
    const own = { header, width, ...(format !== undefined && { numFmt: format }) };
    const { text } = wording;
    return kind === 'enum' ? [{ ...own, header: `${header} (${text('mã', 'code')})` }, own] : [own];
  });

/** Returns the head of a column in a file, where a quarter is the day by which the API gives it: Quý (từ ngày). */
export function exportTitle({ kind, title, path }: Column, wording: Wording): string {
  return kind === 'quarter' ? `${title} (${pathTitle(path.at(-1) ?? '', wording).toLowerCase()})` : title;
}

/** Returns the cells of a row in a file: days as dates, numbers as numbers. */
export const exportRow = (columns: readonly Column[], row: Row, wording: Wording): CellValue[] =>
  columns.flatMap((column) => {
    const value = readCell(row, column);
    if (column.kind !== 'enum') return [exportValue(column, value, wording)];
    const values = [value].flat();
    const labels = values
      .map((each) => labelOf(column, each, wording))
      .filter((label) => label !== undefined);
    return [value == null ? null : values.join(', '), labels.join(', ') || null];
  });

function exportValue(column: Column, value: unknown, wording: Wording): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && column.kind !== 'text') return value;
  if (typeof value === 'string') {
    if (column.kind === 'date' || column.kind === 'quarter')
      return spreadsheetDay(value) ?? cellText(column, value, wording);
    if (column.kind === 'moment') return spreadsheetMoment(value) ?? value;
    return value;
  }
  if (column.kind === 'protected') {
    const { masking = 'NONE', value: known } = Object(value);
    const day = masking === 'NONE' && typeof known === 'string' ? spreadsheetDay(known) : undefined;
    if (day) return day;
  }
  return cellText(column, value, wording) || null;
}
