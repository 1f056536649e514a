import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { copyDatabase, serveDatabase, type TestServer } from '../../test/harness.ts';
import { connectTo } from '../../test/template.ts';

/** The limits pass while all wait together: each test has a database of its own, and locks tables of it. */
async function onOwnDatabase(
  options: { plans?: boolean },
  run: (server: TestServer, lock: (table: string) => Promise<pg.Client>, watcher: pg.Client) => Promise<void>,
): Promise<void> {
  const copy = await copyDatabase();
  const server = await serveDatabase(copy, {}, options);
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = await connectTo(copy.environment.DATABASE_URL);
    clients.push(client);
    return client;
  };
  /** Keeps every read of a table waiting, until the client's connection ends. */
  const lock = async (table: string) => {
    const client = await connect();
    await client.query('begin');
    await client.query(`lock table ${table} in access exclusive mode`);
    return client;
  };
  try {
    await run(server, lock, await connect());
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await server.stop();
  }
}

test.concurrent('a statement is stopped after 5 seconds, and the client gets an error', () =>
  onOwnDatabase({}, async (server, lock, watcher) => {
    await lock('member');
    const begun = performance.now();
    const { status, body } = await server.request('{ members(first: 1) { nodes { fullName } } }');
    expect([status, body.errors[0]?.extensions.code]).toEqual([504, 'REQUEST_TIMEOUT']);
    expect(body.errors[0]?.extensions.messages.vi).toMatch(/quá nhiều thời gian/);
    expect(performance.now() - begun).toBeGreaterThan(4_500);
    const { rows } = await watcher.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rows).toEqual([]);
  }));

test.concurrent('audited values are not returned where their audit entry was rolled back', () =>
  onOwnDatabase({ plans: false }, async (server, lock, watcher) => {
    await lock('committee_term');
    const query = `{ organization(code: "DUK") { secretary { member {
      profile { ethnicity { value } } positions { term { name } } } } } }`;
    const { body } = await server.stating('Kiểm tra').request(query);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions.code).toBe('REQUEST_TIMEOUT');
    const { rows } = await watcher.query(`select * from audit_entry where action = 'READ'`);
    expect(rows).toEqual([]);
  }));

test.concurrent('a request is stopped after 10 seconds, however short its statements', () =>
  onOwnDatabase({ plans: false }, async (server, lock) => {
    const levels = `{ organization(code: "DUK") { children(first: 1) { nodes { secretary { member { ratings { grade } } } } } } }`;
    // Each level of the query waits for some seconds, together for longer than a request may take.
    const tables = ['organization_state', 'position', 'member', 'member_rating'];
    const clients: pg.Client[] = [];
    for (const table of tables) clients.push(await lock(table));
    const begun = performance.now();
    const answer = server.request(levels);
    const waits = clients.map(async (client, index) => {
      await sleep(3_000 * (index + 1));
      await client.end();
    });
    // Without the limit, it would be answered when the last of them is free.
    const { status } = await answer;
    expect(status).toBe(504);
    expect(performance.now() - begun).toBeGreaterThan(9_500);
    await Promise.all(waits);
  }));

test.concurrent.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n'],
  [
    'a body',
    'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
  ],
])('a client that stalls in %s is disconnected', (_, beginning) =>
  onOwnDatabase({}, async ({ url }) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(beginning);
    socket.resume();
    await once(socket, 'close');
  }),
);
