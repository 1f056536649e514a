import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './test/harness.ts';

const folder = join(import.meta.dirname, '../examples');
const examples = readdirSync(folder).filter((file) => file.endsWith('.graphql'));

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

/** Whether an answer holds anything: no null where an object was asked for, no empty list. */
function hasData(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.some(hasData);
  if (typeof value !== 'object' || value === null) return value !== null;
  return Object.values(value).some(hasData);
}

test.each(examples)('%s runs, and shows something', async (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  // The playground shows the first two lines as titles, in Vietnamese and English.
  expect(text).toMatch(/^# .+\n# .+\nquery [A-Z]\w+/);
  const variables = join(folder, file.replace('.graphql', '.variables.json'));
  const data = await server.query(
    text,
    existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
  );
  for (const value of Object.values(data)) expect(hasData(value)).toBe(true);
});

test('the main job is the first', () => {
  expect(readFileSync(join(folder, examples.sort()[0] as string), 'utf8')).toContain('ratingSummaries');
});
