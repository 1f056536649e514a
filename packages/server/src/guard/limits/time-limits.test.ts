import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../test/embedded-postgres.ts';
import { fileNumber, newBloc, newOrganization } from '../../test/fixtures.ts';
import { copyDatabase, serveDatabase, type TestServer } from '../../test/harness.ts';
import { mutation } from '../../test/run-mutation.ts';
import { connectTo } from '../../test/template.ts';

/** The limits pass while all wait together: each test has a database of its own, and locks tables of it. */
async function onOwnDatabase(
  options: { plans?: boolean },
  run: (server: TestServer, lock: (table: string) => Promise<pg.Client>, watcher: pg.Client) => Promise<void>,
): Promise<void> {
  const copy = await copyDatabase();
  const server = await serveDatabase(copy, {}, { limitsTime: true, ...options });
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

/** Two servers on a PostgreSQL of their own, which falls silent. */
async function onOwnPostgres(
  run: (postgres: EmbeddedPostgres, serve: () => Promise<TestServer>) => Promise<void>,
): Promise<void> {
  const postgres = await startEmbeddedPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-audit-'));
  const environment = { DATABASE_URL: postgres.url, AUDIT_DIR: folder, SAMPLE: 'none' };
  try {
    await run(postgres, () =>
      serveDatabase({ environment, remove: async () => {} }, {}, { limitsTime: true }),
    );
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

/** A function that sends requests of each kind: one that the response cache answers, other reads, an audited one, a mutation. */
async function requestsOf(server: TestServer) {
  const { id: cellId } = await newOrganization(server, await newBloc(server, 'SIL'), 'SIL-1');
  let asked = 0;
  const kinds = [
    () => server.request('{ organizations { nodes { code memberCount } } }'),
    () => server.request(`{ organizations { nodes { code n${++asked}: memberCount } } }`),
    () => server.stating('Kiểm tra').request('{ auditLog { totalCount } }'),
    () => {
      const days = { admissionDecidedOn: '2011-02-03', admittedOn: '2011-02-03' };
      const member = { fileNumber: fileNumber(), fullName: 'Phạm Văn Dũng', cellId, ...days };
      return server.request(mutation('admitMember'), { input: member });
    },
  ];
  return async () => {
    const begun = performance.now();
    const answers = Array.from({ length: 32 }, async (_, index) => {
      const { status, body } = await (kinds[index % kinds.length] as (typeof kinds)[number])();
      const code: string | undefined = body.errors?.[0].extensions.code;
      return { status, code, milliseconds: performance.now() - begun };
    });
    return Promise.all(answers);
  };
}

/** In milliseconds; longer than a connection in use may be silent. */
const unused = 8_000;

test.concurrent('where the database falls silent each request is answered in time, a server stops, and soon after it answers again all is well', () =>
  onOwnPostgres(async (postgres, serve) => {
    const [server, other] = [await serve(), await serve()];
    try {
      const askAll = await requestsOf(server);
      const health = async (path: string) => (await fetch(`${server.url}/health/${path}`)).status;
      await other.query('{ organizations { totalCount } }');
      for (const { code } of await askAll()) expect(code).toBeUndefined();
      await sleep(unused);
      const continueAll = await postgres.fallSilent();
      try {
        const [asking, stopping] = [askAll(), other.stop()];
        expect([await health('live'), await health('ready')]).toEqual([200, 503]);
        for (const { status, code, milliseconds } of await asking) {
          expect([
            [503, 'DATABASE_UNAVAILABLE'],
            [504, 'REQUEST_TIMEOUT'],
          ]).toContainEqual([status, code]);
          expect(milliseconds).toBeLessThan(10_500);
        }
        await stopping;
      } finally {
        continueAll();
      }
      for (const { code } of await askAll()) expect(code).toBeUndefined();
      expect(await health('ready')).toBe(200);
    } finally {
      await server.stop();
    }
  }));
