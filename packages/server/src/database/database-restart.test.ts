import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../test/embedded-postgres.ts';
import { fileNumber, newBloc, newOrganization } from '../test/fixtures.ts';
import { serveDatabase, type TestServer } from '../test/harness.ts';
import { mutation } from '../test/run-mutation.ts';
import { administer } from '../test/template.ts';

const rounds = 20;
const poolSize = 10;

let postgres: EmbeddedPostgres;
let server: TestServer;
let cellId: string;
beforeAll(async () => {
  postgres = await startEmbeddedPostgres();
  const auditFolder = await mkdtemp(join(tmpdir(), 'dangbo-audit-'));
  const environment = { DATABASE_URL: postgres.url, AUDIT_DIR: auditFolder, SAMPLE: 'none' };
  const remove = async () => {
    await postgres.stop();
    await rm(auditFolder, { recursive: true });
  };
  server = await serveDatabase({ environment, remove });
  cellId = (await newOrganization(server, await newBloc(server, 'RES'), 'RES-1')).id;
});
afterAll(() => server?.stop());

const read = () => server.request('{ organizations { nodes { code memberCount } } }');
const write = () =>
  server.request(mutation('admitMember'), {
    input: {
      fileNumber: fileNumber(),
      fullName: 'Phạm Văn Dũng',
      cellId,
      admissionDecidedOn: '2011-02-03',
      admittedOn: '2011-02-03',
    },
  });
const health = async (path: string) => (await fetch(`${server.url}/health/${path}`)).status;

/** True if a response is good; any other must say that the database is unavailable. */
function isGood({ status, headers, body }: Awaited<ReturnType<typeof read>>): boolean {
  const codes = (body.errors ?? []).map((error: { extensions: object }) => error.extensions);
  if (status === 200) {
    expect(codes).toEqual([]);
    return true;
  }
  expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  expect(new Set(codes.map(({ code }: { code: string }) => code))).toEqual(new Set(['DATABASE_UNAVAILABLE']));
  return false;
}

/** Does something while every connection of the pool waits; returns the processes at their other ends. */
async function whilePoolIsHeld(work: () => Promise<void>): Promise<unknown[]> {
  const holder = new pg.Client({ connectionString: postgres.url });
  await holder.connect();
  await holder.query('select pg_advisory_lock(1)');
  const held = Promise.all(
    Array.from({ length: poolSize }, async () => {
      const em = server.database.orm.em.fork();
      const [row] = await em.execute<{ pid: number }[]>(
        'select pg_backend_pid() as pid, pg_advisory_xact_lock_shared(1)',
      );
      return row?.pid;
    }),
  );
  const waiting = `select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted`;
  await expect.poll(async () => (await holder.query(waiting)).rows[0].count).toBe(poolSize);
  await work();
  await holder.end();
  return held;
}

async function expectWholePool() {
  expect((server.database.native as pg.Pool).waitingCount).toBe(0);
  expect(new Set(await whilePoolIsHeld(async () => {})).size).toBe(poolSize);
  for (const answer of await Promise.all(Array.from({ length: 20 }, read))) expect(isGood(answer)).toBe(true);
}

test('while the database is away answers say so, and soon after its return they are good', async () => {
  const failures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await Promise.all(Array.from({ length: 10 }, read));
    await postgres.shutDown();
    for (const answer of await Promise.all([read(), write(), read()])) expect(isGood(answer)).toBe(false);
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);

    await postgres.startAgain();
    let failed = 0;
    // At most as many connections as the pool has may still be dead, and each costs one request.
    while (!isGood(await write())) expect(++failed).toBeLessThanOrEqual(poolSize);
    failures.push(failed);
    expect(await health('ready')).toBe(200);
  }
  await expectWholePool();
  console.log(`${rounds} restarts: at most ${Math.max(...failures)} requests failed after the return`);
});

test('killed connections, within transactions too, fail their own calls and no others', async () => {
  let killing = true;
  const answers: Awaited<ReturnType<typeof read>>[] = [];
  const keepAsking = async (ask: typeof read) => {
    while (killing) answers.push(await ask());
  };
  const asking = [...Array(6).fill(read), ...Array(6).fill(write)].map(keepAsking);
  for (let round = 0; round < rounds; round++) {
    await sleep(randomInt(20, 120));
    await administer(
      postgres.url,
      "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
  }
  killing = false;
  await Promise.all(asking);
  const good = answers.filter(isGood).length;
  expect(answers.length).toBeGreaterThan(good);
  await expectWholePool();
  console.log(
    `${rounds} kills of every connection: ${good} good answers, ${answers.length - good} times 503`,
  );
});

test('a transaction whose connection is killed between two statements fails, and its place is free again', async () => {
  for (let round = 0; round < rounds; round++) {
    const transaction = server.database.orm.em.fork().transactional(async (em) => {
      const [{ pid }] = await em.execute<[{ pid: number }]>('select pg_backend_pid() as pid');
      await administer(postgres.url, `select pg_terminate_backend(${pid}, 1000)`);
      await em.execute('select 1');
    });
    await expect(transaction).rejects.toThrow();
  }
  await expectWholePool();
});

test('a database that does not answer in time is not ready', async () => {
  await whilePoolIsHeld(async () => {
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);
  });
  expect(await health('ready')).toBe(200);
});

test('connections that PostgreSQL has no room for fail their own requests as unavailable', async () => {
  const restart = async (change: string) => {
    // By a connection that is open: there is room for no other.
    await server.database.orm.em.fork().execute(change);
    await postgres.shutDown();
    await postgres.startAgain();
  };
  await restart('alter system set max_connections = 6');
  await expect.poll(async () => isGood(await read())).toBe(true);
  const good = (await Promise.all(Array.from({ length: 20 }, read))).filter(isGood);
  expect(good.length).toBeGreaterThan(0);
  expect(good.length).toBeLessThan(20);
  await restart('alter system reset max_connections');
  await expect.poll(async () => isGood(await read())).toBe(true);
  await expectWholePool();
});
