import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The options with which a server of the comparison is forked. */
export interface Fixture {
  databaseUrl: string;
  blocId: number;
  /** The folder of dangbo's audit checkpoints. */
  auditDirectory: string;
  /** The name of dangbo's caller, whose scope is the bloc. */
  caller: string;
}

/** Listens on any free port, and returns it. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Runs one server of the comparison in this process: sends its port to the parent, and exits with it. */
export async function serve(open: (fixture: Fixture) => Promise<number>): Promise<void> {
  process.once('disconnect', () => process.exit());
  process.send?.(await open(JSON.parse(process.argv[2] ?? '') as Fixture));
}
