import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOlderThanAny } from './file-age.ts';

let folder: string;
let page: string;
let source: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangbo-age-'));
  mkdirSync(join(folder, 'src/access'), { recursive: true });
  [page, source] = [join(folder, 'index.html'), join(folder, 'src/access/form.tsx')];
  for (const path of [page, source]) writeFileSync(path, '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Resets the modification times, in seconds: the page is newer than all its sources. */
function settle(): void {
  for (const path of [source, join(folder, 'src/access'), join(folder, 'src')]) utimesSync(path, 1000, 1000);
  utimesSync(page, 1001, 1001);
}
const isStale = () => isOlderThanAny(page, [join(folder, 'src'), join(folder, 'nowhere')]);

test('a file is older than what was changed, added or removed after it, however deep', () => {
  settle();
  expect(isStale()).toBe(false);
  utimesSync(source, 1002, 1002);
  expect(isStale()).toBe(true);
  settle();
  writeFileSync(join(folder, 'src/access/new.tsx'), '');
  expect(isStale()).toBe(true);
  settle();
  utimesSync(join(folder, 'src/access/new.tsx'), 1000, 1000);
  expect(isStale()).toBe(false);
  rmSync(join(folder, 'src/access/new.tsx'));
  expect(isStale()).toBe(true);
  settle();
  writeFileSync(join(folder, 'src/access/form.test.ts'), '');
  utimesSync(join(folder, 'src/access'), 1000, 1000);
  expect(isStale()).toBe(false);
});
