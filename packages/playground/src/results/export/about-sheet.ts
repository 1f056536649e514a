import type { CellValue } from 'hucre/xlsx';
import { descriptionIn } from '../../description.ts';
import type { Wording } from '../rows/cell-text.ts';
import { spreadsheetMoment } from '../rows/dates.ts';
import type { ResultTable } from '../rows/result-table.ts';
import type { Run } from '../run/run.ts';
import { exportTitle } from './export-cells.ts';
import type { Sheet } from './write-xlsx.ts';

/** Builds the sheet that says what is exported: the query, its variables, the day, the count, the hash, the columns. */
export function aboutSheet(
  { query, variables, warnings }: Run,
  { list, columns }: ResultTable,
  { count, hash }: { count: number; hash: string },
  wording: Wording,
): Sheet {
  const { text, language } = wording;
  const moment = spreadsheetMoment(new Date().toISOString()) ?? null;
  const rows: CellValue[][] = [
    [text('Danh sách', 'List'), list.id || 'data'],
    [text('Số dòng', 'Rows'), count],
    [text('SHA-256 của các dòng dưới dạng CSV', 'SHA-256 of the rows as CSV'), hash],
    [text('Xuất lúc (giờ Việt Nam)', 'Exported at (Vietnam time)'), moment],
    [text('Địa chỉ', 'Address'), location.origin],
    [text('Biến', 'Variables'), JSON.stringify(variables)],
    [text('Truy vấn', 'Query'), query],
    ...warnings.map(({ message, messages }): CellValue[] => [
      text('Lưu ý', 'Note'),
      messages?.[language] ?? message,
    ]),
  ];
  const meanings = columns.map((column): CellValue[] => {
    const title = exportTitle(column, wording);
    return [
      text(`Cột ${title}`, `Column ${title}`),
      `${column.name}: ${descriptionIn(language, column.description)}`,
    ];
  });
  return {
    name: text('Thông tin', 'About'),
    columns: [{ width: 38 }, { width: 90 }],
    rows: [...rows, ...meanings],
  };
}
