import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../test/embedded-postgres.ts';
import { fileNumber } from '../../test/fixtures.ts';
import { copyDatabase, serveDatabase, type TestServer } from '../../test/harness.ts';
import { mutation } from '../../test/run-mutation.ts';

/** Runs requests on a server; returns the lines of its log, once it has stopped. */
async function linesOf(
  database: Parameters<typeof serveDatabase>[0],
  run: (server: TestServer) => Promise<void>,
): Promise<Record<string, unknown>[]> {
  const log = new PassThrough();
  const server = await serveDatabase(database, {}, { log });
  await run(server);
  await server.stop();
  const lines = (await text(log.end())).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('a fault is logged once with the request and its field, and at the end how often it came again', async () => {
  const requests: (string | null)[] = [];
  const logged = await linesOf(await copyDatabase(), async (server) => {
    const em = server.database.orm.em.fork();
    await em.execute('alter table member_rating rename to member_rating_away');
    const ask = async (members: string) => {
      const { headers, body } = await server.request(`query Some { ${members} }`);
      expect(body.errors[0].extensions.code).toBe('INTERNAL_ERROR');
      requests.push(headers.get('x-request-id'));
    };
    const members = 'members(first: 1) { nodes { ratings { grade } } }';
    for (let time = 0; time < 3; time++) await ask(members);
    await ask(`organization(code: "DUK") { ${members} }`);
  });
  const place = { operation: 'Some', msg: 'A field failed.', err: { code: '42P01' } };
  expect(logged).toMatchObject([
    { ...place, path: 'members', reqId: requests[0] },
    { ...place, path: 'organization', reqId: requests[3] },
    { repeated: 2, msg: 'A field failed. It came again, and is over.' },
  ]);
});

test('a database that is away is one fault, whatever is asked meanwhile and however often it restarts', async () => {
  const postgres = await startEmbeddedPostgres();
  const { environment, remove } = await copyDatabase('none');
  const audit = { AUDIT_DIR: environment.AUDIT_DIR as string };
  const database = { environment: { DATABASE_URL: postgres.url, SAMPLE: 'none', ...audit }, remove };
  let failed = 0;
  const logged = await linesOf(database, async (server) => {
    for (let restart = 0; restart < 3; restart++) {
      await postgres.shutDown();
      for (const query of [
        '{ organizations { totalCount } }',
        '{ members { totalCount } }',
        '{ viewer { name } }',
      ]) {
        const { status } = await server.request(query);
        if (status === 503) failed += 1;
      }
      await postgres.startAgain();
    }
  });
  await postgres.stop();
  expect(failed).toBeGreaterThan(5);
  expect(logged).toMatchObject([
    { msg: 'The database is away.', reqId: expect.any(String) },
    { msg: 'The database is away. It came again, and is over.', repeated: expect.any(Number) },
  ]);
});

test('a full disk is one fault: changes are refused with nothing done, and reads go on', async () => {
  const logged = await linesOf(await copyDatabase(), async (server) => {
    const em = server.database.orm.em.fork();
    await em.execute(`create function refuse_for_room() returns trigger language plpgsql as $$ begin
      raise 'could not extend file "base/5/16384": No space left on device' using errcode = 'disk_full'; end $$`);
    // The last record of an admission.
    await em.execute(
      'create trigger has_no_room before insert on member_event for each row execute function refuse_for_room()',
    );
    const count = async () => (await server.query('{ members { totalCount } }')).members.totalCount;
    const before = await count();
    const { organization } = await server.query('{ organization(code: "DUK-01") { id } }');
    const input = {
      fileNumber: fileNumber(),
      fullName: 'Phạm Văn Dũng',
      cellId: organization.id,
      admissionDecidedOn: '2011-02-03',
      admittedOn: '2011-02-03',
    };
    for (let time = 0; time < 2; time++) {
      const { status, body } = await server.request(mutation('admitMember'), { input });
      expect([status, body.errors[0].extensions.code]).toEqual([507, 'DATABASE_FULL']);
      expect(JSON.stringify(body)).not.toContain('base/5');
    }
    expect(await count()).toBe(before);
  });
  const msg = 'The disk of the database is full: nothing is written until there is room again.';
  expect(logged).toMatchObject([
    { msg, path: 'admitMember', err: { code: '53100' } },
    { msg: `${msg} It came again, and is over.`, repeated: 1 },
  ]);
});
