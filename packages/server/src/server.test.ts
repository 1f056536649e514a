import { expect, test } from 'vitest';
import { sharedServer } from './test/harness.ts';

const server = await sharedServer();

test('returns the caller', async () => {
  expect(await server.query('{ viewer { name scopes { code } } }')).toMatchObject({
    viewer: { name: expect.any(String) },
  });
});
