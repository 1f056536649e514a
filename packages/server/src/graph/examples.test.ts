import { expect, test } from 'vitest';
import { examples, readExample } from '../test/examples.ts';
import { sharedServer } from '../test/harness.ts';

const server = await sharedServer();

/** The places of the lists in a result, such as `organization.meetings.nodes`, and whether any list there has items. */
function listsIn(value: unknown, place = '', found = new Map<string, boolean>()): Map<string, boolean> {
  if (Array.isArray(value)) {
    found.set(place, value.length > 0 || found.get(place) === true);
    for (const item of value) listsIn(item, place, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      listsIn(inner, `${place}.${name}`.replace(/^\./, ''), found);
  }
  return found;
}

test.each(examples)('%s runs without a warning, and no list that it asks for is empty', async (file) => {
  const { query, variables } = readExample(file);
  // The playground shows the first two lines as titles, in Vietnamese and English, and lists by the subject of the third.
  expect(query).toMatch(/^# .+\n# .+\n# .+ \/ .+\nquery [A-Z]\w+/);
  const { body } = await server.request(query, variables);
  expect(body.errors).toBeUndefined();
  expect(body.extensions?.warnings).toBeUndefined();
  for (const value of Object.values(body.data)) expect(value).not.toBeNull();
  const empty = [...listsIn(body.data)].filter(([, hasItems]) => !hasItems).map(([place]) => place);
  expect(empty).toEqual([]);
});

test('the main job is the first', () => {
  expect(readExample(examples[0] as string).query).toContain('ratingSummaries');
});
