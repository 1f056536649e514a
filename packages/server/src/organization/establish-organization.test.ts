import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

test('establishes a bloc at the root', async () => {
  const { establishOrganization } = await server.query(
    `mutation { establishOrganization(input: { code: "T", name: "Đảng bộ Khối", kind: BLOC_COMMITTEE, effectiveOn: "2010-01-01" }) {
      organization { code } userErrors { code } warnings { code } } }`,
  );
  expect(establishOrganization).toEqual({ organization: { code: 'T' }, userErrors: [], warnings: [] });
});
