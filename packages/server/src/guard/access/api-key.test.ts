import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { newToken } from '../../test/keys.ts';
import { codesIn, done, sendMutation } from '../../test/run-mutation.ts';
import { withinASecond } from '../../test/within-a-second.ts';

let server: TestServer;
let token: string;
let administrator: TestCaller;
beforeAll(async () => {
  server = await startTestServer();
  expect(await server.query('{ viewer { id } }')).toEqual({ viewer: { id: 'local-administrator' } });
  token = await newToken(server);
  administrator = server.as(token);
});
afterAll(() => server?.stop());

const viewer = '{ viewer { id name grants { role { key } } scopes { code } } }';
const statusOf = async (key: string) => (await server.as(key).request(viewer)).status;
const execute = <Row extends object>(sql: string, values: unknown[] = []) =>
  server.database.orm.em.fork().execute<Row[]>(sql, values);
const prefixOf = (key: string) => key.split('_')[1] as string;

describe('once there is a key, every caller must authenticate', () => {
  test('within a second, the local administrator who created it included', async () => {
    await withinASecond(async () => (await server.request(viewer)).status, 401);
    const { status, headers, body } = await server.request(viewer);
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(body).toEqual({
      errors: [
        {
          message: 'A valid API key or token is needed; send it in the header "Authorization: Bearer …".',
          extensions: {
            code: 'UNAUTHENTICATED',
            messages: { vi: expect.any(String), en: expect.any(String) },
          },
        },
      ],
    });
  });

  test('and no refusal names its reason', async () => {
    const [expired, revoked, disabled] = (await Promise.all(
      ['ANALYST', 'OFFICER', 'INSPECTOR'].map((role) => newToken(administrator, role)),
    )) as [string, string, string];
    await execute(
      `update api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where prefix = ?`,
      [prefixOf(expired)],
    );
    await execute('update api_key set revoked_at = now() where prefix = ?', [prefixOf(revoked)]);
    await execute(
      'update account set disabled_at = now() from api_key where account_id = account.id and prefix = ?',
      [prefixOf(disabled)],
    );
    const nobody = await server.request(viewer);
    const forged = token.slice(0, -4).concat('AAAA');
    const unsigned = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.';
    for (const wrong of [expired, revoked, disabled, forged, unsigned, 'x', 'dangbo_', '', `${token} x`]) {
      const { status, headers, body } = await server.as(wrong).request(viewer);
      expect([wrong.slice(0, 8), status, body]).toEqual([wrong.slice(0, 8), 401, nobody.body]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  test('except for the playground and health', async () => {
    for (const path of ['/', '/health/live', '/health/ready']) {
      expect((await fetch(server.url + path)).status).toBe(200);
    }
  });

  test('and pages of other hosts are allowed, since their users authenticate', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, origin: 'https://other.example' },
      body,
    });
    expect(response.status).toBe(200);
  });
});

test('a key identifies the caller with their permissions and scopes', async () => {
  const { organization } = await administrator.query('{ organization(code: "DUK-07") { id } }');
  const analyst = server.as(await newToken(administrator, 'ANALYST', organization.id));
  expect(await analyst.query(viewer)).toEqual({
    viewer: {
      id: expect.stringMatching(/^account:\d+$/),
      name: 'Khóa ANALYST',
      grants: [{ role: { key: 'ANALYST' } }],
      scopes: [{ code: 'DUK-07' }],
    },
  });
  expect((await administrator.query(viewer)).viewer.scopes).toEqual([{ code: 'DUK' }]);
});

test('an account whose roles have ended is identified, and has no permission', async () => {
  const key = await newToken(administrator, 'ANALYST');
  await execute(
    `update role_grant set valid_to = now() from api_key where api_key.account_id = role_grant.account_id and prefix = ?`,
    [prefixOf(key)],
  );
  const answer = await server.as(key).query(viewer);
  expect(answer.viewer).toMatchObject({ name: 'Khóa ANALYST', grants: [], scopes: [] });
});

test('a revoked key stops within a second, however busy', async () => {
  const key = await newToken(administrator, 'ANALYST');
  expect(await statusOf(key)).toBe(200);
  await done(administrator, 'revokeApiKey', { prefix: prefixOf(key) });
  await withinASecond(() => statusOf(key), 401);
  const again = await done(administrator, 'revokeApiKey', { prefix: prefixOf(key) });
  expect(again.apiKey.revokedAt).toMatch(/Z$/);
});

test('two keys of an account work at once, and ten concurrent requests for another create one', async () => {
  const key = await newToken(administrator, 'ANALYST');
  const input = { prefix: prefixOf(key) };
  const payloads = await Promise.all(
    Array.from({ length: 10 }, () => sendMutation(administrator, 'rotateApiKey', input)),
  );
  const created = payloads.filter((payload) => payload.token !== null);
  expect(created).toHaveLength(1);
  expect(payloads.flatMap(({ userErrors }) => codesIn(userErrors))).toEqual(
    Array(9).fill(['TOO_MANY_KEYS', 'input.prefix']),
  );
  expect([await statusOf(key), await statusOf(created[0].token)]).toEqual([200, 200]);
  await expect(
    execute(
      `insert into api_key (account_id, prefix, token_hash, expires_at)
      select account_id, 'third', sha256('third'), now() + interval '1 day' from api_key where prefix = ?`,
      [prefixOf(key)],
    ),
  ).rejects.toThrow('two live keys');
  await done(administrator, 'revokeApiKey', input);
  await done(administrator, 'rotateApiKey', input);
});

test('no key lives longer than a year', async () => {
  const input = { name: 'Khóa', role: 'ANALYST' };
  for (const expiresOn of ['2020-01-01', '2099-01-01']) {
    const { userErrors } = await sendMutation(administrator, 'createApiKey', { ...input, expiresOn });
    expect(codesIn(userErrors)).toEqual([['DAY_OUT_OF_RANGE', 'input.expiresOn']]);
  }
  await expect(
    execute(`update api_key set expires_at = created_at + interval '367 days' where prefix = ?`, [
      prefixOf(token),
    ]),
  ).rejects.toThrow();
});

test('a token is shown once and stored nowhere, not even for the repeated call', async () => {
  const input = { name: 'Khóa', role: 'ANALYST', idempotencyKey: 'make-a-key-1' };
  const first = await done(administrator, 'createApiKey', input);
  const again = await done(administrator, 'createApiKey', input);
  expect(again).toEqual({ ...first, token: null });
  const tables = await execute<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const secret = first.token.slice(-43);
    const rows = await execute(`select from ${name} as t where t::text like ? escape '!' limit 1`, [
      `%${secret.replace(/[_%!]/g, '!$&')}%`,
    ]);
    expect([name, rows]).toEqual([name, []]);
  }
  const bytes = Buffer.from(first.token).toString('hex');
  expect(await execute(`select from api_key where token_hash::text like ?`, [`%${bytes}%`])).toEqual([]);
});
