import type { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tables } from '../../database/tables.ts';
import type { Context } from '../../graph/context.ts';
import { parseId } from '../../graph/node.ts';
import { type Permission, type Scope, scopesOf } from '../../shared/permission.ts';
import { newBloc, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done } from '../../test/run-mutation.ts';
import { maySee } from './profile.loaders.ts';
import type { ProtectedField } from './protected-fields.ts';
import { shownBirthDate, shownValue } from './shown-value.loaders.ts';

let server: TestServer;
/** Ids as the database knows them. */
const ids: Record<string, number> = {};
beforeAll(async () => {
  server = await startTestServer();
  const bloc = await newBloc(server, 'T');
  const committee = await newOrganization(server, bloc, 'T-1', 'GRASSROOTS_COMMITTEE');
  const cell = await newOrganization(server, committee, 'T-1-1', 'SUBORDINATE_CELL');
  const other = await newOrganization(server, bloc, 'T-2');
  const stays = await newOfficialMember(server, cell);
  const moved = await newOfficialMember(server, cell);
  const left = await newOfficialMember(server, cell);
  const transfer = (member: typeof moved, to: object) =>
    done(server, 'transferMember', {
      memberId: member.id,
      expectedVersion: member.version,
      effectiveOn: '2015-01-05',
      ...to,
    });
  await transfer(moved, { toCellId: other.id });
  await transfer(left, { outsidePlace: 'Đảng bộ nơi cư trú' });
  const all = { bloc, committee, cell, other, stays, moved, left };
  for (const [name, { id }] of Object.entries(all)) ids[name] = parseId(id)?.id ?? 0;
});
afterAll(() => server?.stop());

/** A request of a caller who has a permission in some subtrees, and the others nowhere. */
function contextOf(granted: Partial<Record<Permission, Scope>>, purpose?: string): Context {
  const em = server.database.orm.em.fork();
  const scopes = { ...scopesOf([]), ...granted };
  const db = em.getKysely<Tables>();
  const run = (query: CompiledQuery) => db.executeQuery(query);
  const reads = { operation: 'test', areRecorded: false, run, record: async () => {}, end: async () => {} };
  return {
    db,
    viewer: { id: 'test', name: 'Test', scopes },
    purpose,
    reads,
  } as unknown as Context;
}

const members = ['stays', 'moved', 'left'];
const seen = async (...roots: string[]) => {
  const context = contextOf({ personal: roots.map((name) => ids[name] ?? 0) });
  const loader = maySee(context, { permission: 'personal' });
  const answers = await Promise.all(members.map((name) => loader.load(ids[name] ?? 0)));
  return members.filter((_, index) => answers[index]);
};

test.each([
  [['bloc'], ['stays', 'moved', 'left']],
  [['committee'], ['stays', 'left']],
  [['cell'], ['stays', 'left']],
  [['other'], ['moved']],
  [
    ['cell', 'other'],
    ['stays', 'moved', 'left'],
  ],
  [[], []],
])('who has a permission in %j has it over %j', async (roots, expected) => {
  expect(await seen(...roots)).toEqual(expected);
});

test('costs one statement for all, and none where it holds everywhere or nowhere', async () => {
  expect(await server.statements(() => seen('cell'))).toHaveLength(1);
  expect(await server.statements(() => seen())).toHaveLength(0);
  const everywhere = maySee(contextOf({ personal: 'everywhere' }), { permission: 'personal' });
  expect(await server.statements(async () => everywhere.load(ids.stays ?? 0))).toHaveLength(0);
});

test('a cell that left the subtree, or was dissolved, counts where it is now or was last', async () => {
  const sql = (text: string) => server.database.orm.em.fork().execute(text);
  // No mutation moves or dissolves an organization yet.
  await sql(`update organization_closure set valid_to = '2016-01-01'
    where ancestor_id = ${ids.committee} and descendant_id = ${ids.cell}`);
  expect(await seen('committee')).toEqual([]);
  expect(await seen('cell')).toEqual(['stays', 'left']);

  await server.database.orm.em.fork().transactional(async (em) => {
    await em.execute(`update cell_membership set valid_to = '2016-01-01' where member_id = ${ids.stays}`);
    await em.execute(
      `update organization_state set valid_to = '2016-01-01' where organization_id = ${ids.cell}`,
    );
    await em.execute(
      `update organization_closure set valid_to = '2016-01-01' where descendant_id = ${ids.cell}`,
    );
  });
  expect(await seen('committee')).toEqual(['stays', 'left']);
  expect(await seen('bloc')).toEqual(['stays', 'moved', 'left']);
});

test('hidden values are masked, recorded or not, and are not read', async () => {
  await server.database.orm.em.fork().execute(`
    insert into member_personal (member_id, birth_on, birth_on_precision, phone)
    values (${ids.stays}, '1985-06-01', 'MONTH', '0400123456')`);
  const fields: ProtectedField[] = ['phone', 'homeTown', 'ethnicity', 'identityNumber'];
  const context = contextOf({});
  const statements = await server.statements(async () => {
    for (const field of fields) {
      for (const name of ['stays', 'moved']) {
        expect(await shownValue(context, ids[name] ?? 0, field)).toEqual({ masking: 'FULL', value: null });
      }
    }
    expect(await shownBirthDate(context, ids.stays ?? 0, 1985)).toEqual({
      masking: 'PARTIAL',
      value: '1985',
    });
    expect(await shownBirthDate(context, ids.moved ?? 0, null)).toEqual({ masking: 'FULL', value: null });
  });
  expect(statements).toEqual([]);
});

test('each degree has its own permission; a purpose is required only of callers who may see the value', async () => {
  const id = ids.stays ?? 0;
  const personal = contextOf({ personal: 'everywhere' });
  expect(await shownValue(personal, id, 'phone')).toEqual({ masking: 'NONE', value: '0400123456' });
  expect(await shownBirthDate(personal, id, 1985)).toEqual({ masking: 'NONE', value: '1985-06' });
  expect(await shownValue(personal, id, 'religion')).toEqual({ masking: 'FULL', value: null });
  const sensitive = contextOf({ sensitive: 'everywhere' });
  expect(await shownValue(sensitive, id, 'phone')).toEqual({ masking: 'FULL', value: null });
  await expect(shownValue(sensitive, id, 'religion')).rejects.toMatchObject({
    extensions: { code: 'PURPOSE_REQUIRED' },
  });
  const stated = contextOf({ sensitive: 'everywhere' }, 'Kiểm tra');
  expect(await shownValue(stated, id, 'religion')).toEqual({ masking: 'NONE', value: null });
});
