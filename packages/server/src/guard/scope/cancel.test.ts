import type pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { copyDatabase, serveDatabase, type TestServer } from '../../test/harness.ts';
import { mutation } from '../../test/run-mutation.ts';
import { connectTo } from '../../test/template.ts';

let server: TestServer;
let holder: pg.Client;
let watcher: pg.Client;

beforeAll(async () => {
  const copy = await copyDatabase();
  server = await serveDatabase(copy);
  const connectionString = copy.environment.DATABASE_URL;
  [holder, watcher] = [await connectTo(connectionString), await connectTo(connectionString)];
});
afterEach(() => holder.query('rollback'));
afterAll(async () => {
  await Promise.all([holder?.end(), watcher?.end()]);
  await server?.stop();
});

/** Keeps every read of some tables waiting, until the transaction ends. */
async function hold(...tables: string[]): Promise<void> {
  await holder.query('begin');
  await holder.query(`lock table ${tables} in access exclusive mode`);
}

/** The number of the server's statements that wait for the lock. */
async function waiting(): Promise<number> {
  const { rows } = await watcher.query(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].count;
}

const until = (count: number) => expect.poll(waiting, { interval: 5 }).toBe(count);

/** Waits until nothing runs any more: no statement of this server ends by a limit of time. */
const untilStopped = () => until(0);

const send = (query: string, signal?: AbortSignal, variables?: object) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? null,
  });

const reading = '{ members(first: 1) { nodes { fullName } } }';

test('the SQL of a client that disconnects is cancelled, 100 times of 100', async () => {
  await hold('member');
  for (let round = 0; round < 100; round++) {
    const client = new AbortController();
    const answer = send(reading, client.signal);
    await until(1);
    client.abort();
    await expect(answer).rejects.toThrow();
    await untilStopped();
  }
  await holder.query('rollback');
  // Nothing of the pool is lost: more requests than it has connections are answered at once.
  const answers = await Promise.all(Array.from({ length: 30 }, () => send(reading)));
  expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
});

test('more clients than there are connections disconnect together', async () => {
  await hold('member');
  const client = new AbortController();
  // Another list than before: the result of that is cached, and needs no connection.
  const list = '{ members(first: 2) { nodes { fullName } } }';
  const answers = Promise.allSettled(Array.from({ length: 25 }, () => send(list, client.signal)));
  await until(10);
  client.abort();
  await answers;
  await untilStopped();
  await holder.query('rollback');
  expect((await send(reading)).status).toBe(200);
});

test('a mutation whose client disconnects is cancelled too, and rolled back', async () => {
  const { organizations } = await server.query(
    '{ organizations(first: 1, filter: { kinds: [SUBORDINATE_CELL] }) { nodes { id } } }',
  );
  const input = {
    cellId: organizations.nodes[0].id,
    fileNumber: '999998ZZ',
    fullName: 'Nguyễn Văn Thử',
    admissionDecidedOn: '2020-05-01',
    admittedOn: '2020-05-19',
  };
  await hold('member_event');
  const client = new AbortController();
  const answer = send(mutation('admitMember'), client.signal, { input });
  await until(1);
  client.abort();
  await expect(answer).rejects.toThrow();
  await untilStopped();
  await holder.query('rollback');
  const { rows } = await watcher.query(`select * from member where file_number = '999998ZZ'`);
  expect(rows).toEqual([]);
});
