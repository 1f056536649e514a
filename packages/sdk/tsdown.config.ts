import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/operations.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  // Types only: users of the package need no other dependency.
  deps: { onlyBundle: ['@graphql-typed-document-node/core'] },
});
