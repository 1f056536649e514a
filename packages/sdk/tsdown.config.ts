import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/operations.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  // Types only; whoever installs the package needs no other.
  deps: { onlyBundle: ['@graphql-typed-document-node/core'] },
});
