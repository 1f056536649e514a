import type { Socket } from 'node:net';
import { CompiledQuery, type Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { noteStatement } from './failed-statement.ts';
import type { Tables } from './tables.ts';

/** The caller with whose settings a connection reads, and the state of the tree in which their scopes were computed. */
interface Opened {
  key: string;
  tree: string;
}

/** A connection by which one request reads. */
export interface ReadConnection {
  /** The process of the database that serves it. */
  readonly backend: number;
  /** Its settings outlive the request, for the next one by the same caller. */
  readonly keepsSettings: boolean;
  /** The caller for whom it is open, if it keeps settings and they are known. */
  openFor: Opened | undefined;
  /** The search path of the statements that are sent from now on. */
  searchPath: string;
  /** Sends a statement at once, behind those that have no result yet. */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /** Begins a transaction of all that is sent from now on. */
  begin(): Promise<void>;
  /** Commits the transaction, if there is one, and frees the connection. However it fails, the connection is free. */
  commit(): Promise<void>;
  /** Never fails: a connection that cannot be rolled back is closed. */
  rollBack(): Promise<void>;
}

/** The number of statements that a connection keeps prepared: most take longer to plan than to run. */
const mostPrepared = 200;
/** In characters of their texts together: PostgreSQL keeps about 200 bytes for each, so 50 MB for a connection. */
const mostText = 250_000;

/** A statement that a connection has prepared, and the length of its text. */
interface Prepared {
  name: string;
  length: number;
}

/** The statements that a connection has prepared, by their numbers. */
const prepared = new WeakMap<pg.ClientBase, LRUCache<number, Prepared>>();
let lastName = 0;

/** The numbers of texts, by search path: PostgreSQL would plan one statement anew each time its path is another. */
const numbers = new Map<string, LRUCache<string, number>>();
const mostNumbers = 1_000;
let lastNumber = 0;

function numberOf(searchPath: string, sql: string): number {
  let ofPath = numbers.get(searchPath);
  if (ofPath === undefined) {
    ofPath = new LRUCache({ max: mostNumbers });
    numbers.set(searchPath, ofPath);
  }
  const number = ofPath.get(sql) ?? ++lastNumber;
  ofPath.set(sql, number);
  return number;
}

function nameOf(client: pg.ClientBase, searchPath: string, sql: string): string {
  let statements = prepared.get(client);
  if (statements === undefined) {
    const forget = ({ name }: Prepared) => void client.query(`deallocate ${name}`).catch(() => {});
    statements = new LRUCache({
      max: mostPrepared,
      maxSize: mostText,
      sizeCalculation: ({ length }) => length,
      dispose: forget,
    });
    prepared.set(client, statements);
  }
  const number = numberOf(searchPath, sql);
  const known = statements.get(number);
  if (known !== undefined) return known.name;
  const name = `dangbo_${++lastName}`;
  statements.set(number, { name, length: sql.length });
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

/** The callers whose settings the connections of pools have. */
const openings = new WeakMap<pg.ClientBase, Opened | undefined>();
/** The search paths that connections of pools were given last. */
const searchPaths = new WeakMap<pg.ClientBase, string>();

/** Takes connections of a pool that sends statements without waiting for earlier results. */
export const readsOnPool =
  (pool: pg.Pool, onQuery?: (sql: string, parameters: readonly unknown[]) => void) =>
  async (): Promise<ReadConnection> => {
    const client = await pool.connect();
    let isTransaction = false;
    sendTogether(client);
    const end = async (command: 'commit' | 'rollback') => {
      try {
        const done = await client.query(command);
        // PostgreSQL does not commit a transaction that had failed, and says so in this word alone.
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
      get openFor() {
        return openings.get(client);
      },
      set openFor(opened) {
        openings.set(client, opened);
      },
      get searchPath() {
        return searchPaths.get(client) ?? '';
      },
      set searchPath(searchPath) {
        searchPaths.set(client, searchPath);
      },
      query: async (sql, parameters) => {
        onQuery?.(sql, parameters);
        try {
          const { rows } = await client.query({
            name: nameOf(client, searchPaths.get(client) ?? '', sql),
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
      // Also where nothing has begun: a connection that responds is whole.
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
    openFor: undefined,
    searchPath: '',
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
