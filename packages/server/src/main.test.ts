import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ConfigError, readConfig } from './shared/config.ts';
import { warnOfUnknownSettings } from './shared/unknown-settings.ts';
import { start } from './start.ts';
import { examples, readExample } from './test/examples.ts';
import { addressOf, readyOutput, runProgram } from './test/program.ts';
import { copyFolder } from './test/template.ts';

const command = join(import.meta.dirname, '../dangbo.js');

/** A folder with a database that is there already: to make one takes ten times as long as to open it. */
const folderOfSample = () => copyFolder(inject('template').folder);

const startWith = async (environment: Record<string, string>) => start(readConfig(environment));

/** The output and the exit code of a program that ends by itself. */
async function outcome(environment: Record<string, string>) {
  const process = runProgram(environment);
  const [output, errors, [code]] = await Promise.all([
    text(process.stdout as NodeJS.ReadableStream),
    text(process.stderr as NodeJS.ReadableStream),
    once(process, 'exit'),
  ]);
  return { output, errors, code };
}

describe('a setting that cannot work is refused with one line that names it', () => {
  test.each([
    ['PORT', 'eighty', 'whole number'],
    ['PORT', '70000', '65535'],
    ['OIDC_ISSUER', 'http://issuer.example', 'https address'],
    ['OIDC_ISSUER', 'https://issuer.example?x', 'https address'],
    ['OIDC_AUDIENCE', 'x', 'OIDC_ISSUER'],
    ['DATABASE_URL', 'mysql://localhost/x', 'postgresql://'],
    ['DATABASE_URL', 'postgresql://user:secret@127.0.0.1:1/x', 'nothing listens'],
    ['DATABASE_URL', 'postgresql://user:secret@127.0.0.1:99999/x', 'no valid URL'],
    ['DATA_DIR', '/dev/null/x', 'cannot be written'],
    ['AUDIT_DIR', ' ', 'is empty'],
    ['SAMPLE', 'planet', 'bloc, province'],
    ['RATE_LIMIT', '0', 'whole number'],
    ['RATE_LIMIT', 'many', 'whole number'],
    ['CORS_ORIGINS', '*', 'exact origin'],
    ['TRUST_PROXY', '127.0.0.1,proxy', 'address of a proxy'],
    ['TRUST_PROXY', '10.0.0.0/33', 'address of a proxy'],
    ['PERSISTED_OPERATIONS', 'on', 'off, log, enforce'],
    ['PERSISTED_MANIFEST', '/dev/null/x', 'cannot be read'],
    ['CORS_ORIGINS', 'https://example.org,http://example.org/', 'exact origin'],
  ])('%s=%s', async (name, value, hint) => {
    // Within this process: the program itself takes a second to start, and prints what start() throws.
    const settings = { PORT: '0', DATA_DIR: '/dev/null/unused', [name]: value };
    const error = await startWith(settings).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message.split('\n')).toHaveLength(1);
    expect(error.message).toMatch(new RegExp(`^${name}`));
    expect(error.message).toContain(hint);
    expect(error.message).not.toContain('secret');
  });

  test('one that is misspelled has no effect, and is named in one line each', async () => {
    const misspelled = {
      DATADIR: 'x',
      SAMPLES: 'none',
      DATABSE_URL: 'x',
      DANGBO_HOST: 'x',
      'rate-limit': '1',
    };
    const meant = ['DATA_DIR', 'SAMPLE', 'DATABASE_URL', 'HOST', 'RATE_LIMIT'];
    // Names of other programs, and our own, are none.
    const others = {
      HOSTNAME: 'x',
      KEY: 'x',
      DANGBO_KEY: 'x',
      PGHOST: 'x',
      POSTGRES_PASSWORD: 'x',
      RATE_LIMIT: '7',
      NODE_ENV: 'production',
    };
    const { errors } = await outcome({ PORT: 'eighty', ...others, ...misspelled });
    const [refusal, ...warnings] = errors.trim().split('\n').toReversed();
    expect(refusal).toMatch(/^PORT/);
    expect(warnings.toReversed()).toEqual(
      Object.keys(misspelled).map(
        (name, place) => `${name} is no setting and has no effect: ${meant[place]} is.`,
      ),
    );
  });

  test('every one that is read is known where another is like it', () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
    expect(read.size).toBeGreaterThan(10);
    for (const name of read)
      expect(warnOfUnknownSettings({ [`DANGBO_${name}`]: 'x' })).toEqual([
        expect.stringContaining(`: ${name} is.`),
      ]);
  });

  test.each([
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'postgresql://user:secret@127.0.0.1:1/x'],
  ])('%s=%s ends the program with this line', async (name, value) => {
    const { output, errors, code } = await outcome({ DATA_DIR: '/dev/null/unused', [name]: value });
    const { message } = await startWith({ PORT: '0', [name]: value }).catch((thrown) => thrown);
    expect({ output, errors, code }).toEqual({ output: '', errors: `${message}\n`, code: 1 });
  });
});

test('an issuer needs an audience', async () => {
  const { errors, code } = await outcome({ DATA_DIR: '/dev/null/x', OIDC_ISSUER: 'https://issuer.example' });
  expect({ errors, code }).toEqual({
    errors: expect.stringMatching(/^OIDC_AUDIENCE is missing.*\n$/),
    code: 1,
  });
});

test('other machines are served once callers are authenticated', async () => {
  const folder = await folderOfSample();
  const environment = { DATA_DIR: folder, SAMPLE: 'none', HOST: '0.0.0.0' };
  const { errors, code } = await outcome(environment);
  expect({ errors, code }).toEqual({
    errors: expect.stringMatching(/^HOST is "0.0.0.0".*npx dangbo key create.*OIDC_ISSUER.*\n$/),
    code: 1,
  });

  const oidc = { OIDC_ISSUER: 'https://issuer.invalid', OIDC_AUDIENCE: 'dangbo' };
  const byToken = runProgram({ ...environment, ...oidc });
  await addressOf(byToken);
  byToken.kill('SIGTERM');
  await once(byToken, 'exit');

  const words = ['key', 'create', '--name', 'Quản trị', '--role', 'ADMINISTRATOR'];
  const made = spawnSync('node', [command, ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: folder },
    encoding: 'utf8',
  });
  const [token = ''] = /dangbo_\S{52}/.exec(made.stdout) ?? [];
  const server = runProgram(environment);
  const url = (await addressOf(server)).replace('0.0.0.0', '127.0.0.1');
  const ask = (headers: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'dangbo.example', ...headers },
      body: '{"query":"{ viewer { name } }"}',
    });
  expect((await ask({})).status).toBe(401);
  expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(200);
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
});

const systemNode = '/usr/bin/node';
const systemVersion = spawnSync(systemNode, ['--version'], { encoding: 'utf8' }).stdout ?? '';
test.runIf(/^v(1\d|2[01])\./.test(systemVersion)).each(['start.js', 'dangbo.js'])(
  '%s outside npm, by an older Node, says in a sentence what is needed',
  (file) => {
    const { stdout, stderr, status } = spawnSync(systemNode, [join(import.meta.dirname, '..', file)], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: expect.stringMatching(
        /^dangbo needs Node 22\.17 or later, this is [\d.]+: on Linux run it by npm [^\n]*\.\n$/,
      ),
      status: 1,
    });
  },
);

test('a folder with a database of somebody else is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-main-'));
  await mkdir(join(folder, 'pglite'));
  const { errors, code } = await outcome({ DATA_DIR: folder });
  expect({ errors, code }).toEqual({ errors: expect.stringContaining("not dangbo's"), code: 1 });
  expect(await readdir(folder)).toEqual(['pglite']);
  await rm(folder, { recursive: true });
});

describe('on a folder of its own', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;
  let firstOutput: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dangbo-main-'));
    server = runProgram({ DATA_DIR: folder, SAMPLE: 'none' });
    ({ url, output: firstOutput } = await readyOutput(server));
  });
  afterAll(async () => {
    server?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  test('says what it makes before it is ready', () => {
    expect(firstOutput).toMatch(new RegExp(`^Creating the database in ${folder} …\\ndangbo is ready\\.`));
  });

  test('serves loopback, and reports liveness and readiness', async () => {
    expect(new URL(url).hostname).toBe('127.0.0.1');
    for (const path of ['live', 'ready']) {
      const response = await fetch(new URL(`/health/${path}`, url));
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  test('answers every example at its first start, by the process that has made the database', async () => {
    for (const example of examples) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(readExample(example)),
      });
      expect(await response.json(), example).not.toHaveProperty('errors');
    }
  });

  test('refuses a second server on the same folder', async () => {
    const { errors, code } = await outcome({ DATA_DIR: folder });
    expect({ errors, code }).toEqual({
      errors: expect.stringMatching(/^DATA_DIR .* in use by another dangbo.*\n$/),
      code: 1,
    });
  });

  test('a command on the folder is refused while a server runs there', () => {
    const { status, stderr } = spawnSync('node', [command, 'key', 'list'], {
      env: { PATH: process.env.PATH, DATA_DIR: folder },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^DATA_DIR .* in use by a running dangbo: stop it, or .* createApiKey.*$/);
  });

  test('a taken port is one clear line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const copy = await folderOfSample();
    const { errors, code } = await outcome({ DATA_DIR: copy, SAMPLE: 'none', PORT: String(port) });
    other.close();
    await rm(copy, { recursive: true, force: true });
    expect({ errors, code }).toEqual({
      errors: expect.stringMatching(/^PORT \d+ on 127.0.0.1 is taken.*\n$/),
      code: 1,
    });
  });

  test('stops on a signal with exit code 0, and frees the folder', async () => {
    server.kill('SIGTERM');
    expect((await once(server, 'exit'))[0]).toBe(0);
    server = runProgram({ DATA_DIR: folder, SAMPLE: 'none' });
    url = await addressOf(server);
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
  });

  test('the folder is free again after kill -9', async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    server = runProgram({ DATA_DIR: folder, SAMPLE: 'none' });
    expect((await fetch(new URL('/health/ready', await addressOf(server)))).status).toBe(200);
  });
});
