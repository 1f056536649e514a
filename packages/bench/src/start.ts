import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');
const query = '{ organization(code: "DUK") { name memberCount } }';

/** Measures the seconds from `npm start` to the first response, and stops the server. */
async function firstResponse(folder: string): Promise<number> {
  const began = performance.now();
  const program = spawn('npm', ['start'], {
    cwd: project,
    env: { ...process.env, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let output = '';
  for await (const chunk of program.stdout) {
    output += chunk;
    if (output.includes('curl')) break;
  }
  const [, url = ''] = /GraphQL +(\S+)/.exec(output) ?? [];
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data?: { organization?: { memberCount: number } } };
  const seconds = (performance.now() - began) / 1000;
  if (data?.organization?.memberCount !== 4374) throw new Error(`wrong response: ${JSON.stringify(data)}`);
  process.kill(-(program.pid as number), 'SIGTERM');
  await once(program, 'exit');
  return seconds;
}

/** Measures the time from `npm start` to the first response: the very first, and three with existing data. */
export async function measureStart(): Promise<{ first: number; again: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  try {
    const first = await firstResponse(folder);
    const again: number[] = [];
    for (let run = 0; run < 3; run++) again.push(await firstResponse(folder));
    return { first, again };
  } finally {
    // npm exits before the server that it started, which still writes.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
