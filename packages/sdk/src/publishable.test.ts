import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from './test/package.ts';

test.each<[string, object, string]>([
  ['neither', {}, "Say repository and homepage in x's package.json before it is published.\n"],
  [
    'no repository',
    { homepage: 'https://x.invalid' },
    "Say repository in x's package.json before it is published.\n",
  ],
  ['both', { homepage: 'https://x.invalid', repository: 'git+https://x.invalid/x.git' }, ''],
])('a package with %s of its addresses is published only where none is missing', (_, addresses, refusal) => {
  const folder = mkdtempSync(join(tmpdir(), 'dangbo-sdk-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', ...addresses }));
  const { status, stderr } = spawnSync(process.execPath, [join(packageFolder, 'publishable.js')], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect([status, stderr]).toEqual([refusal === '' ? 0 : 1, refusal]);
});

test('npm asks before it publishes', () => {
  const { scripts } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  expect(scripts.prepublishOnly).toBe('node publishable.js');
});
