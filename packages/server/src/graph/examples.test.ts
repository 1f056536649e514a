import { expect, test } from 'vitest';
import { examples, readExample } from '../test/examples.ts';
import { sharedServer } from '../test/harness.ts';

const server = await sharedServer();

/** Reports whether a result has data: no null for an object, and no empty list. */
function hasData(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.some(hasData);
  if (typeof value !== 'object' || value === null) return value !== null;
  return Object.values(value).some(hasData);
}

test.each(examples)('%s runs, and returns data', async (file) => {
  const { query, variables } = readExample(file);
  // The playground shows the first two lines as titles, in Vietnamese and English.
  expect(query).toMatch(/^# .+\n# .+\nquery [A-Z]\w+/);
  const data = await server.query(query, variables);
  for (const value of Object.values(data)) expect(hasData(value)).toBe(true);
});

test('the main job is the first', () => {
  expect(readExample(examples[0] as string).query).toContain('ratingSummaries');
});
