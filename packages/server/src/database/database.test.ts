import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from '../shared/config.ts';
import { type RunningServer, start } from '../start.ts';
import { administer, withDatabase } from '../test/template.ts';

const template = inject('template');
const database = `dangbo_empty_${process.pid}`;
const onPostgres = template.kind === 'postgres';

let url: string;
let auditFolder: string;
let servers: RunningServer[] = [];
beforeAll(async () => {
  auditFolder = await mkdtemp(join(tmpdir(), 'dangbo-audit-'));
  if (template.kind !== 'postgres') return;
  await administer(template.serverUrl, `create database ${database} template template0 encoding 'UTF8'`);
  url = withDatabase(template.serverUrl, database);
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await rm(auditFolder, { recursive: true });
  if (template.kind === 'postgres') await administer(template.serverUrl, `drop database ${database}`);
});

// On PGlite a folder has one server.
test.runIf(onPostgres)('three servers that start together on an empty database fill it once', async () => {
  const config = readConfig({ PORT: '0', DATABASE_URL: url, AUDIT_DIR: auditFolder, SAMPLE: 'bloc' });
  servers = await Promise.all([start(config), start(config), start(config)]);
  for (const server of servers) {
    const response = await fetch(`${server.url}/graphql?query={organization(code:"DUK"){memberCount}}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toMatchObject({ data: { organization: { memberCount: 4374 } } });
  }
});

test.runIf(onPostgres)('a missing database is reported in one sentence', async () => {
  const config = readConfig({ PORT: '0', DATABASE_URL: withDatabase(url, 'dangbo_nowhere') });
  await expect(start(config)).rejects.toThrow(
    'DATABASE_URL: no connection to PostgreSQL: there is no such database.',
  );
});

/** A proxy that passes sessions on to a PostgreSQL server and, like a pooler, reports invented backends to clients. */
async function startPooler(port: number): Promise<{ port: number; stop: () => void }> {
  const sockets: Socket[] = [];
  const pooler = createServer((client) => {
    const backend = connect(port, '127.0.0.1');
    sockets.push(client, backend);
    client.pipe(backend);
    backend.on('data', (data) => {
      // The message that names the backend: K, its length of 12, the process.
      const place = data.indexOf(Buffer.from('4b0000000c', 'hex'));
      if (place >= 0) data.writeInt32BE(1, place + 5);
      client.write(data);
    });
    for (const socket of [client, backend]) socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => pooler.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    pooler.close();
  };
  return { port: (pooler.address() as { port: number }).port, stop };
}

test.runIf(onPostgres)('a pooler in front of the database is refused', async () => {
  const { port } = new URL(url);
  const pooler = await startPooler(Number(port));
  const config = readConfig({ PORT: '0', DATABASE_URL: url.replace(port, String(pooler.port)) });
  await expect(start(config)).rejects.toThrow(
    'DATABASE_URL: a pooler, such as PgBouncer, is in front of PostgreSQL',
  );
  pooler.stop();
});
