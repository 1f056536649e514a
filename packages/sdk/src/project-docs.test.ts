import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const server = join(project, 'packages/server');
const read = (...path: string[]) => readFile(join(...path), 'utf8');

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

describe('docs/performance.md', async () => {
  const text = await read(project, 'docs/performance.md');

  test('has at most 600 words', () => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(600);
  });

  test('names existing parts of the benchmark', async () => {
    const main = await read(project, 'packages/bench/src/main.ts');
    const parts = [...text.matchAll(/(?:bench |`)-- ([\w-]+)/g)].map(([, part]) => part as string);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.filter((part) => !new RegExp(`\\b${part}\\b`).test(main))).toEqual([]);
  });
});

describe.each([
  ['docs/how-a-read-works.md', 600, 10],
  ['docs/add-a-feature.md', 800, 6],
  ['docs/add-a-rollup.md', 400, 6],
  ['docs/statistics.md', 600, 0],
  ['docs/operations.md', 300, 1],
])('%s', async (page, most, files) => {
  const text = await read(project, page);

  test('is one page', () => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(most);
  });

  test('names existing files', () => {
    const named = [...text.matchAll(/`([\w./-]*\w\.ts)`/g)].map(([, name = '']) => name);
    // Names such as `x.entity.ts` or `.loaders.ts` are patterns, and those below `../` are beside the sources.
    const whole = named.filter((file) => !/^\.(?!\.)|\bx\./.test(file) && !/\b(do-x|0002-x)\./.test(file));
    expect(whole.length).toBeGreaterThan(files);
    expect(whole.filter((file) => !existsSync(join(server, 'src', file)))).toEqual([]);
  });
});

describe('docs/security.md', async () => {
  const text = await read(project, 'docs/security.md');
  const named = (form: RegExp) => [...text.matchAll(form)].map(([, name = '']) => name);

  test('has at most 1,800 words', () => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(1_800);
  });

  test('names existing files', () => {
    const files = named(/`([\w./-]+\.ts)`/g);
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => !existsSync(join(server, 'src', file)))).toEqual([]);
  });

  test('names existing settings', async () => {
    const config = await read(server, 'src/shared/config.ts');
    const settings = named(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\|/gm).flatMap(
      (cell) => cell.match(/\w+/g) ?? [],
    );
    expect(settings.length).toBeGreaterThan(6);
    expect(settings.filter((setting) => !config.includes(setting))).toEqual([]);
  });

  test('creates the same roles as the migration', async () => {
    const migration = await read(server, 'migrations/baseline/roles.ts');
    const roles = named(/^create role (\w+) nologin;$/gm);
    expect(migration).toContain(`[${roles.map((role) => `'${role}'`).join(', ')}]`);
  });
});

test.each([
  ['docs/sdk-requests.md', 800],
  ['docs/sdk-react.md', 500],
  ['docs/sdk-testing.md', 600],
])('%s has at most %i words', async (page, most) => {
  expect(wordsOf(await read(project, page)).length).toBeLessThanOrEqual(most);
});

describe('docs/compare-clients.md', async () => {
  const text = await read(project, 'docs/compare-clients.md');
  const bench = join(project, 'packages/bench/src/sdk');

  test('has at most 800 words', () => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(800);
  });

  test('shows code that the benchmark runs', async () => {
    const names = [
      'documents.ts',
      ...(await readdir(join(bench, 'clients'))).map((name) => `clients/${name}`),
    ];
    const flat = (code: string) => code.replace(/\s+/g, ' ').trim();
    const sources = await Promise.all(names.map(async (name) => flat(await read(bench, name))));
    const blocks = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => flat(code));
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) expect(sources.filter((source) => source.includes(block))).not.toEqual([]);
  });

  test('has the figures of a run', () => {
    const figures = text.split('<!-- npm run bench -- sdk -->')[1] ?? '';
    expect(figures.match(/^\| (@dangbo\/sdk|graphql-request|@urql\/core|@apollo\/client) /gm)).toHaveLength(
      17,
    );
  });
});
