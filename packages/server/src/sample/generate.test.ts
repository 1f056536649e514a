import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateSample } from './generate.ts';
import { samplesOfFeatures } from './load.ts';
import type { TableRows } from './rows.ts';

function digest(): string {
  const hash = createHash('sha256');
  for (const tables of generateSample('bloc', samplesOfFeatures())) {
    for (const { table, rows } of tables) hash.update(table).update(rows);
  }
  return hash.digest('hex');
}

test('the sample is the same, byte for byte, each time', () => {
  expect(digest()).toBe(digest());
});

test('units that follow each other write no row twice', () => {
  const written = new Set<string>();
  const twice: string[] = [];
  const units = generateSample('province', samplesOfFeatures());
  for (let unit = 0; unit < 3; unit++) {
    for (const { table, columns, rows } of units.next().value as TableRows[]) {
      if (columns[0] !== 'id') continue;
      for (const line of Buffer.from(rows).toString().trimEnd().split('\n')) {
        const row = `${table} ${line.slice(0, line.indexOf('\t'))}`;
        if (written.has(row)) twice.push(row);
        written.add(row);
      }
    }
  }
  expect(twice).toEqual([]);
});
