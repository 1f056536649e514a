import { readExample } from '../../../server/src/test/examples.ts';
import { type Connection, dataOf } from './client.ts';
import { firstDifference } from './equality.ts';
import { quantile, sendOnce } from './measure.ts';
import type { RunningPeer } from './running-peer.ts';

const times = 60;

const { query, variables } = readExample('19-period-report.graphql');

/** The body of the example for an organization; the query does not use `request`, which keeps each from the cache. */
const bodyFor = (code: string, request: number) =>
  JSON.stringify({ query, variables: { ...variables, code, request } });

/** Sends the example for the organization of a server, with an index that no earlier request had. */
export const sendReport = (connection: Connection, { bloc }: RunningPeer, index: number): Promise<number> =>
  sendOnce(connection, bodyFor(bloc.code, index));

/** A server with one connection, and the latencies of its reports. */
const measurementOf = (running: RunningPeer, connection = running.connect()) => ({
  running,
  connection,
  latencies: [] as number[],
});
type Measurement = ReturnType<typeof measurementOf>;

/** @throws Error where two servers report different figures of their bloc */
async function compareReports(measurements: readonly Measurement[]) {
  const reports = await Promise.all(
    measurements.map(async ({ running, connection }) => {
      const reply = await connection.send(bodyFor(running.bloc.code, -1));
      const { organization } = dataOf<{ organization: { periodReport: object } }>(reply);
      // The sample draws attendance by the numbers of the cells, which are others in a larger database.
      return { ...organization.periodReport, meetings: undefined };
    }),
  );
  const difference = firstDifference(reports[0], reports[1]);
  if (difference !== undefined) throw new Error(`The reports differ at ${difference}`);
}

/**
 * Measures the report of ten years, with every field of the example, for a bloc alone, for the same bloc inside a
 * larger database, and at the root of that: one request after another, in turn. Returns the lines of the report.
 */
export async function measurePeriodReports(
  alone: RunningPeer,
  inside: RunningPeer,
  root: RunningPeer,
  rootCaller: string,
): Promise<string[]> {
  const [one, other] = [measurementOf(alone), measurementOf(inside)] as const;
  const top = measurementOf(root, root.connect(rootCaller));
  const all = [one, other, top];
  await compareReports([one, other]);
  for (let index = 0; index < times; index++) {
    for (const { running, connection, latencies } of all)
      latencies.push(await sendReport(connection, running, index));
  }
  for (const { connection } of all) connection.close();
  const p50 = ({ latencies }: Measurement) => quantile(latencies, 0.5);
  return [
    `periodReport of ten years: p50 ${p50(one).toFixed(1)} ms for the bloc alone, ${p50(other).toFixed(1)} ms inside ` +
      `the larger database: ${(p50(other) / p50(one)).toFixed(2)} times (goal: 1.5)`,
    `periodReport of ten years at the root: p50 ${p50(top).toFixed(1)} ms (goal: 50)`,
  ];
}
