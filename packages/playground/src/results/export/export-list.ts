import { retrying } from '@dangbo/sdk/retry';
import { type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Wording } from '../rows/cell-text.ts';
import type { ResultTable } from '../rows/result-table.ts';
import type { Row } from '../rows/row-lists.ts';
import type { Run } from '../run/run.ts';
import { aboutSheet } from './about-sheet.ts';
import { exportColumns, exportRow } from './export-cells.ts';
import { sha256 } from './hash.ts';
import { buildPageQuery } from './page-query.ts';
import { type Progress, readPages } from './read-pages.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-xlsx.ts';

/** What is exported: a run, its operation and the table that is shown of it. */
export interface Exported {
  readonly run: Run;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly result: ResultTable;
  readonly wording: Wording;
}

/** A format of files. */
export type Format = 'csv' | 'xlsx';

/** A file with its name, the number of its rows and the hash of them as CSV, which is the same in both formats. */
export interface ExportFile {
  readonly name: string;
  readonly content: Blob;
  readonly count: number;
  readonly hash: string;
}

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Reads all rows of a list from the server, and those of all its pages. A mutation is not carried out again. */
export async function readAllRows(
  { run, operation, schema, result }: Exported,
  fetch: typeof globalThis.fetch,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  mayCut?: boolean,
): Promise<Row[]> {
  if (operation.operation !== OperationTypeNode.QUERY) return [...result.rows];
  const patient = retrying({ fetch });
  const send: typeof fetch = (input, init) => {
    const headers = { ...run.headers, ...Object.fromEntries(new Headers(init?.headers)) };
    return patient(input, { ...init, headers, signal });
  };
  return readPages({
    query: buildPageQuery(operation, result.list, schema),
    list: result.list,
    isJoined: result.isJoined,
    mayCut,
    variables: run.variables,
    fetch: send,
    onProgress,
  });
}

/** Writes rows to a file whose name has their count and the start of their hash. */
export async function writeFile(
  { run, result, wording, operation }: Exported,
  rows: readonly Row[],
  format: Format,
): Promise<ExportFile> {
  const { text } = wording;
  const columns = exportColumns(result.columns, rows, wording);
  function* cells() {
    for (const row of rows) yield exportRow(result.columns, row, wording);
  }
  const csv = await writeCsv(
    columns.map(({ header = '' }) => header),
    cells(),
  );
  const hash = await sha256(csv);
  const count = rows.length;
  const subject = [operation.name?.value ?? 'dangbo', ...result.list.path.map(({ key }) => key).slice(-2)];
  const name = `${subject.join('-')}-${count}-${hash.slice(0, 12)}.${format}`;
  if (format === 'csv') return { name, content: new Blob([csv], { type: types.csv }), count, hash };
  const about = aboutSheet(run, result, { count, hash }, wording);
  const data = { name: text('Dữ liệu', 'Data'), columns, rows: [...cells()] };
  const workbook = await writeWorkbook(data, about);
  return { name, content: new Blob([workbook], { type: types.xlsx }), count, hash };
}

/** Offers a file to the browser as a download. */
export function saveFile({ name, content }: ExportFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the browser keeps its own copy.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
