import { readExample } from '../../../server/src/test/examples.ts';
import type { Connection } from './client.ts';
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

/** @throws Error where two servers report different figures of their bloc */
async function compareReports(asked: readonly { running: RunningPeer; connection: Connection }[]) {
  const reports = await Promise.all(
    asked.map(async ({ running, connection }) => {
      const { body } = await connection.send(bodyFor(running.bloc.code, -1));
      const { data, errors } = JSON.parse(Buffer.concat(body).toString());
      if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
      // The sample draws attendance by the numbers of the cells, which are others in a larger database.
      return { ...data.organization.periodReport, meetings: undefined };
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
  const [one, other, top] = [
    { running: alone, connection: alone.connect() },
    { running: inside, connection: inside.connect() },
    { running: root, connection: root.connect(rootCaller) },
  ].map((asked) => ({ ...asked, latencies: [] as number[] })) as [Asked, Asked, Asked];
  await compareReports([one, other]);
  for (let index = 0; index < times; index++) {
    for (const { running, connection, latencies } of [one, other, top])
      latencies.push(await sendReport(connection, running, index));
  }
  const [p50Alone, p50Inside, p50Root] = [one, other, top].map(({ connection, latencies }) => {
    connection.close();
    return quantile(latencies, 0.5);
  }) as [number, number, number];
  return [
    `periodReport of ten years: p50 ${p50Alone.toFixed(1)} ms for the bloc alone, ${p50Inside.toFixed(1)} ms inside ` +
      `the larger database: ${(p50Inside / p50Alone).toFixed(2)} times (goal: 1.5)`,
    `periodReport of ten years at the root: p50 ${p50Root.toFixed(1)} ms (goal: 50)`,
  ];
}

interface Asked {
  running: RunningPeer;
  connection: Connection;
  latencies: number[];
}
