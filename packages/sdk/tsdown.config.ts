import { defineConfig } from 'tsdown';

export default defineConfig([
  {
    entry: [
      'src/index.ts',
      'src/operations.ts',
      'src/protected.ts',
      'src/day.ts',
      'src/tree.ts',
      'src/rows.ts',
      'src/retry.ts',
      'src/watch.ts',
      'src/dedupe.ts',
      'src/observe.ts',
      'src/refresh.ts',
      'src/get.ts',
      'src/react.ts',
      'src/testing.ts',
      'src/refuse.ts',
      'src/schema.ts',
      'src/labels/*.ts',
      'src/labels/*/*.ts',
      '!src/labels/labels.test.ts',
    ],
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    dts: true,
    // Types only: users of the package need no other dependency.
    deps: { onlyBundle: ['@graphql-typed-document-node/core'] },
  },
  { entry: 'src/cli.ts', format: 'esm', platform: 'node', target: 'node20', dts: false, clean: false },
]);
