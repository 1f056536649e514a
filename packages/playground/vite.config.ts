import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ariaLanguages } from './build/aria-languages.ts';
import { editorWords } from './build/editor-words.ts';
import { precompress } from './build/precompress.ts';

const sdk = fileURLToPath(new URL('../sdk/src', import.meta.url));

const configuration = defineConfig({
  resolve: {
    // The SDK is used from its sources, so that the page needs no build of it.
    alias: [
      { find: /^@dangbo\/sdk$/, replacement: `${sdk}/index.ts` },
      { find: /^@dangbo\/sdk\/(.+)$/, replacement: `${sdk}/$1.ts` },
    ],
  },
  plugins: [react(), ariaLanguages(), editorWords(), precompress()],
  // For `vite dev`: the API of a server started beside it.
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
  worker: { format: 'es' },
  build: {
    // Files, never data: URLs, so that the content security policy can stay strict.
    assetsInlineLimit: 0,
    // The editor is one chunk of 2.8 MB (545 kB in brotli) that arrives after the page is drawn.
    chunkSizeWarningLimit: 3000,
    reportCompressedSize: false,
    rolldownOptions: {
      // The playground at `/`, and the explorer at `/explore`.
      input: ['index.html', 'explore.html'],
      // GraphiQL ships "use no memo", which means something to React's compiler alone.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
});

export default defineConfig(({ command }) => {
  // A server that builds it anew may run in tests, and React for tests is half as large again.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return configuration;
});
