import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database.ts';

/** A transaction that takes rows by COPY. */
export interface BulkTransaction {
  query<Row>(sql: string): Promise<Row[]>;
  /** Appends rows in PostgreSQL's text format to a table. */
  copy(table: string, columns: readonly string[], chunks: readonly Buffer[]): Promise<void>;
}

/** Does some work in one transaction: all of it or, where it throws, nothing. */
export async function inBulkTransaction<Result>(
  { native }: Database,
  work: (transaction: BulkTransaction) => Promise<Result>,
): Promise<Result> {
  if (native instanceof PGlite) return native.transaction((transaction) => work(embedded(transaction)));
  const client = await native.connect();
  try {
    await client.query('begin');
    const result = await work(overWire(client));
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // The connection goes, and its transaction with it: it may be in the midst of a COPY.
    client.release(true);
    throw error;
  }
}

const target = (table: string, columns: readonly string[]) => `copy ${table} (${columns.join(', ')}) from`;

const embedded = (transaction: Transaction): BulkTransaction => ({
  query: async <Row>(sql: string) => (await transaction.query<Row>(sql)).rows,
  copy: async (table, columns, chunks) => {
    await transaction.query(`${target(table, columns)} '/dev/blob'`, [], {
      blob: new Blob(chunks as readonly Uint8Array<ArrayBuffer>[] as Uint8Array<ArrayBuffer>[]),
    });
  },
});

const overWire = (client: PoolClient): BulkTransaction => ({
  query: async (sql) => (await client.query(sql)).rows,
  copy: async (table, columns, chunks) => {
    await pipeline(Readable.from(chunks), client.query(copyFrom(`${target(table, columns)} stdin`)));
  },
});
