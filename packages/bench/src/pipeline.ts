import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Connection, dataOf } from './peers/client.ts';
import { dangbo } from './peers/dangbo.ts';
import { prepareBloc } from './peers/fixture.ts';
import { limit } from './peers/limit.ts';
import { inTurn, quantile, rateOf, rounds, sendOnce } from './peers/measure.ts';
import { cpuOf } from './peers/processes.ts';
import { bodyOf, type RunningPeer, startPeer } from './peers/running-peer.ts';

const clients = 16;
const secondsOfRound = 2;

/** A server, and the body of a request to it. */
interface Server {
  child: ChildProcess;
  connect(): Connection;
  body(index: number): string;
  stop(): Promise<void>;
}

const ofPeer = (running: RunningPeer): Server => ({
  child: running.child,
  connect: () => running.connect(),
  body: (index) => bodyOf(running, 'lookup', index),
  stop: () => running.stop(),
});

/** Starts a server that gives the same answer to every request, by some of the layers of dangbo. */
async function startLayer(layer: string, data: object, body: (index: number) => string): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'pipeline-server.ts'), [layer, JSON.stringify(data)], {
    execArgv: ['--import', join(import.meta.dirname, '../typescript.js')],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [port] = (await once(child, 'message')) as [number];
  return {
    child,
    connect: () => new Connection(port, ''),
    body,
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** The rates of one server, a second, and its processor time, in microseconds a request: medians of the rounds. */
export interface Layer {
  layer: string;
  rate: number;
  microseconds: number;
}

/**
 * Measures W4 on dangbo and on the limit, and the same requests on servers that do less and less: Apollo's pipeline
 * with its document cache, fastify, node:http, each with one fixed answer and no database.
 */
export async function measurePipeline(): Promise<Layer[]> {
  const fixture = await prepareBloc();
  const servers = new Map<string, Server>();
  try {
    const whole = ofPeer(await startPeer(dangbo, fixture));
    servers.set('dangbo', whole);
    servers.set('limit', ofPeer(await startPeer(limit, fixture)));
    const connection = whole.connect();
    const data = dataOf<object>(await connection.send(whole.body(0)));
    connection.close();
    for (const layer of ['Apollo Server', 'fastify', 'node:http'])
      servers.set(layer, await startLayer(layer, data, whole.body));

    const measured = new Map([...servers.keys()].map((layer) => [layer, { rates: [], costs: [] } as Rounds]));
    let index = 0;
    for (let round = 0; round <= rounds; round++) {
      for (const [layer, server] of inTurn([...servers], round)) {
        const open = Array.from({ length: clients }, () => server.connect());
        const before = cpuOf(server.child.pid as number);
        const began = index;
        const rate = await rateOf(open, secondsOfRound, (each) => sendOnce(each, server.body(index++)));
        const cost = (1e6 * (cpuOf(server.child.pid as number) - before)) / (index - began);
        for (const each of open) each.close();
        // In the first round code is compiled.
        if (round === 0) continue;
        measured.get(layer)?.rates.push(rate);
        measured.get(layer)?.costs.push(cost);
      }
    }
    return [...measured].map(([layer, { rates, costs }]) => ({
      layer,
      rate: quantile(rates, 0.5),
      microseconds: quantile(costs, 0.5),
    }));
  } finally {
    for (const server of servers.values()) await server.stop();
    await fixture.remove();
  }
}

interface Rounds {
  rates: number[];
  costs: number[];
}
