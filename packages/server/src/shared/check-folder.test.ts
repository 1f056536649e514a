import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../test/program.ts';
import { checkFolder } from './check-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangbo-folders-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the program, which must end by itself; returns the error that it prints. */
async function errorsOf(environment: Record<string, string>): Promise<string> {
  const program = runProgram(environment);
  const [errors] = await Promise.all([
    text(program.stderr as NodeJS.ReadableStream),
    text(program.stdout as NodeJS.ReadableStream),
    once(program, 'exit'),
  ]);
  return errors;
}

const emptyFolder = () => mkdtemp(join(folder, 'data-'));
/** The file that is written to find out whether a folder can be. */
const written = (directory: string) => join(directory, 'write-check');
/** A pipe that nobody reads: to open it waits as for a network that is away. */
const makeSilent = (directory: string) => execFileSync('mkfifo', [written(directory)]);
/** A device on which there never is room. */
const makeFull = (directory: string) => symlink('/dev/full', written(directory));

describe.concurrent.each(['DATA_DIR', 'AUDIT_DIR'])('the folder of %s', (setting) => {
  test.concurrent.each([
    ['that does not answer', makeSilent, 'has not answered for five seconds'],
    ['that is full', makeFull, 'is full'],
  ])('%s is named in one sentence, and no database is made', async (_, spoil, fault) => {
    const folders = { DATA_DIR: await emptyFolder(), AUDIT_DIR: await emptyFolder() };
    const bad = folders[setting as keyof typeof folders];
    await spoil(bad);
    expect(await errorsOf(folders)).toBe(`${setting} ${bad} ${fault}: name another folder.\n`);
    expect(await readdir(bad)).toEqual(['write-check']);
    expect(await readdir(folders.DATA_DIR)).not.toContain('pglite');
  });
});

test('a folder with too little room is named, with what is needed', async () => {
  const directory = await emptyFolder();
  await expect(checkFolder('DATA_DIR', directory, 1e12)).rejects.toThrow(
    new RegExp(
      `^DATA_DIR ${directory} has \\d+ MB free, and 1000000000000 MB are needed: name another folder\\.$`,
    ),
  );
  expect(await readdir(directory)).toEqual([]);
});
