import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../test/callers.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await makeCallers(server.database, { figures: { figures: 'everywhere' } });
});
afterAll(() => server?.stop());

test.each([
  [
    'beside the same field',
    `{ organization(code: "DUK") { name code }
      organization(code: "DUK") @skip(if: true) { ... @include(if: true) { members { totalCount } } } }`,
  ],
  [
    'by variables',
    `query ($yes: Boolean = true, $no: Boolean = false) {
      organization(code: "DUK") { name code }
      organization(code: "DUK") @include(if: $no) { ... @include(if: $yes) { secretary { id } } } }`,
  ],
  [
    'in one of two places',
    `query ($no: Boolean = false) {
      organization(code: "DUK") { ...its @include(if: $no) }
      organization(code: "DUK") { ...its @skip(if: $no) } }
    fragment its on Organization { name @skip(if: $no) code @include(if: true) }`,
  ],
])('a field excluded %s is not returned, and all others are', async (_, query) => {
  // A caller without the permission for members, beside a selection of members.
  expect(await server.as(keyOf('figures')).query(query)).toEqual({
    organization: { name: expect.any(String), code: 'DUK' },
  });
});
