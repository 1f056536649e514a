import { cellText, type Wording } from '../rows/cell-text.ts';
import { type Column, readCell } from '../rows/columns.ts';
import type { Row } from '../rows/row-lists.ts';

/** The most characters of a column's width; one with rows in its cells has room for several of them. */
const widest = (kind: Column['kind']) => (kind === 'list' ? 60 : 36);

/** The width of most letters, which are narrower than the digits in which widths are measured. */
const letter = 0.85;

/** The rows whose texts are measured: the widths must not change while the user scrolls. */
const sample = 200;

/** Returns the width of a column in characters: that of its longest text, within limits; longer ones take more lines. */
export function columnWidth(column: Column, rows: readonly Row[], wording: Wording): number {
  const lengths = rows.slice(0, sample).map((row) => cellText(column, readCell(row, column), wording).length);
  const longest = Math.max(6, ...lengths);
  return Math.min(
    Math.max(longest * letter + 3, Math.min(column.title.length, 24) * letter + 5),
    widest(column.kind),
  );
}
