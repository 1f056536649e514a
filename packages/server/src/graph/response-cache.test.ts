import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { scopesOf } from '../shared/permission.ts';
import { keyOf, makeCallers } from '../test/callers.ts';
import { startEmbeddedPostgres } from '../test/embedded-postgres.ts';
import { fileNumber } from '../test/fixtures.ts';
import {
  copyDatabase,
  type DatabaseCopy,
  serveDatabase,
  type TestCaller,
  type TestServer,
} from '../test/harness.ts';
import { sendMutation } from '../test/run-mutation.ts';

/**
 * A database whose PostgreSQL has no other: any commit there, as by tests beside this one or by its own upkeep,
 * invalidates the response cache.
 */
async function ownDatabase(): Promise<DatabaseCopy> {
  if (inject('template').kind === 'pglite') return copyDatabase();
  const postgres = await startEmbeddedPostgres(['autovacuum=off']);
  const auditFolder = await mkdtemp(join(tmpdir(), 'dangbo-audit-'));
  return {
    environment: { DATABASE_URL: postgres.url, AUDIT_DIR: auditFolder, SAMPLE: 'bloc' },
    remove: async () => {
      await postgres.stop();
      await rm(auditFolder, { recursive: true });
    },
  };
}

/** Two servers on one database; on the embedded database only one is possible. */
let server: TestServer;
let other: TestServer;
let all: TestCaller;
let cell: { id: number; code: string };

beforeAll(async () => {
  const copy = await ownDatabase();
  server = await serveDatabase(copy);
  const isEmbedded = inject('template').kind === 'pglite';
  other = isEmbedded ? server : await serveDatabase({ ...copy, remove: async () => {} });
  [cell] = (await server.database.orm.em.fork().execute(`
    select organization.id, code from organization join organization_state on organization_id = organization.id
    where kind = 'SUBORDINATE_CELL' and valid_to = 'infinity' order by code limit 1`)) as [typeof cell];
  await makeCallers(server.database, {
    all: scopesOf('everywhere'),
    cell: { figures: [cell.id], members: [cell.id] },
    sensitive: { members: 'everywhere', personal: 'everywhere', sensitive: 'everywhere' },
  });
  all = server.as(keyOf('all'));
});
afterAll(async () => {
  if (other !== server) await other?.stop();
  await server?.stop();
});

const counts = `query($code: String!) { organization(code: $code) { id memberCount members { totalCount } } }`;
/** Counts the statements of a request, except for the check whether anything has changed. */
const reads = async (ask: () => Promise<unknown>): Promise<number> => (await server.reads(ask)).length;

test('a repeated query is a cache hit while nothing has changed', async () => {
  const ask = () => all.query(counts, { code: cell.code });
  expect(await reads(ask)).toBeGreaterThan(0);
  expect(await reads(ask)).toBeGreaterThan(0);
  expect(await reads(ask)).toBe(0);
  expect(await reads(() => all.query(counts, { code: 'DUK' }))).toBeGreaterThan(0);
});

test('every change is in the very next response of every server, 50 times of 50', async () => {
  const ask = async () => (await other.as(keyOf('all')).query(counts, { code: cell.code })).organization;
  for (let round = 0; round < 50; round++) {
    const [before, again] = [await ask(), await ask()];
    expect(again).toEqual(before);
    await sendMutation(all, 'admitMember', {
      fileNumber: fileNumber(),
      fullName: 'Phạm Văn Dũng',
      cellId: before.id,
      admissionDecidedOn: '2019-02-03',
      admittedOn: '2019-02-03',
    });
    const after = await ask();
    expect([after.memberCount, after.members.totalCount]).toEqual([
      before.memberCount + 1,
      before.members.totalCount + 1,
    ]);
  }
});

test.runIf(inject('template').kind === 'postgres')(
  'a response is read anew after the database has ended connections, since it may have crashed',
  async () => {
    const ask = () => all.query(counts, { code: cell.code });
    for (let time = 0; time < 3; time++) await ask();
    expect(await reads(ask)).toBe(0);
    const before = server.database.generation();
    await server.database.orm.em.fork().execute(
      `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    await expect.poll(() => server.database.generation()).toBeGreaterThan(before);
    expect(await reads(ask)).toBeGreaterThan(0);
  },
);

test('each caller has their own responses', async () => {
  const list = '{ organizations(first: 100) { totalCount } viewer { name } }';
  const everything = await all.query(list);
  await all.query(list);
  for (let round = 0; round < 3; round++) {
    const { organizations, viewer } = await server.as(keyOf('cell')).query(list);
    expect([organizations.totalCount, viewer.name]).toEqual([1, 'cell']);
    expect(await all.query(list)).toEqual(everything);
  }
});

test('a recorded reading is read and recorded each time', async () => {
  const caller = server.as(keyOf('sensitive')).stating('Kiểm tra');
  const ask = () => caller.query('{ members(first: 2) { nodes { profile { religion { value } } } } }');
  for (let round = 0; round < 4; round++) expect(await reads(ask)).toBeGreaterThan(0);
});

test('a grant that expires is no longer returned, though nothing was committed', async () => {
  const em = server.database.orm.em.fork();
  const ask = async () =>
    (await server.as(keyOf('cell')).query('{ viewer { grants { id } } }')).viewer.grants;
  const before = (await ask()).length;
  // Longer each time, until a machine that is busy asks before the role has ended.
  for (let seconds = 2, seen = before; seen === before; seconds *= 2) {
    const [{ ended }] = await em.execute<[{ ended: string }]>(`
      insert into role_grant (account_id, role_key, organization_id, valid_to)
      select account_id, role_key, organization_id, now() + interval '${seconds} seconds' from role_grant
      where account_id = (select id from account where name = 'cell') order by id limit 1
      returning valid_to as ended`);
    const isEnded = async () => {
      const [row] = await em.execute<{ ended: boolean }[]>('select clock_timestamp() > ? as ended', [ended]);
      return row?.ended;
    };
    while (seen === before && !(await isEnded())) seen = (await ask()).length;
    expect([before, before + 1]).toContain(seen);
  }
  await expect.poll(async () => (await ask()).length).toBe(before);
});
