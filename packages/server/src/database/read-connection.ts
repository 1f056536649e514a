import type { Socket } from 'node:net';
import { CompiledQuery, type Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { noteStatement } from './failed-statement.ts';
import type { Tables } from './tables.ts';

/** With whose settings a connection reads, and in which state of the tree their scopes were reckoned. */
interface Standing {
  key: string;
  tree: string;
}

/** A connection by which one request reads. */
export interface ReadConnection {
  /** Names the backend of the database that runs it. */
  readonly backend: number;
  /** Whether its settings outlive the request, for the next one by the same caller. */
  readonly keepsSettings: boolean;
  /** Where it keeps settings, whose they are. */
  standing: Standing | undefined;
  /** Sends a statement at once, behind those that have no answer yet. */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /** Makes one transaction of what is sent from now on. */
  begin(): Promise<void>;
  /** Commits the transaction, if there is one, and frees the connection. However it fails, the connection is free. */
  commit(): Promise<void>;
  /** Never fails: a connection that cannot be rolled back is given up. */
  rollBack(): Promise<void>;
}

/** How many statements a connection keeps prepared: a plan takes longer to make than most take to run. */
const mostPrepared = 200;
/** In characters of their texts together: PostgreSQL keeps about 200 bytes for each, so 50 MB for a connection. */
const mostText = 250_000;

/** The names of the statements that a connection has prepared. */
const prepared = new WeakMap<pg.ClientBase, LRUCache<string, string>>();
let lastName = 0;

function nameOf(client: pg.ClientBase, sql: string): string {
  let names = prepared.get(client);
  if (names === undefined) {
    const forget = (name: string) => void client.query(`deallocate ${name}`).catch(() => {});
    names = new LRUCache({
      max: mostPrepared,
      maxSize: mostText,
      sizeCalculation: (_name, text) => text.length,
      dispose: forget,
    });
    prepared.set(client, names);
  }
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `dangbo_${++lastName}`;
  names.set(sql, name);
  return name;
}

/**
 * Keeps what is sent until all that is ready to be sent has been: each way to the network takes as long as reading a
 * few rows.
 */
function sendTogether(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  // After the promises that are settled by now, and those that they settle.
  queueMicrotask(() => process.nextTick(() => stream.uncork()));
}

/** With whose settings the connections of pools stand. */
const standings = new WeakMap<pg.ClientBase, Standing | undefined>();

/** Takes connections of a pool that sends statements without waiting for the answers before. */
export const readsOnPool =
  (pool: pg.Pool, onQuery?: (sql: string, parameters: readonly unknown[]) => void) =>
  async (): Promise<ReadConnection> => {
    const client = await pool.connect();
    let isTransaction = false;
    sendTogether(client);
    const end = async (command: 'commit' | 'rollback') => {
      try {
        const done = await client.query(command);
        // What had failed before is not committed, and PostgreSQL says so in this word alone.
        if (done.command !== command.toUpperCase()) throw new Error('The transaction had failed.');
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    };
    return {
      backend: (client as unknown as { processID: number }).processID,
      keepsSettings: true,
      get standing() {
        return standings.get(client);
      },
      set standing(standing) {
        standings.set(client, standing);
      },
      query: async (sql, parameters) => {
        onQuery?.(sql, parameters);
        try {
          const { rows } = await client.query({
            name: nameOf(client, sql),
            text: sql,
            values: parameters as unknown[],
          });
          return rows;
        } catch (error) {
          noteStatement(error, sql);
          throw error;
        }
      },
      begin: async () => {
        isTransaction = true;
        await client.query('begin');
      },
      commit: async () => (isTransaction ? end('commit') : client.release()),
      // Also where nothing has begun: a connection that answers is whole.
      rollBack: () => end('rollback').catch(() => {}),
    };
  };

/** Takes the embedded database, which has one connection: a transaction keeps others from it, and its settings from them. */
export const readsEmbedded = (client: Kysely<Tables>) => async (): Promise<ReadConnection> => {
  const transaction = await client.startTransaction().execute();
  const rollBack = () =>
    transaction
      .rollback()
      .execute()
      .catch(() => {});
  return {
    backend: 0,
    keepsSettings: false,
    standing: undefined,
    query: async <Row>(sql: string, parameters: readonly unknown[]) =>
      (await transaction.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<Row>))
        .rows,
    begin: async () => {},
    // A commit that fails leaves it open.
    commit: () =>
      transaction
        .commit()
        .execute()
        .catch(async (error) => {
          await rollBack();
          throw error;
        }),
    rollBack,
  };
};
