import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { keyOf } from '../../../server/src/test/callers.ts';
import { Connection, dataOf, type Reply } from './client.ts';
import type { PreparedFixture } from './fixture.ts';
import { type Peer, type Plain, queryOf } from './peer.ts';
import { type Bloc, variantOf, type Workload } from './workloads.ts';

const loader = join(import.meta.dirname, '../../typescript.js');

/** A server of the comparison in its own process. */
export interface RunningPeer {
  peer: Peer;
  /** The bloc that is queried. */
  bloc: Bloc;
  child: ChildProcess;
  port: number;
  /** Opens a connection, with the key of the fixture's caller or of another one. */
  connect(caller?: string): Connection;
  stop(): Promise<void>;
}

/** Starts a server in production mode, and waits until it listens. */
export async function startPeer(peer: Peer, { bloc, ...fixture }: PreparedFixture): Promise<RunningPeer> {
  const child = fork(join(import.meta.dirname, peer.file), [JSON.stringify(fixture)], {
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
    child,
    port,
    connect: (caller = fixture.caller) => new Connection(port, keyOf(caller)),
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** The body of a workload's request with this index; the repeated one is always the first. */
export function bodyOf({ peer, bloc }: RunningPeer, workload: Workload, index: number): string {
  const { query, variables } = peer.requests[queryOf(workload)];
  return JSON.stringify({
    query,
    variables: variables(variantOf(bloc, workload === 'repeated' ? 0 : index)),
  });
}

/** The result of a response in the plain shape. @throws Error where it failed */
export function plainResponse({ peer }: RunningPeer, workload: Workload, reply: Reply): Plain[keyof Plain] {
  return peer.requests[queryOf(workload)].plain(dataOf<never>(reply, `${workload} of ${peer.name}`));
}
