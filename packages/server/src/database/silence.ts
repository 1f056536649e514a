import type { Socket } from 'node:net';
import type pg from 'pg';

const second = 1_000;
/** Longer than a statement of a request may run, and shorter than a request may take. */
const longestSilence = 7 * second;
/** The longest time for the database to close a connection that has ended. */
const longestEnd = second;

/** The socket of a connection, which its type does not show. */
export const socketOf = (client: pg.ClientBase): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

/** The error of a statement whose connection was closed for silence: the code is that of a peer that has gone. */
const silent = (): Error =>
  Object.assign(new Error('The database has not answered for seven seconds.'), { code: 'ETIMEDOUT' });

/** A limit for connections on which nothing is sent either way. */
export interface SilenceLimit {
  /** From now on a connection in use is closed after seven seconds of silence, and its statement fails. */
  begin(): void;
  /** From now on any connection is closed after a second of silence: they have ended, or are about to. */
  end(): void;
}

/**
 * Limits the silence of a pool's connections: a PostgreSQL that is stopped, or cut off without a word, keeps its
 * connections and never answers.
 */
export function limitSilence(pool: pg.Pool): SilenceLimit {
  const [open, used] = [new Set<pg.ClientBase>(), new Set<pg.ClientBase>()];
  let isLimited = false;
  pool.on('acquire', (client) => used.add(client));
  pool.on('release', (_error, client) => used.delete(client));
  pool.on('remove', (client) => open.delete(client));
  pool.on('connect', (client) => {
    open.add(client);
    const socket = socketOf(client);
    socket.setTimeout(longestSilence);
    // Not as its callback, which would be called once: it may be silent first while it is idle.
    socket.on('timeout', () => {
      if (isLimited && used.has(client)) socket.destroy(silent());
    });
  });
  return {
    begin: () => {
      isLimited = true;
    },
    end: () => {
      for (const socket of [...open].map(socketOf)) socket.setTimeout(longestEnd, () => socket.destroy());
    },
  };
}
