import type { Connection } from './peers/client.ts';
import { dangbo } from './peers/dangbo.ts';
import { prepareBloc } from './peers/fixture.ts';
import { quantile, rateOf, sendOnce } from './peers/measure.ts';
import { queryOf } from './peers/peer.ts';
import { memoryOf } from './peers/processes.ts';
import { type RunningPeer, startPeer } from './peers/running-peer.ts';
import { variantOf, type Workload, workloads } from './peers/workloads.ts';

const alone = 100;
const clients = 8;
const secondsTogether = 10;
const documents = 12_000;

/** The body of a workload's request whose document nobody has sent before: by an alias, also in the SQL. */
function bodyOfNew({ peer, bloc }: RunningPeer, workload: Workload, number: number): string {
  const { query = '', variables } = peer.requests[queryOf(workload)];
  return JSON.stringify({
    query: query.replace('organization(', `organization${number}: organization(`),
    variables: variables(variantOf(bloc, number)),
  });
}

/**
 * Measures documents that a server sees for the first time: how long one of W1's shape takes alone, how many of them it
 * answers a second for eight clients, and its memory after 12,000 different ones of all workloads.
 */
export async function measureDocuments() {
  const fixture = await prepareBloc();
  const running = await startPeer(dangbo, fixture);
  const connections = Array.from({ length: clients }, () => running.connect());
  const [first] = connections as [Connection];
  let number = 0;
  const sendNew = (connection: Connection, workload: Workload) =>
    sendOnce(connection, bodyOfNew(running, workload, ++number));
  try {
    // The server's own code is compiled by then.
    for (let time = 0; time < alone; time++) await sendNew(first, 'nested');
    const firstTimes: number[] = [];
    const again: number[] = [];
    for (let time = 0; time < alone; time++) {
      firstTimes.push(await sendNew(first, 'nested'));
      again.push(await sendOnce(first, bodyOfNew(running, 'nested', number)));
    }
    const rate = await rateOf(connections, secondsTogether, (connection) => sendNew(connection, 'nested'));
    const mixed = Object.keys(workloads) as Workload[];
    const next = () => mixed[number % mixed.length] as Workload;
    await Promise.all(
      connections.map(async (connection) => {
        while (number < documents) await sendNew(connection, next());
      }),
    );
    const pid = running.child.pid as number;
    return {
      firstTime: quantile(firstTimes, 0.5),
      again: quantile(again, 0.5),
      rate,
      documents: number,
      memory: memoryOf(pid, 'now'),
      peakMemory: memoryOf(pid, 'peak'),
    };
  } finally {
    for (const connection of connections) connection.close();
    await running.stop();
    await fixture.remove();
  }
}
