import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('test/'),
);

/** Every import of one file of the server by another, types too, as paths from src. */
const imports = files.flatMap((from) =>
  [...readFileSync(join(source, from), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) => ({
    from,
    to: relative(source, join(source, dirname(from), target)),
  })),
);

const featureOf = (file: string) => (file.includes('/') ? file.split('/')[0] : undefined);

/** A feature may import those before it: who owns the foreign key owns both ends of the relation. */
const layers = [
  'shared',
  'http',
  'limits',
  'persisted',
  'regulation',
  'agency',
  'document',
  'organization',
  'access',
  'member',
  'profile',
  'admission',
  'position',
  'rating',
  'transfer',
  'upgrade',
  'audit',
  'rollup',
  'viewer',
  'node',
  'command',
];
/** Within a feature, by the suffix of the file. */
const kinds = ['entity', 'rule', 'rows', 'type', 'input', 'loaders', 'service', 'mutations', 'resolver'];

test('features import one way', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [importer, imported] = [layers.indexOf(featureOf(from) ?? ''), layers.indexOf(featureOf(to) ?? '')];
    return importer >= 0 && imported > importer;
  });
  expect(wrong).toEqual([]);
});

test('shared knows no feature; types of the request and the tables alone come from outside it', () => {
  const outside = imports.filter(
    ({ from, to }) => featureOf(from) === 'shared' && featureOf(to) !== 'shared',
  );
  expect(new Set(outside.map(({ to }) => to))).toEqual(new Set(['database.ts', 'entities.ts']));
});

test('entities and services know no GraphQL, and reads know no resolver', () => {
  const kindOf = (file: string) => kinds.indexOf(/\.(\w+)\.ts$/.exec(file)?.[1] ?? '');
  const wrong = imports.filter(({ from, to }) => {
    const sameFeature = featureOf(from) === featureOf(to);
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
