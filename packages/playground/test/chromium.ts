import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

const directory = fileURLToPath(new URL('../../../node_modules/.cache/chromium-147.0.0', import.meta.url));

/**
 * The launch options for the Chromium of `@sparticuz/chromium`, unpacked once with the shared libraries and the font
 * that it needs, so that nothing has to be installed on the machine. It is a build for Linux on x64;
 * elsewhere the user's own Chrome serves.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  if (!existsSync(directory)) await unpack();
  return {
    executablePath: join(directory, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(directory, 'al2023/lib'), FONTCONFIG_PATH: directory },
  };
}

/**
 * The package unpacks into TMPDIR, and its libraries only where it believes itself on AWS: hence a process of
 * its own. The rename at the end keeps test files that run side by side from a half-written browser.
 */
async function unpack() {
  await mkdir(dirname(directory), { recursive: true });
  const temporary = await mkdtemp(`${directory}-`);
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await writeFile(
    join(temporary, 'fonts.conf'),
    `<fontconfig><dir>${directory}/fonts</dir><cachedir>${directory}/fonts-cache</cachedir></fontconfig>`,
  );
  await rename(temporary, directory).catch(async (error) => {
    await rm(temporary, { recursive: true });
    if (!existsSync(directory)) throw error;
  });
}
