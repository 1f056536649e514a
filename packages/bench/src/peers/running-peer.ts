import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { keyOf } from '../../../server/src/test/callers.ts';
import { Connection, type Reply } from './client.ts';
import type { PreparedGround } from './fixture.ts';
import { type Peer, type Plain, questionOf } from './peer.ts';
import { type Bloc, variantOf, type Workload } from './workloads.ts';

const loader = join(import.meta.dirname, '../../typescript.js');

/** A server of the comparison in a process of its own. */
export interface RunningPeer {
  peer: Peer;
  /** Which it is asked about. */
  bloc: Bloc;
  pid: number;
  /** Where it asks for keys, as the caller of its ground or another. */
  connect(caller?: string): Connection;
  stop(): Promise<void>;
}

/** Starts a server in production mode, and waits until it listens. */
export async function startPeer(peer: Peer, { bloc, ...ground }: PreparedGround): Promise<RunningPeer> {
  const child: ChildProcess = fork(join(import.meta.dirname, peer.file), [JSON.stringify(ground)], {
    execArgv: [...(peer.nodeFlags ?? ['--import', loader])],
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  });
  const [port] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`${peer.name} did not start.`);
    }),
  ])) as [number];
  return {
    peer,
    bloc,
    pid: child.pid as number,
    connect: (caller = ground.caller) => new Connection(port, keyOf(caller)),
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** The body that asks a server a workload for that many-th time; the repeated one is always the first. */
export function bodyOf({ peer, bloc }: RunningPeer, workload: Workload, index: number): string {
  const { query, variables } = peer.askings[questionOf(workload)];
  return JSON.stringify({
    query,
    variables: variables(variantOf(bloc, workload === 'repeated' ? 0 : index)),
  });
}

/** The answer in the plain shape. @throws where there was none */
export function plainAnswer(
  { peer }: RunningPeer,
  workload: Workload,
  { status, body }: Reply,
): Plain[keyof Plain] {
  const text = Buffer.concat(body).toString();
  const answer = JSON.parse(text) as { data?: never; errors?: unknown };
  if (status !== 200 || answer.errors || !answer.data) {
    throw new Error(`${peer.name} answered ${workload} with ${status}: ${text.slice(0, 500)}`);
  }
  return peer.askings[questionOf(workload)].plain(answer.data);
}
