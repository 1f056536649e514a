import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './peers/client.ts';
import { dangbo } from './peers/dangbo.ts';
import { prepareBloc } from './peers/fixture.ts';
import { quantile, rateOf, sendOnce } from './peers/measure.ts';
import { memoryOf } from './peers/processes.ts';
import { bodyOf, type RunningPeer, startPeer } from './peers/running-peer.ts';
import { type Workload, workloads } from './peers/workloads.ts';

const clients = 16;
const connections = 1_000;
const secondsOfCapacity = 5;
const times = 3;
const secondsOfOverload = 20;
/** In milliseconds: clients give up then. */
const patience = 10_000;
const probeInterval = 100;

/** The outcome of requests that come three times as fast as they can be answered, whatever becomes of those before them. */
export interface Overload {
  workload: string;
  /** Requests per second that the server answers where each client waits for its answer. */
  capacity: number;
  sent: number;
  good: number;
  shed: number;
  /** Neither answered nor shed in time, or answered otherwise. */
  failed: number;
  /** Good answers per second, as a share of the capacity. */
  goodput: number;
  /** Milliseconds of 99 % of the good answers, of the shed ones, and of the slowest answer of `/health/live`. */
  goodP99: number;
  shedP99: number;
  slowestHealth: number;
  /** The MiB by which the server grew. */
  growth: number;
}

/**
 * Sends requests at a steady rate by connections that are kept, as those of a proxy or of many clients, and notes what
 * becomes of each. A request that finds no connection free waits, and its time begins when it was due: Node accepts a
 * single new connection each time around its event loop, so that new ones would measure that alone.
 */
async function sendSteadily(running: RunningPeer, workload: Workload, rate: number) {
  const [good, shed]: [number[], number[]] = [[], []];
  let [sent, failed] = [0, 0];
  const idle = await openConnections(running);
  const waiting: ((connection: Connection) => void)[] = [];
  const free = (connection: Connection) => {
    const next = waiting.shift();
    if (next) next(connection);
    else idle.push(connection);
  };
  const send = async () => {
    const began = performance.now();
    const connection = idle.pop() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve)));
    const reply = await Promise.race([
      connection.send(bodyOf(running, workload, ++sent)).catch(() => undefined),
      sleep(patience, undefined, { ref: false }),
    ]);
    const milliseconds = performance.now() - began;
    if (reply?.status === 200) good.push(milliseconds);
    else if (reply?.status === 503) shed.push(milliseconds);
    else failed += 1;
    if (reply === undefined) {
      connection.close();
      free(running.connect());
    } else free(connection);
  };
  const pending: Promise<void>[] = [];
  const began = performance.now();
  for (let elapsed = 0; elapsed < secondsOfOverload * 1000; elapsed = performance.now() - began) {
    while (pending.length < (elapsed / 1000) * rate) pending.push(send());
    await sleep(1);
  }
  await Promise.all(pending);
  const seconds = (performance.now() - began) / 1000;
  for (const connection of idle) connection.close();
  return { sent, good, shed, failed, seconds };
}

/** Opens the connections, and uses each once. */
async function openConnections(running: RunningPeer): Promise<Connection[]> {
  const open: Connection[] = [];
  while (open.length < connections) {
    const connection = running.connect();
    await connection.send('{}');
    open.push(connection);
  }
  return open;
}

/** Asks for the health of a server over and over until it is stopped; returns the milliseconds of the slowest answer. */
function probe(port: number): () => Promise<number> {
  let [slowest, isRunning] = [0, true];
  const probing = (async () => {
    while (isRunning) {
      const began = performance.now();
      await (await fetch(`http://127.0.0.1:${port}/health/live`)).text();
      slowest = Math.max(slowest, performance.now() - began);
      await sleep(probeInterval);
    }
  })();
  return async () => {
    isRunning = false;
    await probing;
    return slowest;
  };
}

/** Measures a server that gets three times the requests that it can answer, with the workloads that are given. */
export async function measureOverload(given: readonly Workload[]): Promise<Overload[]> {
  const fixture = await prepareBloc();
  const running = await startPeer(dangbo, fixture);
  try {
    const measured: Overload[] = [];
    for (const workload of given) {
      let index = 0;
      const open = Array.from({ length: clients }, () => running.connect());
      const ask = (connection: Connection) => sendOnce(connection, bodyOf(running, workload, ++index));
      for (const connection of open) await ask(connection);
      const capacity = await rateOf(open, secondsOfCapacity, ask);
      for (const connection of open) connection.close();

      const pid = running.child.pid as number;
      const before = memoryOf(pid, 'now');
      const stopProbe = probe(running.port);
      const { sent, good, shed, failed, seconds } = await sendSteadily(running, workload, times * capacity);
      measured.push({
        workload: workloads[workload],
        capacity,
        sent,
        good: good.length,
        shed: shed.length,
        failed,
        goodput: good.length / seconds / capacity,
        goodP99: quantile(good, 0.99),
        shedP99: quantile(shed, 0.99),
        slowestHealth: await stopProbe(),
        growth: memoryOf(pid, 'peak') - before,
      });
    }
    return measured;
  } finally {
    await running.stop();
    await fixture.remove();
  }
}
