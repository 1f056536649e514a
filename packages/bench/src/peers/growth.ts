import { dangbo } from './dangbo.ts';
import { proveEquality } from './equality.ts';
import { runExamples } from './examples.ts';
import { fixtureOn, prepareBloc } from './fixture.ts';
import { inTurn, measureRound, nothingYet, quantile, rounds, sendOnce } from './measure.ts';
import { measurePeriodReports } from './period-reports.ts';
import { postmasterOf } from './processes.ts';
import { bodyOf, type RunningPeer, startPeer } from './running-peer.ts';
import { withClient } from './with-client.ts';
import { type Workload, workloads } from './workloads.ts';

const variantsCompared = 20;
const timesAtRoot = 200;

/** The code of the root organization. */
const rootOf = (databaseUrl: string): Promise<string> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select code from organization join organization_state on organization_id = organization.id
      where parent_id is null and valid_to = 'infinity'`,
    );
    return rows[0].code;
  });

/** The median latency of W5 for a caller, one request after another, in milliseconds. */
async function rollUpOneByOne(running: RunningPeer, caller: string): Promise<number> {
  const connection = running.connect(caller);
  const latencies: number[] = [];
  for (let index = 0; index < timesAtRoot; index++) {
    latencies.push(await sendOnce(connection, bodyOf(running, 'rollUp', index)));
  }
  connection.close();
  return quantile(latencies, 0.5);
}

/**
 * Measures dangbo on one bloc inside a nation against the same bloc alone, interleaved, after comparing their data;
 * the example queries in the nation; and W5 at its root for a caller without restriction. Returns the lines of the
 * report.
 */
export async function measureGrowth(nationUrl: string, code = 'DUK'): Promise<string> {
  const [nation, alone] = [await fixtureOn(nationUrl, code), await prepareBloc()];
  const peers: RunningPeer[] = [];
  try {
    const bloc = await startPeer(dangbo, alone);
    peers.push(bloc);
    const inside = await startPeer(dangbo, nation);
    peers.push(inside);
    await proveEquality(peers, variantsCompared);

    const lines: string[] = [];
    const everyone = `${nation.caller}_everywhere`;
    const callers = { 'sees the bloc': nation.caller, 'sees everything': everyone };
    for (const [scope, caller] of Object.entries(callers)) {
      lines.push(`The examples in the nation for a caller who ${scope}:`);
      lines.push(...(await runExamples(inside, caller)));
    }
    const servers = [
      { running: bloc, postmaster: await postmasterOf(alone.databaseUrl) },
      { running: inside, postmaster: await postmasterOf(nationUrl) },
    ];
    for (const workload of Object.keys(workloads) as Workload[]) {
      const sides = servers.map((server) => ({ ...server, measured: nothingYet() }));
      for (let round = 0; round < rounds; round++) {
        for (const { running, postmaster, measured } of inTurn(sides, round))
          await measureRound(running, postmaster, workload, measured);
      }
      const [before = 0, after = 0] = sides.map(({ measured }) => quantile(measured.latencies, 0.5));
      lines.push(
        `${workloads[workload]}: p50 ${before.toFixed(2)} ms alone, ${after.toFixed(2)} ms in the nation: ` +
          `${(after / before).toFixed(2)} times (goal: 1.5)`,
      );
    }
    const root = { ...nation.bloc, code: await rootOf(nationUrl) };
    lines.push(...(await measurePeriodReports(bloc, inside, { ...inside, bloc: root }, everyone)));
    const atRoot = await rollUpOneByOne({ ...inside, bloc: root }, everyone);
    lines.push(`W5 at the root, one request after another: p50 ${atRoot.toFixed(2)} ms (goal: 5)`);
    return lines.join('\n');
  } finally {
    for (const running of peers) await running.stop();
    for (const fixture of [alone, nation]) await fixture.remove();
  }
}
