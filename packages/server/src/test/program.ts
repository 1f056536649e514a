import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../../..');

/** The program as `npm start` runs it. */
export function runProgram(environment: Record<string, string>): ChildProcess {
  return spawn('node', ['packages/server/start.js'], {
    cwd: project,
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
  });
}

/** Waits until it prints its address. @throws where it ends without */
export const addressOf = async (program: ChildProcess): Promise<string> => (await readyOutput(program)).url;

/** Waits until it is ready; returns its address and all that it has printed. @throws where it ends without */
export async function readyOutput(program: ChildProcess): Promise<{ url: string; output: string }> {
  let output = '';
  for await (const chunk of program.stdout as NodeJS.ReadableStream) {
    output += chunk;
    const [, url] = /GraphQL +(\S+)/.exec(output) ?? [];
    if (url && output.includes('curl')) return { url, output };
  }
  throw new Error(`no address in: ${output}`);
}
