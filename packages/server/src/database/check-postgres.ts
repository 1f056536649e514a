import type pg from 'pg';
import { ConfigError } from '../shared/config.ts';

/** The meaning of the commonest failures; nothing of the URL, which may hold a password. */
const unreachable: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at that host and port',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the host does not answer',
  ERR_INVALID_URL:
    'it is no valid URL; write special characters of the password as %40 for @, %20 for a space',
  '28P01': 'the password is refused',
  '28000': 'the user is refused',
  '3D000': 'there is no such database',
};

/** Async, so that a URL which pg reads only now fails as any other connection does. */
async function firstAnswer(pool: pg.Pool) {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ name: string; encoding: string; version: number; backend: number }>(
      `select current_database() as name, current_setting('server_encoding') as encoding,
        current_setting('server_version_num')::int as version, pg_backend_pid() as backend`,
    );
    const [server] = rows as [(typeof rows)[0]];
    return { ...server, isDirect: server.backend === (client as unknown as { processID: number }).processID };
  } finally {
    client.release();
  }
}

/**
 * Checks that a PostgreSQL server fits, and returns the database's name.
 * @throws ConfigError where it does not, or cannot be reached
 */
export async function checkPostgres(pool: pg.Pool): Promise<string> {
  const server = await firstAnswer(pool).catch((error: Error & { code?: string }) => {
    const reason = unreachable[error.code ?? ''] ?? error.code ?? error.message;
    throw new ConfigError(`DATABASE_URL: no connection to PostgreSQL: ${reason}.`);
  });
  const { name, version, encoding, isDirect } = server;
  if (!isDirect) {
    // A pooler shares one session among clients, and with it the settings that determine the visible rows.
    throw new ConfigError(
      'DATABASE_URL: a pooler, such as PgBouncer, is in front of PostgreSQL; connect to PostgreSQL itself, since the server keeps settings on its connections, and has a pool of its own.',
    );
  }
  if (version < 150_000) {
    throw new ConfigError(
      `DATABASE_URL: PostgreSQL 15 or later is needed, this is ${Math.floor(version / 10_000)}.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new ConfigError(
      `DATABASE_URL: the database's encoding is ${encoding}; create it with encoding UTF8.`,
    );
  }
  return name;
}
