import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/database.ts';

/** A connection that takes rows by COPY. */
export interface BulkSession {
  query<Row>(sql: string): Promise<Row[]>;
  /** Appends rows in PostgreSQL's text format to a table that was emptied in the same transaction. */
  copy(table: string, columns: readonly string[], rows: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Begins a transaction. In PGlite all is one already. */
  begin(): Promise<void>;
  commit(): Promise<void>;
}

/** Sessions that load side by side, at least one. */
export type BulkSessions = readonly [BulkSession, ...BulkSession[]];

/** The number of connections that work side by side: each loads some of the tables. */
const connections = 2;
/** The memory of each connection, which builds an index or counts a roll-up from all rows at once. */
const memory = { maintenance_work_mem: '1GB', work_mem: '512MB' };

/**
 * Does some work by sessions that may run side by side; where it throws, what it has committed is undone. PGlite has one
 * session, and all of the work is one transaction.
 */
export async function inBulkSessions<Result>(
  { native }: Database,
  work: (sessions: BulkSessions) => Promise<Result>,
  undo: (session: BulkSession) => Promise<void>,
): Promise<Result> {
  if (native instanceof PGlite) return native.transaction((transaction) => work([embedded(transaction)]));
  const open = () => Promise.all(Array.from({ length: connections }, () => native.connect()));
  let clients = await open();
  const close = () => {
    // Settings and locks go with the connection, and whatever it is in the midst of.
    for (const client of clients) client.release(true);
  };
  try {
    for (const client of clients) {
      for (const [setting, size] of Object.entries(memory)) await client.query(`set ${setting} = '${size}'`);
    }
    return await work(clients.map(overWire) as [BulkSession]);
  } catch (error) {
    close();
    clients = await open();
    await undo(overWire(clients[0] as PoolClient));
    throw error;
  } finally {
    close();
  }
}

const copyInto = (table: string, columns: readonly string[], source: string) =>
  `copy ${table} (${columns.join(', ')}) from ${source} with (freeze)`;

const embedded = (transaction: Transaction): BulkSession => ({
  query: async <Row>(sql: string) => (await transaction.query<Row>(sql)).rows,
  copy: async (table, columns, rows) => {
    const blob = new Blob([rows]);
    await transaction.query(copyInto(table, columns, `'/dev/blob'`), [], { blob });
  },
  begin: async () => {},
  commit: async () => {},
});

const overWire = (client: PoolClient): BulkSession => ({
  query: async (sql) => (await client.query(sql)).rows,
  copy: (table, columns, rows) =>
    pipeline(Readable.from([rows]), client.query(copyFrom(copyInto(table, columns, 'stdin')))),
  begin: async () => {
    await client.query('begin');
  },
  commit: async () => {
    await client.query('commit');
  },
});
