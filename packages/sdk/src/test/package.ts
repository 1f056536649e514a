import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The package's own folder in the repository. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Creates a project that has installed the package from its tarball, as consumers do. */
export async function createConsumer() {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-sdk-'));
  const pack = ['pack', '--pack-destination', folder];
  await run('npm', pack, { cwd: packageFolder, shell: process.platform === 'win32' });
  const [name = ''] = await readdir(folder);
  const tarball = join(folder, name);
  const installed = join(folder, 'node_modules/@dangbo/sdk');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  // The peer of the mock client.
  await symlink(join(packageFolder, '../../node_modules/graphql'), join(folder, 'node_modules/graphql'));
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
