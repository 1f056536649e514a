import { bodyOf, plainResponse, type RunningPeer } from './running-peer.ts';
import { type Workload, workloads } from './workloads.ts';

/** The first difference of two values, such as `.ratings[3].grade: "GOOD" and "WEAK"`; undefined for equal ones. */
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
 * Sends every server the first variants of every workload, which are spread over all days, organizations and pages.
 * @throws Error with the place where the data of two responses differ
 */
export async function proveEquality(peers: readonly RunningPeer[], variants: number): Promise<void> {
  const connections = peers.map((running) => running.connect());
  for (const workload of Object.keys(workloads) as Workload[]) {
    for (let index = 0; index < variants; index++) {
      const responses = await Promise.all(
        connections.map(async (connection, place) => {
          const running = peers[place] as RunningPeer;
          return plainResponse(running, workload, await connection.send(bodyOf(running, workload, index)));
        }),
      );
      for (const [place, response] of responses.entries()) {
        const difference = firstDifference(responses[0], response);
        if (difference === undefined) continue;
        const [one, other] = [peers[0], peers[place]].map((running) => running?.peer.name);
        throw new Error(`${one} and ${other} differ on ${workload} ${index} at ${difference}`);
      }
    }
  }
  for (const connection of connections) connection.close();
}
