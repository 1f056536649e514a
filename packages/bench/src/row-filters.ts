import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dangbo } from './peers/dangbo.ts';
import { prepareBloc } from './peers/fixture.ts';
import { rateOf, rounds, sendOnce } from './peers/measure.ts';
import { startPeer } from './peers/running-peer.ts';

const clients = 8;
const seconds = 3;
const warmings = 3;

/** The query of the README. */
async function readmeQuery(): Promise<string> {
  const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8');
  return /```graphql\n(.+?)```/s.exec(readme)?.[1] ?? '';
}

/**
 * Measures the README's query for a caller whose scope is the bloc, with and without row filters and policies: the
 * requests per second of each round.
 */
export async function measureRowFilters() {
  const query = await readmeQuery();
  const fixture = await prepareBloc();
  const running = await startPeer({ ...dangbo, file: '../row-filters-server.ts' }, fixture);
  try {
    let sent = 0;
    // The query does not use `request`, which keeps each response from the cache.
    const nextBody = () => JSON.stringify({ query, variables: { request: ++sent } });
    const responses = new Set<string>();
    const rates = { on: [] as number[], off: [] as number[] };
    const measure = async (filters: 'on' | 'off') => {
      running.child.send(filters);
      await once(running.child, 'message');
      const caller = filters === 'on' ? fixture.caller : `${fixture.caller}_everywhere`;
      const open = Array.from({ length: clients }, () => running.connect(caller));
      for (const connection of open) {
        for (let warming = 0; warming < warmings; warming++) {
          const { body } = await connection.send(nextBody());
          responses.add(Buffer.concat(body).toString());
        }
      }
      rates[filters].push(await rateOf(open, seconds, (connection) => sendOnce(connection, nextBody())));
      for (const connection of open) connection.close();
    };
    for (let round = 0; round < rounds; round++) {
      await measure('on');
      await measure('off');
    }
    if (responses.size !== 1)
      throw new Error('The responses differ with and without row filters and policies.');
    return rates;
  } finally {
    await running.stop();
    await fixture.remove();
  }
}
