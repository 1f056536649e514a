import type { Connection } from './client.ts';
import { cpuOf, cpuWithChildren, memoryOf } from './processes.ts';
import { bodyOf, type RunningPeer } from './running-peer.ts';
import type { Workload } from './workloads.ts';

const connections = 16;
/** The rounds of a comparison, in which its servers take turns. */
export const rounds = 5;
const secondsOfRound = 2;

/** Seconds of processor time by process. */
interface Processor {
  server: number;
  postgres: number;
  client: number;
}

/** The measurements before the first round. */
export const nothingYet = () => ({
  /** Requests per second of each round. */
  rates: [] as number[],
  /** Milliseconds of each request. */
  latencies: [] as number[],
  processor: { server: 0, postgres: 0, client: 0 } satisfies Processor,
  /** In MiB. */
  peakMemory: 0,
  /** The position of the server in the sequence of variants, which is the same for all. */
  index: 0,
});

/** The measurements of one server with one workload, over all rounds. */
export type Measured = ReturnType<typeof nothingYet>;

/** The items in the order of a round, in which the next one begins. */
export const inTurn = <Item>(items: readonly Item[], round: number): Item[] => {
  const first = round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
};

/** The quantile of values: the median is at 0.5. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] as number;
};

const usedBy = (pid: number, postmaster: number): Processor => {
  const { user, system } = process.cpuUsage();
  return { server: cpuOf(pid), postgres: cpuWithChildren(postmaster), client: (user + system) / 1e6 };
};

/** Runs one workload on one server over sixteen connections for some seconds, and adds the measurements. */
export async function measureRound(
  running: RunningPeer,
  postmaster: number,
  workload: Workload,
  measured: Measured,
): Promise<void> {
  const pid = running.child.pid as number;
  const nextBody = () => bodyOf(running, workload, measured.index++);
  const open = Array.from({ length: connections }, () => running.connect());
  await Promise.all(open.map((connection) => sendOnce(connection, nextBody())));
  const before = usedBy(pid, postmaster);
  const rate = await rateOf(open, secondsOfRound, async (connection) => {
    measured.latencies.push(await sendOnce(connection, nextBody()));
  });
  measured.rates.push(rate);
  const after = usedBy(pid, postmaster);
  for (const name of ['server', 'postgres', 'client'] as const) {
    measured.processor[name] += after[name] - before[name];
  }
  measured.peakMemory = memoryOf(pid, 'peak');
  for (const connection of open) connection.close();
}

/** Lets all workers work side by side for some seconds, each at one thing after another; returns the things per second. */
export async function rateOf<Worker>(
  workers: readonly Worker[],
  seconds: number,
  work: (worker: Worker) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (performance.now() - began < seconds * 1000) {
        await work(worker);
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - began) / 1000);
}

/** Sends a request, and returns the milliseconds until a successful response. */
export async function sendOnce(connection: Connection, body: string): Promise<number> {
  const began = performance.now();
  const reply = await connection.send(body);
  const milliseconds = performance.now() - began;
  if (reply.status !== 200 || reply.body.some((part) => part.includes('"errors"'))) {
    throw new Error(`${reply.status}: ${Buffer.concat(reply.body).toString().slice(0, 500)}`);
  }
  return milliseconds;
}
