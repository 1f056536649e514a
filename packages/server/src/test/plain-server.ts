import type { Database } from '../database/database.ts';
import { createServer, type ServerOptions } from '../server.ts';

/** A server in which graphql-js resolves every field: results built in SQL are compared with its own. */
export async function startPlainServer(
  database: Database,
  options: Pick<ServerOptions, 'log' | 'schema' | 'plans'> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const { app } = await createServer(database, {
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
