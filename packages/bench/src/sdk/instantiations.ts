import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const sdk = join(import.meta.dirname, '../../../sdk/src');

/** Compiles a client with its three tasks, strict, and returns the number of type instantiations. */
export async function instantiationsOf(file: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  try {
    const compilerOptions = {
      allowImportingTsExtensions: true,
      lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      noEmit: true,
      paths: { '@dangbo/sdk': [join(sdk, 'index.ts')] },
      skipLibCheck: true,
      strict: true,
      target: 'es2023',
      types: [],
    };
    const files = [join(import.meta.dirname, 'clients', file)];
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const args = [compiler, '--project', folder, '--extendedDiagnostics', '--pretty', 'false'];
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { maxBuffer: 2 ** 24 }, (_, text) => resolve(text));
    });
    const [, count] = /^Instantiations:\s+(\d+)/m.exec(output) ?? [];
    if (count === undefined || output.includes('error TS')) throw new Error(output.slice(0, 2_000));
    return Number(count);
  } finally {
    await rm(folder, { recursive: true });
  }
}
