import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from './config.ts';

/** In milliseconds: a folder of a network that is away does not answer, and never fails. */
const longestAnswer = 5_000;
const megabyte = 2 ** 20;

/** A folder that does not answer. A thread waits for it, with which Node's `process.exit` never ends. */
export class SilentFolder extends ConfigError {}

/** Creates a folder, writes a file there and removes it; returns the free megabytes, or the code of the failure. */
async function tryFolder(directory: string): Promise<number | string> {
  const file = join(directory, 'write-check');
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(file, 'x');
    // Another server that starts at the same time may have removed it.
    await rm(file, { force: true });
    const { bavail, bsize } = await statfs(directory);
    return Math.floor((bavail * bsize) / megabyte);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/**
 * Checks that a folder answers, can be written and has some megabytes free, before anything is made in it.
 * @throws ConfigError with the setting that names it
 */
export async function checkFolder(setting: string, directory: string, megabytes: number): Promise<void> {
  const silent = Symbol();
  const found = await Promise.race([tryFolder(directory), sleep(longestAnswer, silent, { ref: false })]);
  const sentence = (fault: string) => `${setting} ${directory} ${fault}: name another folder.`;
  if (typeof found === 'symbol') throw new SilentFolder(sentence('has not answered for five seconds'));
  if (found === 'ENOSPC' || found === 'EDQUOT') throw new ConfigError(sentence('is full'));
  if (typeof found === 'string') throw new ConfigError(sentence(`cannot be written (${found})`));
  if (found < megabytes)
    throw new ConfigError(sentence(`has ${found} MB free, and ${megabytes} MB are needed`));
}
