import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { build } from 'tsdown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileInstalled } from './test/compile.ts';
import { printedByReadme, runExamples } from './test/examples.ts';
import { nestedQueries } from './test/nested-queries.ts';
import { createConsumer, packageFolder } from './test/package.ts';
import { startSchemaServer } from './test/schema-server.ts';

const require = createRequire(import.meta.url);
const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');

const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));

/** The entries that package.json declares. */
const exported = Object.keys(manifest.exports);

let consumer: Awaited<ReturnType<typeof createConsumer>>;

beforeAll(async () => {
  consumer = await createConsumer();
});

afterAll(() => rm(consumer.folder, { recursive: true }));

/** Gzipped size of a module as a browser gets it, without what it is to import from elsewhere. */
async function bundledSize(source: string, elsewhere: (string | RegExp)[] = []): Promise<number> {
  await writeFile(join(consumer.folder, 'entry.js'), source);
  const [bundle] = await build({
    config: false,
    cwd: consumer.folder,
    entry: ['entry.js'],
    deps: { alwaysBundle: [/^@dangbo\//], neverBundle: elsewhere },
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  const code = bundle?.chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') ?? '';
  const imported = Array.from(code.matchAll(/(?:from|import)\s*["']([^"']*)/g), ([, name]) => name);
  expect(imported).toEqual(elsewhere.map((name) => expect.stringMatching(name)));
  return gzipSync(code).length;
}

test.each([
  ['the core', `export * from '@dangbo/sdk'`, 6_000],
  ['the ready-made documents', `export * from '@dangbo/sdk/operations'`, 2_000],
  ['protected values', `export * from '@dangbo/sdk/protected'`, 2_000],
  ['days', `export * from '@dangbo/sdk/day'`, 600],
  ['rows', `export * from '@dangbo/sdk/rows'`, 300],
  ['trees', `export * from '@dangbo/sdk/tree'`, 2_000],
  ['repeated requests', `export * from '@dangbo/sdk/retry'`, 2_000],
  ['shared requests', `export * from '@dangbo/sdk/dedupe'`, 2_000],
  ['observed requests', `export * from '@dangbo/sdk/observe'`, 2_000],
  ['refreshed tokens', `export * from '@dangbo/sdk/refresh'`, 2_000],
  ['requests by GET', `export * from '@dangbo/sdk/get'`, 2_000],
  ['options for React', `export * from '@dangbo/sdk/react'`, 2_000],
  // Data alone: the text of the schema.
  ['the schema', `export * from '@dangbo/sdk/schema'`, 7_700],
  ['watching', `export * from '@dangbo/sdk/watch'`, 2_000],
  ['labels in Vietnamese', `export * from '@dangbo/sdk/labels/vi'`, 2_000],
  ['labels in English', `export * from '@dangbo/sdk/labels/en'`, 2_000],
  ['labels of reasons in Vietnamese', `export * from '@dangbo/sdk/labels/vi/reasons'`, 1_000],
  ['labels of reasons in English', `export * from '@dangbo/sdk/labels/en/reasons'`, 1_000],
  ['labels of reminders in Vietnamese', `export * from '@dangbo/sdk/labels/vi/reminders'`, 500],
  ['labels of reminders in English', `export * from '@dangbo/sdk/labels/en/reminders'`, 500],
  ['labels of the API itself in Vietnamese', `export * from '@dangbo/sdk/labels/vi/system'`, 2_000],
  ['labels of the API itself in English', `export * from '@dangbo/sdk/labels/en/system'`, 2_000],
  ['one of the documents', `export { MemberProfileDocument } from '@dangbo/sdk/operations'`, 500],
])('%s is small and has no dependency', async (name, source, budget) => {
  const size = await bundledSize(source);
  console.info(`${name}: ${size} B gz of ${budget}`);
  expect(size).toBeGreaterThan(100);
  expect(size).toBeLessThanOrEqual(budget);
});

test.each(['testing', 'refuse'])('%s is small, beside the core, the schema and its peer', async (entry) => {
  const core = `export * from '@dangbo/sdk';`;
  const elsewhere = [/schema\.text/, 'graphql'];
  const whole = await bundledSize(`${core} export * from '@dangbo/sdk/${entry}';`, elsewhere);
  const size = whole - (await bundledSize(core));
  console.info(`${entry}: ${size} B gz of 2000 more`);
  expect(size).toBeGreaterThan(100);
  expect(size).toBeLessThanOrEqual(2_000);
});

test('publint, strict, finds nothing', async () => {
  const { messages } = await publint({ pkgDir: consumer.installed, pack: false, strict: true });
  expect(messages).toEqual([]);
});

test('the types resolve in every module resolution mode', async () => {
  const output = await consumer.node(attw, consumer.tarball, '--format', 'json');
  const { analysis, problems } = JSON.parse(output);
  expect(Object.keys(analysis.entrypoints)).toEqual(exported);
  expect(problems).toEqual({});
});

test.each([
  ['ESM', 'module', (entry: string) => `await import('${entry}')`],
  ['CommonJS', 'commonjs', (entry: string) => `require('${entry}')`],
])('each entry loads as %s', async (_, type, load) => {
  const entries = exported
    .filter((name) => name !== './package.json')
    .map((name) => name.replace('.', '@dangbo/sdk'));
  const print = entries.map((entry) => `console.log('${entry}', Object.keys(${load(entry)}).length > 0);`);
  expect(await consumer.node(`--input-type=${type}`, '--eval', print.join(' '))).toBe(
    entries.map((entry) => `${entry} true\n`).join(''),
  );
});

test('it brings the command that checks a server', async () => {
  const file = join(consumer.installed, manifest.bin['dangbo-sdk']);
  expect(await readFile(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(await consumer.node(file, 'check', 'http://127.0.0.1:1')).toContain('(NETWORK)');
});

test('its packed manifest is the one of the repository, without what only that can run', async () => {
  const packed = JSON.parse(await readFile(join(consumer.installed, 'package.json'), 'utf8'));
  const { scripts, devDependencies, ...rest } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  );
  expect(packed).toEqual(rest);
  expect(Object.keys(scripts)).not.toContain('prepare');
  expect(Object.keys(devDependencies)).toContain('tsdown');
});

test('it has its licence', async () => {
  const licence = (folder: string) => readFile(join(folder, 'LICENSE'), 'utf8');
  expect(await licence(consumer.installed)).toBe(await licence(join(packageFolder, '../..')));
});

test('an error of its ESM copy is a DangboError of its CommonJS copy, and nothing else is', async () => {
  const source = `
    import * as esm from '@dangbo/sdk';
    import { createRequire } from 'node:module';
    const cjs = createRequire(import.meta.url)('@dangbo/sdk');
    const [one, other] = [new esm.DangboError('TIMEOUT', ''), new cjs.DangboError('TIMEOUT', '')];
    console.log(esm.DangboError !== cjs.DangboError, one instanceof cjs.DangboError, other instanceof esm.DangboError,
      [new Error(), { name: 'DangboError' }, null, undefined, 'x'].some((value) => value instanceof esm.DangboError));
    class Own extends esm.DangboError {}
    console.log(new Own('TIMEOUT', '') instanceof Own, new Own('TIMEOUT', '') instanceof cjs.DangboError, one instanceof Own);`;
  expect(await consumer.node('--input-type=module', '--eval', source)).toBe(
    'true true true false\ntrue true false\n',
  );
});

test('30,000 calls leave nothing behind, neither at a signal that outlives them nor as timers', async () => {
  const source = `
    import { createClient } from '@dangbo/sdk';
    const { signal } = new AbortController();
    const fetch = async () => new Response('{"data":{"viewer":{"name":"An"}}}');
    const dangbo = createClient({ url: 'https://dangbo.invalid/graphql', fetch, signal, apiKey: async () => 'key' });
    const heapAfter = async (calls) => {
      for (let call = 0; call < calls; call++) await dangbo.query({ viewer: { name: true } }, { signal });
      gc();
      return process.memoryUsage().heapUsed;
    };
    const before = await heapAfter(3_000);
    console.log(((await heapAfter(30_000)) - before) / 2 ** 20 < 1);`;
  expect(await consumer.node('--expose-gc', '--input-type=module', '--eval', source)).toBe('true\n');
});

test('the examples of the README compile and run', async () => {
  const { url } = await startSchemaServer();
  const printed = await runExamples(consumer, 'packages/sdk/README.md', url);
  expect(
    printed
      .join('\n')
      .replace(/(fullName\n){25}/, '25 members\n')
      .split('\n'),
  ).toEqual(printedByReadme);
});

test.each<[string, string[]]>([
  [
    'docs/sdk-requests.md',
    ['name', 'true', 'query MemberProfile {"attempts":1,"status":200}', 'name', 'name'],
  ],
  ['docs/sdk-react.md', ['name', '25']],
  [
    'docs/sdk-testing.md',
    ['true', 'Nguyễn Văn Mẫu 2019', 'null', 'RATE_LIMITED', '3', 'PAGE_SIZE_OUT_OF_RANGE'],
  ],
])('the examples of %s compile and run', async (page, lines) => {
  const { url } = await startSchemaServer();
  expect(await runExamples(consumer, page, url)).toEqual(lines);
});

test('50 nested queries are cheap to check', async () => {
  const output = await compileInstalled(consumer.folder, nestedQueries(50), '--extendedDiagnostics');
  const figure = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(output)?.[1]);
  expect(output).not.toContain('error TS');
  expect(figure('Instantiations')).toBeLessThan(300_000);
  expect(figure('Memory used')).toBeLessThan(150_000);
  console.info(`50 queries: ${figure('Instantiations')} instantiations, ${figure('Memory used')} KB`);
});
