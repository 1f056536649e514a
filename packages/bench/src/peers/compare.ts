import { loadavg } from 'node:os';
import { dangbo } from './dangbo.ts';
import { proveEquality } from './equality.ts';
import { prepareBloc } from './fixture.ts';
import { limit } from './limit.ts';
import { inTurn, measureRound, nothingYet, rounds } from './measure.ts';
import type { Peer } from './peer.ts';
import { postgraphile } from './postgraphile.ts';
import { postmasterOf } from './processes.ts';
import { bodyOf, type RunningPeer, startPeer } from './running-peer.ts';
import { countingSettings, countStatements, stopCounting } from './statements.ts';
import { tutorial } from './tutorial.ts';
import { type Workload, workloads } from './workloads.ts';

/** Every server of the comparison, dangbo first. */
export const allPeers: readonly Peer[] = [dangbo, postgraphile, tutorial, limit];

const variantsCompared = 50;

/** Creates a value for each workload and server. */
async function forAll<Value>(
  peers: readonly RunningPeer[],
  make: (workload: Workload, running: RunningPeer) => Value | Promise<Value>,
): Promise<Record<Workload, Record<Peer['name'], Value>>> {
  const all = {} as Record<Workload, Record<Peer['name'], Value>>;
  for (const workload of Object.keys(workloads) as Workload[]) {
    all[workload] = {} as Record<Peer['name'], Value>;
    for (const running of peers) all[workload][running.peer.name] = await make(workload, running);
  }
  return all;
}

/** The results of a comparison, and the load of the machine before it. */
export type Comparison = Awaited<ReturnType<typeof comparePeers>>;

/**
 * Compares all servers on every workload, in turn, on one database: first that all return the same data, then how
 * many statements they need, then how fast they are.
 */
export async function comparePeers() {
  const [loadBefore = 0] = loadavg();
  const fixture = await prepareBloc(countingSettings);
  const peers: RunningPeer[] = [];
  try {
    for (const peer of allPeers) peers.push(await startPeer(peer, fixture));
    await proveEquality(peers, variantsCompared);
    console.log(`all servers return the same data for ${variantsCompared} variants of each workload`);

    const { databaseUrl, bloc } = fixture;
    const statements = await forAll(peers, async (workload, running) => {
      const connection = running.connect();
      const counted = await countStatements(databaseUrl, (index) =>
        connection.send(bodyOf(running, workload, index)),
      );
      connection.close();
      return counted;
    });
    await stopCounting(databaseUrl);
    const measured = await forAll(peers, nothingYet);
    const postmaster = await postmasterOf(databaseUrl);
    for (let round = 0; round < rounds; round++) {
      for (const workload of Object.keys(workloads) as Workload[]) {
        for (const running of inTurn(peers, round))
          await measureRound(running, postmaster, workload, measured[workload][running.peer.name]);
      }
      console.log(`round ${round + 1} of ${rounds} done`);
    }
    return { measured, statements, loadBefore, postgresVersion: bloc.postgresVersion };
  } finally {
    for (const running of peers) await running.stop();
    await fixture.remove();
  }
}
