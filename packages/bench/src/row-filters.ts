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

/** With row filters and policies, or without either. */
type Filters = 'on' | 'off';

export interface Rates {
  /** Requests per second in each round, one after the other. */
  on: number[];
  off: number[];
}

/** The query of the README, as it is printed there. */
async function readmeQuery(): Promise<string> {
  const [, query = ''] =
    /```graphql\n(.+?)```/s.exec(await readFile(join(project, 'README.md'), 'utf8')) ?? [];
  return query;
}

/** Measures the throughput of the README's query for a caller whose scope is the bloc, and without row filters and policies. */
export async function measureRowFilters(): Promise<Rates> {
  const postgres = await startEmbeddedPostgres();
  // The views of roll-ups look at the settings even for the owner.
  const databaseUrl = `${postgres.url}?options=${encodeURIComponent('-c dangbo.figures=*')}`;
  const auditDirectory = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  const server = fork(join(import.meta.dirname, 'row-filters-server.ts'), [databaseUrl, auditDirectory], {
    execArgv: ['--import', join(project, 'packages/bench/typescript.js')],
  });
  try {
    const [url] = (await once(server, 'message')) as [string];
    const body = JSON.stringify({ query: await readmeQuery() });
    let asked = 0;
    // Each request states another purpose, so that none is answered by the response cache.
    const ask = async (filters: Filters) => {
      const key = keyOf(filters === 'on' ? 'scoped' : 'everywhere');
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
    const measure = async (filters: Filters): Promise<number> => {
      server.send(filters);
      await once(server, 'message');
      for (let warming = 0; warming < 20; warming++) answers[filters] = await ask(filters);
      const began = performance.now();
      let done = 0;
      const client = async () => {
        while (performance.now() - began < seconds * 1000) {
          await ask(filters);
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      return done / ((performance.now() - began) / 1000);
    };
    const rates: Rates = { on: [], off: [] };
    for (let round = 0; round < rounds; round++) {
      rates.on.push(await measure('on'));
      rates.off.push(await measure('off'));
    }
    if (answers.on !== answers.off) throw new Error('The answers differ with and without row filters.');
    server.send('stop');
    await once(server, 'exit');
    return rates;
  } finally {
    server.kill();
    await postgres.stop();
    await rm(auditDirectory, { recursive: true, force: true });
  }
}
