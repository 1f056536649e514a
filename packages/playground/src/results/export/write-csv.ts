import { writeCsvStream } from 'hucre/csv';
import type { CellValue } from 'hucre/xlsx';

/**
 * Writes rows as CSV that spreadsheets open with Vietnamese intact: UTF-8 with a byte order mark, days as yyyy-mm-dd,
 * which every language of a spreadsheet takes for a date. An apostrophe goes before what could be taken for a formula.
 */
export async function writeCsv(
  headers: string[],
  rows: Iterable<CellValue[]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = writeCsvStream(withTextDates(rows), { headers, bom: true, escapeFormulae: true });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function* withTextDates(rows: Iterable<CellValue[]>): Generator<CellValue[]> {
  for (const row of rows) yield row.map((cell) => (cell instanceof Date ? dateText(cell) : cell));
}

/** A day, with the hour where it has one. */
const dateText = (date: Date): string =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '');
