import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server of the comparison is told when it is forked. */
export interface Ground {
  databaseUrl: string;
  blocId: number;
  /** Where dangbo keeps the checkpoints of its audit. */
  auditDirectory: string;
  /** By which name dangbo's caller is known, whose scope is the bloc. */
  caller: string;
}

/** Listens on any free port, and gives it. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Runs one server of the comparison in this process: tells its parent the port, and ends with it. */
export async function serve(open: (ground: Ground) => Promise<number>): Promise<void> {
  process.once('disconnect', () => process.exit());
  process.send?.(await open(JSON.parse(process.argv[2] ?? '') as Ground));
}
