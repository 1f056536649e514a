import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../server/src/test/harness.ts';
import { compile } from './test/compile.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const readme = await readFile(join(project, 'README.md'), 'utf8');

/** The README's blocks of one language, in their order. */
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'dangbo-readme-'));
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Asynchronous, since the server runs in this process. */
const run = promisify(execFile);

const here = (text: string) => text.replaceAll('http://127.0.0.1:4000', server.url);

test('has at most 600 words', () => {
  expect(readme.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(600);
});

test('its query returns the figures of the source document', async () => {
  const [query = ''] = blocks('graphql');
  const { organization } = await server.query(query);
  const { meetings, targets, ...report } = organization.periodReport;
  expect(report).toEqual({
    grassrootsOrganizationCount: 68,
    memberCount: 4374,
    upgradeCount: 7,
    secretaries: { total: 68, headingAgency: 57 },
    admissions: { total: 1847 },
    commendations: { collectives: 8, individuals: 14 },
  });
  expect(meetings).toHaveLength(11);
  for (const { fewestRegular, lowestAttendanceRate, highestAttendanceRate } of meetings)
    expect([fewestRegular >= 12, lowestAttendanceRate, highestAttendanceRate]).toEqual([true, 0.8, 1]);
  expect(targets[0].results).toEqual([{ result: 'EXCEEDED' }]);
});

test('its curl command returns data', async () => {
  const command = blocks('sh').find((text) => text.startsWith('curl')) ?? '';
  const answer = await run('bash', ['-c', here(command)]);
  expect(JSON.parse(answer.stdout).data.organization).toMatchObject({ memberCount: 4374 });
});

test('its SDK call compiles, and runs', async () => {
  const [snippet = ''] = blocks('ts');
  expect(await compile(`${snippet}\ndeclare const console: { log(...values: unknown[]): void };`)).toBe('');
  const sdk = fileURLToPath(new URL('./index.ts', import.meta.url));
  const file = join(folder, 'snippet.mts');
  await writeFile(file, here(snippet).replace("'@dangbo/sdk'", JSON.stringify(sdk)));
  const { stdout, stderr } = await run('node', [file]);
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toHaveLength(68);
  expect(stdout).toMatch(/true$/m);
});

test('npm start prints a command that works', async () => {
  const [command = ''] = blocks('sh');
  expect(command).toBe('npm ci && npm start\n');
  const [, start = ''] = command.trim().split(' && ');
  const started = spawn('bash', ['-c', start], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: join(folder, 'data') },
    detached: true,
  });
  try {
    let output = '';
    for await (const chunk of started.stdout) {
      output += chunk;
      if (/ -d '.*'/.test(output)) break;
    }
    const printed = output.slice(output.indexOf('curl'));
    const answer = await run('bash', ['-c', printed]);
    expect(JSON.parse(answer.stdout).data.organization.memberCount).toBe(4374);
    const [, playground = ''] = /Playground +(\S+)/.exec(output) ?? [];
    expect(await (await fetch(playground)).text()).toContain('<title>dangbo');
  } finally {
    process.kill(-(started.pid as number), 'SIGTERM');
    await once(started, 'exit');
  }
});

test('its map and its scripts match the project', async () => {
  const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const named = readme.slice(readme.indexOf('Scripts:')).matchAll(/`(\w+)`/g);
  expect([...named].map(([, name]) => name)).toEqual(Object.keys(scripts));
  const map = blocks('').at(-1) ?? '';
  for (const [, path = ''] of map.matchAll(/^(packages\/\w+)/gm)) {
    await readFile(join(project, path, 'package.json'));
  }
});
