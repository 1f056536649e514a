import { examples, readExample } from '../../../server/src/test/examples.ts';
import { dataOf } from './client.ts';
import type { RunningPeer } from './running-peer.ts';

const times = 3;

/** The bodies of an example's requests: each ends with another space, so that the response cache has none. */
function bodiesOf(example: string): string[] {
  const { query, variables } = readExample(example);
  return Array.from({ length: times }, (_, index) =>
    JSON.stringify({ query: query + ' '.repeat(index), variables }),
  );
}

/** Measures each example query three times in a row for a caller, in milliseconds. @throws Error where one fails */
export async function runExamples(running: RunningPeer, caller: string): Promise<string[]> {
  const connection = running.connect(caller);
  const lines: string[] = [];
  for (const example of examples) {
    const latencies: string[] = [];
    for (const body of bodiesOf(example)) {
      const began = performance.now();
      const reply = await connection.send(body);
      latencies.push((performance.now() - began).toFixed(0));
      dataOf(reply, example);
    }
    lines.push(`${example}: ${latencies.join(', ')} ms`);
  }
  connection.close();
  return lines;
}
