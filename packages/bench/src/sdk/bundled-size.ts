import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'tsdown';

/** Bundles a client with its three tasks as for a browser, and returns its size in bytes, compressed. */
export async function bundledSize(file: string): Promise<number> {
  const [bundle] = await build({
    config: false,
    cwd: import.meta.dirname,
    entry: [join('clients', file)],
    deps: { alwaysBundle: [/./] },
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"', 'globalThis.__DEV__': 'false' },
    minify: true,
    dts: false,
    write: false,
    logLevel: 'error',
  });
  const code = bundle?.chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') ?? '';
  return gzipSync(code).length;
}
