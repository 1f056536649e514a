import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

test('tells who is asking', async () => {
  expect(await server.query('{ viewer { name scopes { code } } }')).toMatchObject({
    viewer: { name: expect.any(String) },
  });
});
