import { type Column, readCell } from './columns.ts';
import type { Row } from './row-lists.ts';

/**
 * Sums a column of numbers; undefined for others. Where outer values are repeated in several rows, each counts once.
 */
export function totalOf(column: Column, rows: readonly Row[]): number | undefined {
  if (column.kind !== 'number') return undefined;
  const counted = new Set<unknown>();
  let sum = 0;
  let hasNumbers = false;
  for (const row of rows) {
    const owner = row.levels[column.level];
    const value = readCell(row, column);
    if (typeof value !== 'number' || counted.has(owner)) continue;
    counted.add(owner);
    sum += value;
    hasNumbers = true;
  }
  return hasNumbers ? sum : undefined;
}
