import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { features } from './features.ts';

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.(test|cases)\.ts$/.test(file) && !file.startsWith('test/'),
);

/** Every import of one file of the server by another, types too, as paths from src. */
const imports = files.flatMap((from) =>
  [...readFileSync(join(source, from), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) => ({
    from,
    to: relative(source, join(source, dirname(from), target)),
  })),
);

/** The folder in which a file lies below src; undefined for the program's own files. */
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0] : undefined);

/** A folder may import those before it. The list of features alone, `features.ts`, may be imported from anywhere. */
const folders = [
  'shared',
  'database',
  'graph',
  'sample',
  'features',
  'operations',
  'reports',
  'guard',
  'command',
  'report-page',
];

/** Within a feature, by the suffix of the file. */
const kinds = ['entity', 'rule', 'rows', 'type', 'input', 'loaders', 'service', 'mutations', 'resolver'];

/** The layer of a file: its folder, and among the features its feature. */
const featureNames = Object.keys(features);
const layerOf = (file: string): [number, number] => {
  const [folder = '', feature = ''] = file.includes('/') ? file.split('/') : [];
  return [folder === '' ? folders.length : folders.indexOf(folder), featureNames.indexOf(feature)];
};

test('every folder below src has its layer, and imports those before it', () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => folder !== undefined).toSorted()).toEqual(
    folders.toSorted(),
  );
  const wrong = imports.filter(({ from, to }) => {
    const [[folder, feature], [toFolder, toFeature]] = [layerOf(from), layerOf(to)];
    if (to === 'features.ts') return false;
    return toFolder > folder || (toFolder === folder && feature >= 0 && toFeature > feature);
  });
  expect(wrong).toEqual([]);
});

test('entities and services know no GraphQL, and reads know no resolver', () => {
  const kindOf = (file: string) => kinds.indexOf(/\.(\w+)\.ts$/.exec(file)?.[1] ?? '');
  const wrong = imports.filter(({ from, to }) => {
    const sameFeature = dirname(from) === dirname(to);
    if (kindOf(from) === kinds.indexOf('entity')) return sameFeature && kindOf(to) > 0;
    return sameFeature && kindOf(from) >= 0 && kindOf(to) > kindOf(from) && to.endsWith('.resolver.ts');
  });
  expect(wrong).toEqual([]);
});

test('config.ts alone reads the environment, and the programs alone end the process', () => {
  const using = (pattern: RegExp) =>
    files.filter((file) => pattern.test(readFileSync(join(source, file), 'utf8')));
  expect(using(/process\.env/)).toEqual(['cli.ts', 'main.ts']);
  expect(using(/process\.(exit|once|on)\(/)).toEqual(['cli.ts', 'main.ts']);
});
