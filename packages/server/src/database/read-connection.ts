import { CompiledQuery, type Kysely } from 'kysely';
import type pg from 'pg';
import { perObject } from '../shared/get-or-create.ts';
import { nameOf } from './prepared.ts';
import { socketOf } from './silence.ts';
import type { Tables } from './tables.ts';

/** The settings of a connection, as far as they are known. */
interface Session {
  /** The caller for whom it is open, and the state of the tree in which their scopes were computed. */
  openFor: { key: string; tree: string } | undefined;
  /** The search path of the statements that are sent from now on. */
  searchPath: string;
}

const newSession = (): Session => ({ openFor: undefined, searchPath: '' });

/** A connection by which one request reads. */
export interface ReadConnection {
  /** The process of the database that serves it. */
  readonly backend: number;
  /** Its settings outlive the request, for the next one by the same caller. */
  readonly keepsSettings: boolean;
  readonly session: Session;
  /** Sends a statement at once, behind those that have no result yet. */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /** Begins a transaction of all that is sent from now on. */
  begin(): Promise<void>;
  /** Commits the transaction, if there is one, and frees the connection. However it fails, the connection is free. */
  commit(): Promise<void>;
  /** Never fails: a connection that cannot be rolled back is closed. */
  rollBack(): Promise<void>;
}

/**
 * Keeps what is sent until all that is ready to be sent has been: each way to the network takes as long as reading a
 * few rows.
 */
function sendTogether(client: pg.ClientBase): void {
  const socket = socketOf(client);
  socket.cork();
  // After the promises that are settled by now, and those that they settle.
  queueMicrotask(() => process.nextTick(() => socket.uncork()));
}

/** The sessions of the connections of pools. */
const sessionOf = perObject<pg.ClientBase, Session>(newSession);

const failedStatements = new WeakMap<object, string>();

/**
 * The text of the statement that failed with an error, for the log. It is known of reads alone, whose values are
 * parameters: the ORM writes values into the text of what it sends.
 */
export const statementOf = (error: Error): string | undefined => failedStatements.get(error);

/** Takes connections of a pool that sends statements without waiting for earlier results. */
export const readsOnPool =
  (pool: pg.Pool, onQuery?: (sql: string, parameters: readonly unknown[]) => void) =>
  async (): Promise<ReadConnection> => {
    const client = await pool.connect();
    const session = sessionOf(client);
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
      session,
      query: async (sql, parameters) => {
        onQuery?.(sql, parameters);
        try {
          const { rows } = await client.query({
            name: nameOf(client, session.searchPath, sql),
            text: sql,
            values: parameters as unknown[],
          });
          return rows;
        } catch (error) {
          failedStatements.set(error as Error, sql);
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

/** The queries of a connection that is inside a transaction. */
const queriesIn =
  (transaction: Kysely<Tables>): ReadConnection['query'] =>
  async <Row>(sql: string, parameters: readonly unknown[]) =>
    (await transaction.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<Row>)).rows;

/** A unit of work that has begun a transaction. */
export interface Uncommitted {
  getKysely(): Kysely<Tables>;
  rollback(): Promise<void>;
}

/** Reads what a unit of work has written, in its transaction; however the reads end, it is rolled back. */
export async function readsOfUncommitted(unit: Uncommitted): Promise<ReadConnection> {
  const query = queriesIn(unit.getKysely());
  // The role of the login, under which any session is opened.
  await query('set local role none', []);
  const [found] = await query<{ backend: number }>('select pg_backend_pid() as backend', []);
  const rollBack = () => unit.rollback().catch(() => {});
  return {
    backend: (found as { backend: number }).backend,
    keepsSettings: false,
    session: newSession(),
    query,
    begin: async () => {},
    commit: rollBack,
    rollBack,
  };
}

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
    session: newSession(),
    query: queriesIn(transaction),
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
