import { type CellValue, type ColumnDef, colToLetter, writeXlsx } from 'hucre/xlsx';
import { ExportError } from './export-error.ts';

/** The most rows: the file is written in memory, of which 100,000 rows take half a gigabyte. */
const mostRows = 200_000;

/** The most characters of a spreadsheet's cell. */
const longestText = 32_767;

/** A sheet of an XLSX file. */
export interface Sheet {
  readonly name: string;
  readonly columns: ColumnDef[];
  readonly rows: CellValue[][];
}

/**
 * Writes an XLSX file: the rows with their headers, and a sheet about them. Texts are text cells, whatever they begin
 * with. hucre's stream has one sheet only, and the count and the hash of the second are known at the end alone.
 */
export async function writeWorkbook(data: Sheet, about: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  if (data.rows.length > mostRows) {
    throw new ExportError(
      `Tệp XLSX ở đây chứa nhiều nhất ${mostRows.toLocaleString('vi-VN')} dòng. Hãy xuất CSV.`,
      `An XLSX file holds at most ${mostRows.toLocaleString('en-GB')} rows here. Export CSV instead.`,
    );
  }
  if (data.rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > longestText))) {
    throw new ExportError(
      `Một ô XLSX chỉ chứa được ${longestText} ký tự. Hãy xuất CSV, hoặc chọn danh sách bên trong.`,
      `A cell of XLSX holds ${longestText} characters only. Export CSV instead, or choose the inner list.`,
    );
  }
  const lastColumn = colToLetter(Math.max(0, data.columns.length - 1));
  const file = await writeXlsx({
    sheets: [
      {
        name: data.name,
        columns: data.columns,
        rows: [data.columns.map(({ header }) => header ?? null), ...data.rows],
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${lastColumn}${data.rows.length + 1}` },
      },
      { name: about.name, columns: about.columns, rows: about.rows },
    ],
  });
  return new Uint8Array(file);
}
