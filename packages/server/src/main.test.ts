import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, runProgram } from './test/program.ts';

/** What it printed and its exit code, for a program that ends by itself. */
async function outcome(environment: Record<string, string>) {
  const process = runProgram(environment);
  const [output, errors, [code]] = await Promise.all([
    text(process.stdout as NodeJS.ReadableStream),
    text(process.stderr as NodeJS.ReadableStream),
    once(process, 'exit'),
  ]);
  return { output, errors, code };
}

describe('a setting that cannot work ends the program with one line that names it', () => {
  test.each([
    ['PORT', 'eighty', 'whole number'],
    ['PORT', '70000', '65535'],
    ['HOST', '0.0.0.0', 'this machine only'],
    ['DATABASE_URL', 'mysql://localhost/x', 'postgresql://'],
    ['DATABASE_URL', 'postgresql://user:secret@127.0.0.1:1/x', 'nothing listens'],
    ['DATABASE_URL', 'postgresql://user:secret@127.0.0.1:99999/x', 'no valid URL'],
    ['DATA_DIR', '/dev/null/x', 'cannot be written'],
    ['AUDIT_DIR', ' ', 'is empty'],
    ['SAMPLE', 'nation', 'bloc, province'],
    ['RATE_LIMIT', '0', 'whole number'],
    ['RATE_LIMIT', 'many', 'whole number'],
    ['CORS_ORIGINS', '*', 'exact origin'],
    ['CORS_ORIGINS', 'https://example.org,http://example.org/', 'exact origin'],
  ])('%s=%s', async (name, value, hint) => {
    const { output, errors, code } = await outcome({ DATA_DIR: '/dev/null/unused', [name]: value });
    expect({ output, code }).toEqual({ output: '', code: 1 });
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toMatch(new RegExp(`^${name}`));
    expect(errors).toContain(hint);
    expect(errors).not.toContain('secret');
  });
});

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
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dangbo-main-'));
    server = runProgram({ DATA_DIR: folder, SAMPLE: 'none' });
    url = await addressOf(server);
  });
  afterAll(async () => {
    server?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  test('serves loopback, and says what is alive and ready', async () => {
    expect(new URL(url).hostname).toBe('127.0.0.1');
    for (const path of ['live', 'ready']) {
      const response = await fetch(new URL(`/health/${path}`, url));
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  test('refuses a second server on the same folder', async () => {
    const { errors, code } = await outcome({ DATA_DIR: folder });
    expect({ errors, code }).toEqual({
      errors: expect.stringMatching(/^DATA_DIR .* in use by another dangbo.*\n$/),
      code: 1,
    });
  });

  test('a taken port is one clear line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const empty = await mkdtemp(join(tmpdir(), 'dangbo-main-'));
    const { errors, code } = await outcome({ DATA_DIR: empty, SAMPLE: 'none', PORT: String(port) });
    other.close();
    await rm(empty, { recursive: true, force: true });
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
