import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { warnOfUnknownSettings } from '../../shared/unknown-settings.ts';
import { copyDatabase, type DatabaseCopy, serveDatabase } from '../../test/harness.ts';

let copy: DatabaseCopy;
let folder: string;
let file: string;
beforeAll(async () => {
  copy = await copyDatabase('none');
  folder = await mkdtemp(join(tmpdir(), 'dangbo-secret-'));
  file = join(folder, 'administrator.key');
});
afterAll(async () => {
  await copy?.remove();
  await rm(folder, { recursive: true });
});

const newKey = () => `dangbo_first_${randomBytes(32).toString('hex')}`;
const serve = () =>
  serveDatabase(
    { environment: copy.environment, remove: async () => {} },
    { SAMPLE: 'none', HOST: '0.0.0.0', ADMINISTRATOR_KEY_FILE: file },
  );
const viewer = '{ viewer { name grants { role { key } organization { code } } } }';

test.each([
  ['a file that is not there', undefined, 'cannot be read (ENOENT)'],
  ['an empty one', '', 'holds no key'],
  ['a password', 'correct horse battery staple', 'holds no key'],
  ['a key that is too short', 'dangbo_first_0123456789abcdef', 'holds no key'],
])('%s is refused in one sentence, and nothing is served', async (_, content, fault) => {
  if (content !== undefined) await writeFile(file, content);
  await expect(serve()).rejects.toThrow(
    `ADMINISTRATOR_KEY_FILE ${file} ${fault}: write one there with printf`,
  );
});

test('the key of the file is that of the first administrator, and no other caller is served', async () => {
  const key = newKey();
  await writeFile(file, `${key}\n`);
  // Servers that start together create one.
  const servers = await Promise.all([serve(), serve()]);
  try {
    const [server] = servers;
    const { viewer: found } = await server.as(key).query(viewer);
    expect(found).toEqual({
      name: 'Quản trị viên đầu tiên',
      grants: [{ role: { key: 'ADMINISTRATOR' }, organization: null }],
    });
    const [life] = await server.database.orm.em
      .fork()
      .execute(`select expires_at = created_at + interval '1 year' as "isWhole" from api_key`);
    expect(life).toEqual({ isWhole: true });
    for (const other of [server, server.as(newKey())]) expect((await other.request(viewer)).status).toBe(401);
    expect(await server.as(key).query('{ accounts { totalCount } }')).toEqual({
      accounts: { totalCount: 1 },
    });
  } finally {
    for (const server of servers) await server.stop();
  }
});

test('once there is a key, the file opens nothing', async () => {
  const other = newKey();
  await writeFile(file, other);
  const server = await serve();
  expect((await server.as(other).request(viewer)).status).toBe(401);
  await server.stop();
});

test('docker-compose.yml gives the server settings that it has, a secret key and no port beyond this machine', async () => {
  const compose = await readFile(join(import.meta.dirname, '../../../../../docker-compose.yml'), 'utf8');
  const server = compose.slice(compose.indexOf('\n  server:'));
  const settings = [...server.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(settings)).toMatchObject({
    HOST: '0.0.0.0',
    ADMINISTRATOR_KEY_FILE: '/run/secrets/administrator_key',
  });
  expect(warnOfUnknownSettings(Object.fromEntries(settings))).toEqual([]);
  for (const [, port] of compose.matchAll(/^ {6}- (\S*:\d+)$/gm))
    expect(port).toMatch(/^\$\{BIND:-127\.0\.0\.1\}:/);
});
