import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../shared/config.ts';
import { type RunningServer, start } from '../../start.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { copyDatabase, type DatabaseCopy } from '../../test/harness.ts';

const log = new PassThrough({ encoding: 'utf8' });
let logged = '';
log.on('data', (text) => {
  logged += text;
});
const statements: string[] = [];
let copy: DatabaseCopy;
let server: RunningServer;
beforeAll(async () => {
  // Nothing flows back into a bucket while the clock is still.
  vi.useFakeTimers({ toFake: ['performance'] });
  copy = await copyDatabase();
  const config = readConfig({ PORT: '0', TRUST_PROXY: '127.0.0.1', ...copy.environment });
  server = await start(config, { log, onQuery: (sql) => statements.push(sql) });
  await makeCallers(server.database, { old: { figures: 'everywhere' }, fresh: { figures: 'everywhere' } });
});
afterAll(async () => {
  vi.useRealTimers();
  await server?.stop();
  await copy?.remove();
});

/** Sends a query with a token, through a proxy that forwards the client's address. */
async function ask(token: string, address: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-forwarded-for': address,
    },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { errors: { extensions: { code: string } }[] },
  };
}
const guess = (index: number) => `dangbo_canary22_${String(index).padStart(43, 'x')}`;

test('guesses are soon refused before any lookup, and other clients are not', async () => {
  const [guesser, neighbour] = ['2001:db8:0:7::1', '2001:db8:0:8::1'];
  expect((await ask(keyOf('old'), guesser)).status).toBe(200);
  const guesses = await Promise.all(
    Array.from({ length: 150 }, (_, index) => ask(guess(index), guesser.replace('::1', `::${index}`))),
  );
  const looked = guesses.filter(({ status }) => status === 401).length;
  const refused = guesses.filter(({ status }) => status === 429);
  expect(looked + refused.length).toBe(150);
  expect(looked).toBe(60);
  expect(refused[0]?.body.errors[0]?.extensions.code).toBe('TOO_MANY_SIGN_INS');
  expect(refused[0]?.headers.get('retry-after')).toBe('1');
  const lookups = statements.filter((sql) => sql.includes('"api_key"."token_hash"'));
  expect(lookups).toHaveLength(looked + 1);

  // Tokens that were valid before still work, from the same address too.
  expect((await ask(keyOf('old'), guesser)).status).toBe(200);
  expect((await ask(keyOf('fresh'), neighbour)).status).toBe(200);
  expect((await ask(guess(0), neighbour)).status).toBe(401);
});

test('requests without a token are not counted, and each failure is logged without its token', async () => {
  for (let index = 0; index < 70; index++) {
    expect((await fetch(`${server.url}/graphql`)).status).toBe(401);
  }
  expect((await ask(guess(0), '127.0.0.1')).status).toBe(401);
  const lines = logged.trim().split('\n');
  const failures = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'A sign-in failed.');
  expect(failures.length).toBeGreaterThan(60);
  expect(failures.length).toBeLessThan(100);
  expect(failures.at(-1)).toMatchObject({ address: '127.0.0.1', reqId: expect.any(String) });
  expect(lines.join()).not.toMatch(/canary|bearer/i);
});
