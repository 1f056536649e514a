import type { EntityManager } from '../database/database.ts';
import { administer } from './administer.ts';
import { type Command, readOptions } from './command.ts';

/** A row as it is printed: its cells by their headings. */
type Row = Readonly<Record<string, string | number>>;

/** Creates the action that prints rows as a table, or a sentence where there are none. */
export const listAction =
  (readRows: (em: EntityManager) => Promise<Row[]>, ifNone: string): Command =>
  async (words, config, print) => {
    readOptions(words, []);
    const rows = await administer(config, (em) => readRows(em));
    if (rows.length === 0) print(ifNone);
    else printTable(rows, print);
    return 0;
  };

/** Prints rows in columns, each as wide as its widest cell. */
function printTable(rows: readonly Row[], print: (line: string) => void): void {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row).map(String))];
  const widthOf = (column: number) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length));
  const widths = lines[0]?.map((_, column) => widthOf(column)) ?? [];
  for (const line of lines) {
    const cells = line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length));
    print(cells.join('  ').trimEnd());
  }
}
