import type pg from 'pg';
import { expect } from 'vitest';
import { findRollupFaults } from '../database/rollup/rollup-faults.ts';
import { copyDatabase, serveDatabase, type TestServer } from './harness.ts';
import { connectTo } from './template.ts';

/** A server, and connections of their own to its database, which write at the same time. */
export interface Writers {
  server: TestServer;
  clients: pg.Client[];
  /** Counts all roll-ups again, and expects no other sums. */
  expectNoFaults(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens so many connections to a copy of the sample bloc that a server of its own serves. */
export async function startWriters(count: number): Promise<Writers> {
  const copy = await copyDatabase();
  const server = await serveDatabase(copy);
  const clients = await Promise.all(
    Array.from({ length: count }, () => connectTo(copy.environment.DATABASE_URL)),
  );
  return {
    server,
    clients,
    expectNoFaults: () =>
      server.database.orm.em.fork().transactional(async (em) => {
        expect(await findRollupFaults(em, 5)).toEqual({ count: 0, faults: [] });
      }),
    stop: async () => {
      // What these connections lock in any order may deadlock; see copyDatabase.
      await clients[0]?.query('select pg_stat_reset()');
      for (const client of clients) await client.end();
      await server.stop();
    },
  };
}
