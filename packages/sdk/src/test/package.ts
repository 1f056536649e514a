import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'tsdown';

const run = promisify(execFile);

/** The package's own folder in the repository. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Creates a project that has installed the package from its tarball, as consumers do. */
export async function createConsumer() {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-sdk-'));
  await build({ cwd: packageFolder, logLevel: 'silent' });
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: packageFolder, shell: process.platform === 'win32' });
  const tarball = join(folder, JSON.parse(stdout)[0].filename);
  const installed = join(folder, 'node_modules/@dangbo/sdk');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    tarball,
    installed,
    /** Runs Node in the project and returns its output, also where it failed. */
    async node(...args: string[]): Promise<string> {
      const { stdout, stderr } = await run(process.execPath, args, { cwd: folder }).catch((error) => error);
      return stderr + stdout;
    },
  };
}
