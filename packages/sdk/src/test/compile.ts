import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

const compilerOptions = {
  allowImportingTsExtensions: true,
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  noEmit: true,
  paths: {
    '@dangbo/sdk': [fileURLToPath(new URL('../index.ts', import.meta.url))],
    '@dangbo/sdk/*': [fileURLToPath(new URL('../*.ts', import.meta.url))],
  },
  strict: true,
  target: 'es2023',
  types: [],
};

/** Compiles a module as a strict browser project without Node's types would, and returns the compiler's output. */
export async function compile(source: string, ...flags: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-sdk-'));
  try {
    await writeFile(join(folder, 'consumer.ts'), source);
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
    );
    const args = [compiler, '--project', folder, '--pretty', 'false', ...flags];
    return await new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 24 }, (_, output) => resolve(output));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
