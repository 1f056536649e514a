import type { Wording } from '../rows/cell-text.ts';
import { readCell } from '../rows/columns.ts';
import type { Row } from '../rows/row-lists.ts';
import type { Measure } from './find-series.ts';

/** Names a measure for people. */
export const measureName = (measure: Measure | undefined, { text }: Wording): string =>
  measure === 'rows' || measure === undefined ? text('Số dòng', 'Number of rows') : measure.title;

/** True for a measure whose values are shares, which cannot be added. */
export const isRate = (measure: Measure): boolean => measure !== 'rows' && measure.kind === 'rate';

/** Computes a measure of some rows: a sum, or for rates their mean. Undefined where no row has a number. */
export function measure(of: Measure | undefined, rows: readonly Row[]): number | undefined {
  if (of === undefined || of === 'rows') return rows.length;
  // Outer values that are repeated in several rows count once.
  const owners = new Map(rows.map((row) => [row.levels[of.level], readCell(row, of)]));
  const numbers = [...owners.values()].filter((value) => typeof value === 'number');
  if (numbers.length === 0) return undefined;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return of.kind === 'rate' ? sum / numbers.length : sum;
}
