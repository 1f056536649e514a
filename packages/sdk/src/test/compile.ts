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
  strict: true,
  target: 'es2023',
  types: [],
};

const paths = {
  '@dangbo/sdk': [fileURLToPath(new URL('../index.ts', import.meta.url))],
  '@dangbo/sdk/*': [fileURLToPath(new URL('../*.ts', import.meta.url))],
};

/** Compiles a module as a strict browser project without Node's types would, and returns the compiler's output. */
export async function compile(source: string, ...flags: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-sdk-'));
  try {
    return await compileIn(folder, source, { ...compilerOptions, paths }, flags);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Compiles the same in a project that has installed the package. */
export const compileInstalled = (folder: string, source: string, ...flags: string[]): Promise<string> =>
  compileIn(folder, source, compilerOptions, flags);

async function compileIn(folder: string, source: string, options: object, flags: string[]): Promise<string> {
  await writeFile(join(folder, 'consumer.ts'), source);
  const project = { compilerOptions: options, files: ['consumer.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
  const args = [compiler, '--project', folder, '--pretty', 'false', ...flags];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 24 }, (_, output) => resolve(output));
  });
}
