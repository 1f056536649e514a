import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '../../server/src/test/callers.ts';
import { startEmbeddedPostgres } from '../../server/src/test/embedded-postgres.ts';

const project = join(import.meta.dirname, '../../..');
const clients = 8;
const seconds = 3;
const rounds = 5;

export interface Walls {
  /** Requests per second in each round, one after the other. */
  on: number[];
  off: number[];
}

/** The query of the README, as it stands there. */
async function readmeQuery(): Promise<string> {
  const [, query = ''] =
    /```graphql\n(.+?)```/s.exec(await readFile(join(project, 'README.md'), 'utf8')) ?? [];
  return query;
}

/** Throughput of the README's query for a caller whose scope is the bloc, and without scope checks and row-level security. */
export async function measureWalls(): Promise<Walls> {
  const postgres = await startEmbeddedPostgres();
  // What is counted asks the settings even of the owner.
  const databaseUrl = `${postgres.url}?options=${encodeURIComponent('-c dangbo.figures=*')}`;
  const auditDirectory = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  const server = fork(join(import.meta.dirname, 'row-filters-server.ts'), [databaseUrl, auditDirectory], {
    execArgv: ['--import', join(project, 'packages/bench/typescript.js')],
  });
  try {
    const [url] = (await once(server, 'message')) as [string];
    const body = JSON.stringify({ query: await readmeQuery() });
    let asked = 0;
    // Each time for another purpose: what is asked again alike would be given again.
    const ask = async (walls: 'on' | 'off') => {
      const key = keyOf(walls === 'on' ? 'scoped' : 'everywhere');
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${key}`,
          'x-purpose': `round ${++asked}`,
        },
        body,
      });
      return response.text();
    };
    const answers: Record<string, string> = {};
    const measure = async (walls: 'on' | 'off'): Promise<number> => {
      server.send(walls);
      await once(server, 'message');
      for (let warming = 0; warming < 20; warming++) answers[walls] = await ask(walls);
      const began = performance.now();
      let done = 0;
      const client = async () => {
        while (performance.now() - began < seconds * 1000) {
          await ask(walls);
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      return done / ((performance.now() - began) / 1000);
    };
    const walls: Walls = { on: [], off: [] };
    for (let round = 0; round < rounds; round++) {
      walls.on.push(await measure('on'));
      walls.off.push(await measure('off'));
    }
    if (answers.on !== answers.off) throw new Error('The answers differ with and without the walls.');
    server.send('stop');
    await once(server, 'exit');
    return walls;
  } finally {
    server.kill();
    await postgres.stop();
    await rm(auditDirectory, { recursive: true, force: true });
  }
}
