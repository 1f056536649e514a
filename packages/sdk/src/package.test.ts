import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { build } from 'tsdown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConsumer, packageFolder } from './test/package.ts';
import { startSchemaServer } from './test/schema-server.ts';

const require = createRequire(import.meta.url);
const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

let consumer: Awaited<ReturnType<typeof createConsumer>>;

beforeAll(async () => {
  consumer = await createConsumer();
}, 120_000);

afterAll(() => rm(consumer.folder, { recursive: true }));

/** Gzipped size of a module as a browser gets it. */
async function bundledSize(source: string): Promise<number> {
  await writeFile(join(consumer.folder, 'entry.js'), source);
  const [bundle] = await build({
    config: false,
    cwd: consumer.folder,
    entry: ['entry.js'],
    deps: { alwaysBundle: [/./] },
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  const code = bundle?.chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') ?? '';
  expect(code).not.toMatch(/from\s*["'](node:|@?\w)/);
  return gzipSync(code).length;
}

test.each([
  ['the core', `export * from '@dangbo/sdk'`, 6_000],
  ['the ready-made documents', `export * from '@dangbo/sdk/operations'`, 2_000],
  ['one of the documents', `export { MemberProfileDocument } from '@dangbo/sdk/operations'`, 500],
])('%s is small and has no dependency', async (name, source, budget) => {
  const size = await bundledSize(source);
  console.info(`${name}: ${size} B gz of ${budget}`);
  expect(size).toBeGreaterThan(100);
  expect(size).toBeLessThanOrEqual(budget);
});

test('publint, strict, finds nothing', async () => {
  const { messages } = await publint({ pkgDir: consumer.installed, pack: false, strict: true });
  expect(messages).toEqual([]);
});

test('the types resolve in every module resolution mode', { timeout: 60_000 }, async () => {
  const output = await consumer.node(attw, consumer.tarball, '--format', 'json');
  const { analysis, problems } = JSON.parse(output);
  expect(Object.keys(analysis.entrypoints)).toEqual(['.', './operations', './package.json']);
  expect(problems).toEqual({});
});

test.each([
  [
    'ESM',
    'module',
    `import * as sdk from '@dangbo/sdk'; import * as operations from '@dangbo/sdk/operations';`,
  ],
  [
    'CommonJS',
    'commonjs',
    `const sdk = require('@dangbo/sdk'); const operations = require('@dangbo/sdk/operations');`,
  ],
])('it loads as %s', async (_, type, load) => {
  const print =
    'console.log(typeof sdk.createClient, String(operations.MemberProfileDocument).trim().slice(0, 5))';
  expect(await consumer.node(`--input-type=${type}`, '--eval', `${load} ${print}`)).toBe('function query\n');
});

test('the examples of the README compile and run', { timeout: 60_000 }, async () => {
  const { url } = await startSchemaServer();
  const readme = await readFile(join(packageFolder, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code);
  const source = examples.join('\n').replaceAll('http://127.0.0.1:4000/graphql', url);
  await writeFile(join(consumer.folder, 'readme.ts'), source);
  const flags =
    '--strict --target es2023 --module nodenext --lib es2023,dom,dom.iterable --types --ignoreConfig';
  expect(await consumer.node(tsc, ...flags.split(' '), 'readme.ts')).toBe('');
  const printed = (await consumer.node('readme.js')).trim().split('\n');
  expect(printed.slice(0, 5)).toEqual(['fullName', '7', '0', 'fullName', 'fullName, name']);
  expect(printed.slice(5, 7)).toEqual(['path.path vi', 'path.path vi']);
  expect(printed.slice(7, -3)).toEqual(Array.from({ length: 25 }, () => 'fullName'));
  expect(printed.slice(-3)).toEqual([
    '[ [ 7, 0.5 ], [ 7, 0.5 ] ]',
    'true Không được xem Not recorded',
    'ABORTED The call was aborted',
  ]);
});
