import { bodyOf, plainAnswer, type RunningPeer } from './running-peer.ts';
import { type Workload, workloads } from './workloads.ts';

/** Where two values differ first, such as `.ratings[3].grade: "GOOD" and "WEAK"`; undefined where they are equal. */
export function firstDifference(one: unknown, other: unknown, place = ''): string | undefined {
  if (Object.is(one, other)) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return `${place}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const inner = `${place}${Array.isArray(one) ? `[${key}]` : `.${key}`}`;
    const difference = firstDifference(one[key as never], other[key as never], inner);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/**
 * Asks every server the first variants of every workload, which lie spread over all days, organizations and pages.
 * @throws where the data of two answers differ, naming the place
 */
export async function proveEquality(peers: readonly RunningPeer[], variants: number): Promise<void> {
  const connections = peers.map((running) => running.connect());
  for (const workload of Object.keys(workloads) as Workload[]) {
    for (let index = 0; index < variants; index++) {
      const answers = await Promise.all(
        connections.map(async (connection, place) => {
          const running = peers[place] as RunningPeer;
          return plainAnswer(running, workload, await connection.ask(bodyOf(running, workload, index)));
        }),
      );
      for (const [place, answer] of answers.entries()) {
        const difference = firstDifference(answers[0], answer);
        if (difference === undefined) continue;
        const [one, other] = [peers[0], peers[place]].map((running) => running?.peer.name);
        throw new Error(`${one} and ${other} differ on ${workload} ${index} at ${difference}`);
      }
    }
  }
  for (const connection of connections) connection.close();
}
