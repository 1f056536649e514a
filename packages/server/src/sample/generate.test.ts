import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateSample } from './generate.ts';
import { samplesOfFeatures } from './load.ts';

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
