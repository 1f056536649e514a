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

/** The query of the README. */
async function readmeQuery(): Promise<string> {
  const [, query = ''] =
    /```graphql\n(.+?)```/s.exec(await readFile(join(project, 'README.md'), 'utf8')) ?? [];
  return query;
}

/**
 * Measures the README's query for a caller whose scope is the bloc, with and without row filters and policies: the
 * requests per second of each round.
 */
export async function measureRowFilters() {
  const postgres = await startEmbeddedPostgres();
  // Views of roll-ups read the settings even for the owner.
  const databaseUrl = `${postgres.url}?options=${encodeURIComponent('-c dangbo.figures=*')}`;
  const auditDirectory = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  const server = fork(join(import.meta.dirname, 'row-filters-server.ts'), [databaseUrl, auditDirectory], {
    execArgv: ['--import', join(project, 'packages/bench/typescript.js')],
  });
  try {
    const [url] = (await once(server, 'message')) as [string];
    const body = JSON.stringify({ query: await readmeQuery() });
    let sent = 0;
    // Each time with another purpose, since the response cache would answer an equal request.
    const send = async (filters: 'on' | 'off') => {
      const key = keyOf(filters === 'on' ? 'scoped' : 'everywhere');
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${key}`,
          'x-purpose': `round ${++sent}`,
        },
        body,
      });
      return response.text();
    };
    const responses: Record<string, string> = {};
    const measure = async (filters: 'on' | 'off'): Promise<number> => {
      server.send(filters);
      await once(server, 'message');
      for (let warming = 0; warming < 20; warming++) responses[filters] = await send(filters);
      const began = performance.now();
      let done = 0;
      const client = async () => {
        while (performance.now() - began < seconds * 1000) {
          await send(filters);
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      return done / ((performance.now() - began) / 1000);
    };
    const throughput = { on: [] as number[], off: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      throughput.on.push(await measure('on'));
      throughput.off.push(await measure('off'));
    }
    if (responses.on !== responses.off)
      throw new Error('The responses differ with and without row filters and policies.');
    server.send('stop');
    await once(server, 'exit');
    return throughput;
  } finally {
    server.kill();
    await postgres.stop();
    await rm(auditDirectory, { recursive: true, force: true });
  }
}
