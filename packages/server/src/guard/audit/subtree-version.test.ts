import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parseId } from '../../graph/node.ts';
import { buildServedSchema } from '../../schema.ts';
import { actorIn } from '../../test/actor.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { casesFileOf, casesOf, mutationsOf } from '../../test/cases.ts';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { completeInput } from '../../test/mutations.ts';
import { explainReads } from '../../test/plans.ts';
import { done, mutation } from '../../test/run-mutation.ts';

/** PGlite is of the same version as PostgreSQL, but has one connection: no transaction begins within another. */
const isPostgres = inject('template').kind === 'postgres';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const versionOf = async (code: string): Promise<string | null> => {
  const { organization } = await server.query(
    'query($code: String!) { organization(code: $code) { subtreeVersion } }',
    { code },
  );
  return organization.subtreeVersion;
};

test.runIf(isPostgres)(
  'every mutation of records moves the version of the tree that it changes',
  async () => {
    const { organization } = await server.query('{ organization(code: "DUK") { id } }');
    const bloc = parseId(organization.id)?.id ?? 0;
    const actor = await actorIn(server.database, 'VERSION', {
      figures: [bloc],
      members: [bloc],
      edit: [bloc],
      access: [bloc],
    });
    const moved: string[] = [];
    // Those of the access are about accounts, which are below no organization.
    const ofRecords = mutationsOf(buildServedSchema()).filter(
      ({ name }) => !casesFileOf(name).includes('/access/'),
    );
    for (const performed of ofRecords) {
      for (const accepted of casesOf(performed.name).acceptedInputs) {
        const before = await versionOf('DUK');
        const input = await completeInput(performed, accepted, actor);
        const payload = (await server.query(mutation(performed.name), { input }))[performed.name];
        actor.payloads.set(performed.name, payload);
        if (payload.userErrors.length > 0) continue;
        expect(await versionOf('DUK'), performed.name).not.toBe(before);
        moved.push(performed.name);
      }
    }
    expect(moved).toEqual(expect.arrayContaining(ofRecords.map(({ name }) => name)));
  },
);

describe('what moves it', () => {
  test('nothing moves it where nothing is changed, nor does a reading of protected details', async () => {
    const before = await versionOf('DUK-05');
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    await server.query(
      '{ organization(code: "DUK-05") { members(first: 5, includeDescendants: true) { nodes { profile { birthDate { value } } } } } }',
    );
    expect(await versionOf('DUK-05')).toBe(before);
  });

  test('a change elsewhere does not move it, one below it does', async () => {
    const bloc = await newBloc(server, 'VERSIONS');
    const [one, other] = [
      await newOrganization(server, bloc, 'VERSIONS-1'),
      await newOrganization(server, { ...bloc, version: bloc.version + 1 }, 'VERSIONS-2'),
    ];
    expect(other.id).not.toBe(one.id);
    const versions = () => Promise.all(['VERSIONS', 'VERSIONS-1', 'VERSIONS-2'].map(versionOf));
    const before = await versions();
    const member = await newMember(server, one);
    const after = await versions();
    expect(after.map((version, index) => version === before[index])).toEqual([false, false, true]);
    await done(server, 'transferMember', {
      memberId: member.id,
      expectedVersion: member.version,
      toCellId: other.id,
      effectiveOn: '2015-03-01',
    });
    expect((await versions()).map((version, index) => version === after[index])).toEqual([
      false,
      false,
      false,
    ]);
  });

  test.runIf(isPostgres)(
    'a transaction that drew its number before a later one committed moves it still',
    async () => {
      const { organization } = await server.query('{ organization(code: "DUK-07") { id } }');
      const id = parseId(organization.id)?.id;
      const insert = `insert into audit_entry (action, table_name, row_id, organization_id, changes)
      values ('UPDATE', 'organization', '${id}', ${id}, '{}')`;
      const seen: (string | null)[] = [];
      await server.database.orm.em.fork().transactional(async (early) => {
        await early.execute(insert);
        await server.database.orm.em.fork().execute(insert);
        seen.push(await versionOf('DUK-07'));
      });
      seen.push(await versionOf('DUK-07'));
      expect(new Set(seen).size).toBe(2);
    },
  );
});

test('it is null for an organization outside the scope', async () => {
  const { organization } = await server.query('{ organization(code: "DUK-05") { id } }');
  const scope = [parseId(organization.id)?.id ?? 0];
  await makeCallers(server.database, { officer: { members: scope, figures: scope } });
  const officer = server.as(keyOf('officer'));
  const { organizations } = await officer.query(
    '{ organizations(first: 100) { nodes { code inScope subtreeVersion ancestors { code inScope subtreeVersion } } } }',
  );
  expect(organizations.nodes.length).toBeGreaterThan(0);
  for (const { inScope, subtreeVersion, ancestors } of organizations.nodes) {
    expect(inScope).toBe(true);
    expect(subtreeVersion).not.toBeNull();
    for (const above of ancestors.filter(({ inScope }: { inScope: boolean }) => !inScope)) {
      expect(above.subtreeVersion).toBeNull();
    }
  }
});

test.runIf(isPostgres)('reads no more pages after the records were read often', async () => {
  const query = '{ organization(code: "DUK-09") { subtreeVersion changes(first: 5) { nodes { id } } } }';
  await makeCallers(server.database, {
    reader: { figures: 'everywhere', audit: 'everywhere' },
    other: { figures: 'everywhere' },
  });
  let asked = 0;
  const pages = async () => {
    // Another caller uses the connection before, so that the statements that set the session are sent too.
    const callerAs = (name: string) => server.as(keyOf(name)).stating(`question ${++asked}`);
    await callerAs('other').query('{ organizations { totalCount } }');
    const sent = await server.sent(() => callerAs('reader').query(query));
    const touched = await explainReads(server.database.native as pg.Pool, sent);
    return touched.reduce((sum, { pages }) => sum + pages, 0);
  };
  // The first request sends more: what the server keeps for all.
  await pages();
  const before = await pages();
  await server.database.orm.em.fork().execute(`
    insert into audit_entry (action, table_name, row_id, organization_id, member_id, changes)
    select 'READ', 'member', member_id::text, organization_id, member_id, '{}'
    from generate_series(1, 200), cell_membership join organization on organization.id = organization_id
    where code = 'DUK-09'`);
  expect(before).toBeGreaterThan(20);
  expect(await pages()).toBeLessThan(before + 200);
});
