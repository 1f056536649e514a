import type { TableRows } from './rows.ts';
import type { SampleTable } from './table.ts';

/**
 * Shares tables out so that each share has about as many bytes of some rows: the largest table first, each to the
 * share that has least so far. Every share has a table where there are enough.
 */
export function shareTables(
  tables: readonly SampleTable[],
  rows: readonly TableRows[],
  count: number,
): SampleTable[][] {
  const sizes = new Map(rows.map(({ table, chunks }) => [table, sum(chunks.map(({ length }) => length))]));
  const sizeOf = ({ name }: SampleTable) => sizes.get(name) ?? 0;
  const shares = Array.from({ length: count }, (): SampleTable[] => []);
  const sizeOfShare = (share: readonly SampleTable[]) => sum(share.map(sizeOf));
  for (const table of tables.toSorted((left, right) => sizeOf(right) - sizeOf(left))) {
    shares.reduce((least, share) => (sizeOfShare(share) < sizeOfShare(least) ? share : least)).push(table);
  }
  return shares;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
