import type { Database } from '../database/database.ts';
import { createServer, type ServerOptions } from '../server.ts';

/** A server in which graphql-js reads each field when it resolves it: what planned and written answers are compared with. */
export async function startPlainServer(
  database: Database,
  options: Pick<ServerOptions, 'log'> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const app = await createServer(database, {
    rateLimit: undefined,
    isProduction: false,
    corsOrigins: [],
    trustedProxies: [],
    oidc: undefined,
    persisted: { mode: 'off', texts: new Map() },
    plans: false,
    audited: () => {},
    ...options,
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), stop: () => app.close() };
}
