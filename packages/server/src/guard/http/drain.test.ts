import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyDatabase, type DatabaseCopy, serveDatabase, type TestServer } from '../../test/harness.ts';
import { post } from '../../test/post.ts';

/** `DRAIN_ROUNDS=50` shows the figure that is promised. */
const rounds = Number(process.env.DRAIN_ROUNDS ?? 3);

let database: DatabaseCopy;
beforeAll(async () => {
  database = await copyDatabase();
});
afterAll(() => database?.remove());

const startServer = () => serveDatabase({ ...database, remove: async () => {} });

/** The seconds until something is done. */
async function secondsOf(done: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await done;
  return (performance.now() - begun) / 1000;
}

/** A connection that has sent something, and reads on. */
async function connection(server: TestServer, sent: string): Promise<Socket> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write(sent);
  return socket;
}

const head = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n';
const headWithBody = `${head}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`;

test.each([
  ['that has sent nothing', ''],
  ['with half of the headers', head],
  ['with half of the body', headWithBody],
  ['that is kept after its answer', 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n'],
])('a connection %s does not hold up the end', async (_, sent) => {
  const server = await startServer();
  const socket = await connection(server, sent);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  if (sent.startsWith('GET')) await once(socket, 'data');
  else socket.resume();
  // A running request would be waited for 12 s.
  expect(await secondsOf(server.stop())).toBeLessThan(10);
  await closed;
});

test('a single question for readiness does not hold up the end', async () => {
  const server = await startServer();
  expect(await isReady(server.url)).toBe(true);
  // Behind a load balancer that asks regularly it takes up to 5 s.
  expect(await secondsOf(server.stop())).toBeLessThan(4);
});

test('a running request is answered whole, and its connection ends', async () => {
  const server = await startServer();
  const pool = server.database.native as pg.Pool;
  const holder = await pool.connect();
  await holder.query('begin');
  await holder.query('lock table member in access exclusive mode');
  const answer = post(server.url, { query: '{ members(first: 1) { totalCount } }' });
  const isWaiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await pool.query(isWaiting)).rowCount).toBe(1);
  const stopped = server.stop();
  await expect
    .poll(() =>
      connection(server, '').then(
        () => 'listens',
        () => 'closed',
      ),
    )
    .toBe('closed');
  await holder.query('rollback');
  holder.release();
  const { status, headers, text } = await answer;
  expect([status, headers.get('connection')]).toEqual([200, 'close']);
  expect(JSON.parse(text).data.members.totalCount).toBeGreaterThan(0);
  await stopped;
});

const isReady = (url: string) =>
  fetch(`${url}/health/ready`, { headers: { connection: 'close' } }).then(
    ({ status }) => status === 200,
    () => false,
  );

test('servers are replaced one after the other under 200 requests a second, and none of these fails', async () => {
  const agent = new Agent({ keepAlive: true });
  // All are started before, since a start keeps this process from sending.
  const servers: TestServer[] = [];
  while (servers.length <= rounds) servers.push(await startServer());
  const [first] = servers as [TestServer];
  // A load balancer asks for readiness, and sends requests to a server that is ready.
  const ready = new Set([first.url]);
  const known = new Set([first.url]);
  let [isOver, sent] = [false, 0];
  const failures: unknown[] = [];
  const answers: Promise<void>[] = [];
  const asking = (async () => {
    while (!isOver) {
      for (const url of known) {
        if (await isReady(url)) ready.add(url);
        else ready.delete(url);
      }
      await sleep(20);
    }
  })();
  const sending = (async () => {
    while (!isOver) {
      const url = [...ready][sent % ready.size];
      if (url) {
        sent += 1;
        const query = `{ organization(code: "DUK") { memberCount(asOf: "2020-12-${String(1 + (sent % 31)).padStart(2, '0')}") } }`;
        answers.push(
          post(url, { query }, {}, agent).then(
            ({ status }) => void (status === 200 || failures.push(status)),
            (error) => void failures.push(error),
          ),
        );
      }
      await sleep(5);
    }
  })();
  const begun = performance.now();
  for (const [round, next] of servers.slice(1).entries()) {
    const ending = servers[round] as TestServer;
    known.add(next.url);
    await expect.poll(() => ready.has(next.url)).toBe(true);
    // Both are ready for so many requests, however long these take.
    const before = sent;
    await expect.poll(() => sent - before).toBeGreaterThan(50);
    await ending.stop();
    known.delete(ending.url);
    ready.delete(ending.url);
  }
  const seconds = (performance.now() - begun) / 1000;
  isOver = true;
  await Promise.all([asking, sending]);
  await Promise.all(answers);
  agent.destroy();
  await servers.at(-1)?.stop();
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(rounds * 50);
  console.log(
    `${rounds} servers replaced, ${sent} requests answered, ${Math.round(sent / seconds)} a second, 0 failed.`,
  );
});
