import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type createConsumer, packageFolder } from './package.ts';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const project = join(packageFolder, '../..');

/** Compiles and runs the examples of a page, one after another, in a project that has the package; returns their lines. */
export async function runExamples(
  { folder, node }: Awaited<ReturnType<typeof createConsumer>>,
  page: string,
  url: string,
): Promise<string[]> {
  const text = await readFile(join(project, page), 'utf8');
  const examples = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code);
  const name = basename(page, '.md');
  await writeFile(
    join(folder, `${name}.ts`),
    examples.join('\n').replaceAll('http://127.0.0.1:4000/graphql', url),
  );
  // The peer that the examples import, with the types that it needs.
  for (const peer of ['@tanstack', '@types/react', 'csstype', 'react']) {
    const link = join(folder, 'node_modules', peer);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(project, 'node_modules', peer), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  const flags =
    '--strict --target es2023 --module nodenext --lib es2023,dom,dom.iterable --types --ignoreConfig';
  expect(await node(tsc, ...flags.split(' '), `${name}.ts`)).toBe('');
  return (await node(`${name}.js`)).trim().split('\n');
}

/** The lines that the examples of the README print; the names of 25 members count as one. */
export const printedByReadme = [
  'fullName',
  '2021-03-01 undefined 1965-03',
  '01/03/2021 03/1965 true',
  '7',
  '0',
  'fullName',
  'fullName, name',
  'name',
  'name',
  '0',
  'query 1',
  'Hoàn thành xuất sắc 6',
  'subtreeVersion',
  'path.path vi',
  'path.path vi',
  '25 members',
  '20 true',
  '[ [ 7, 0.5 ], [ 7, 0.5 ] ]',
  'Nguyễn Văn Mẫu 25',
  'true Không được xem Not recorded',
  'ABORTED The call was aborted Yêu cầu đã được hủy.',
  'name 0',
];
