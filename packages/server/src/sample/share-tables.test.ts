import { expect, test } from 'vitest';
import { shareTables } from './share-tables.ts';
import { sampleTableOf } from './table.ts';

const tables = ['a', 'b', 'c', 'd', 'e'].map((name) => sampleTableOf<{ x: number }>()(name, ['x']));
const rows = [
  ['a', 10],
  ['b', 70],
  ['c', 40],
  ['d', 30],
] as const;
const sizes = rows.map(([table, length]) => ({
  table,
  chunks: [new Uint8Array(length - 1), new Uint8Array(1)],
}));
const namesOf = (count: number) =>
  shareTables(tables, sizes, count).map((share) => share.map(({ name }) => name));

test('tables are shared out by the bytes of their rows, and each table is in one share', () => {
  expect(namesOf(2)).toEqual([
    ['b', 'a'],
    ['c', 'd', 'e'],
  ]);
  expect(namesOf(1)).toEqual([['b', 'c', 'd', 'a', 'e']]);
});
