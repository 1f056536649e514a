import { afterAll, beforeAll, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done } from '../../test/run-mutation.ts';
import { queryRows } from './query-rows.ts';

let server: TestServer;
let cell: { id: string };
let other: { id: string };

beforeAll(async () => {
  server = await startTestServer();
  const bloc = await newBloc(server, 'AUDIT');
  cell = await newOrganization(server, bloc, 'AUDIT-1');
  other = await newOrganization(server, bloc, 'AUDIT-2');
});
afterAll(() => server?.stop());

const entryFields = 'action table operation purpose changes { field before after protected }';
const run = (sql: string) => queryRows<Record<string, unknown>>(server.database, sql);

/** Runs a statement with a caller's settings, as requests do. */
const as = (caller: string, operation: string, sql: string, purpose = '') =>
  server.database.orm.em.fork().transactional(async (em) => {
    await em.execute(
      `select set_config('dangbo.caller', ?, true), set_config('dangbo.caller_name', ?, true),
        set_config('dangbo.operation', ?, true), set_config('dangbo.purpose', ?, true)`,
      [caller, `Đồng chí ${caller}`, operation, purpose],
    );
    await em.execute(sql);
  });

test("a member's history has each change with both values, newest first, and the cell's history only its own", async () => {
  const member = await newMember(server, cell, 'Lê Thị Ánh', '2011-02-03');
  await done(server, 'transferMember', {
    memberId: member.id,
    expectedVersion: 1,
    effectiveOn: '2012-03-04',
    toCellId: other.id,
  });
  const { node } = await server.query(
    `query($id: ID!) { node(id: $id) { ... on Member {
      changes { totalCount nodes { ${entryFields} member { id } organization { id } } }
      readings { totalCount } } } }`,
    { id: member.id },
  );
  expect(node.readings.totalCount).toBe(0);
  const { nodes } = node.changes;
  expect(nodes.every((entry: { member: { id: string } }) => entry.member.id === member.id)).toBe(true);
  expect(nodes.at(-1)).toMatchObject({ action: 'INSERT', table: 'member' });
  expect(nodes.at(-1).changes).toContainEqual({
    field: 'full_name',
    before: null,
    after: 'Lê Thị Ánh',
    protected: false,
  });
  expect(nodes).toContainEqual(
    expect.objectContaining({
      action: 'UPDATE',
      table: 'cell_membership',
      organization: { id: cell.id },
      changes: [{ field: 'valid_to', before: 'infinity', after: '2012-03-04', protected: false }],
    }),
  );

  const { organization } = await server.query(
    `query($id: ID!) { organization(id: $id) { changes { nodes { table member { id } } } } }`,
    { id: cell.id },
  );
  const own = organization.changes.nodes.map(({ table }: { table: string }) => table);
  expect(own.toSorted()).toEqual(['organization', 'organization_event', 'organization_state']);
});

test('the log is filtered by caller, operation, action, record and time, and paged by cursor', async () => {
  const [{ id } = {}] = await run('select id from agency order by id limit 1');
  const rename = (name: string) => `update agency set name = '${name}' where id = ${id}`;
  for (const name of ['Sở A', 'Sở B', 'Sở C']) await as('an', 'renameAgency', rename(name), 'Đính chính');
  await as('binh', 'renameAgency', rename('Sở D'));
  const log = (filter: object, page = '') =>
    server
      .query(
        `query($filter: AuditFilter) { auditLog(filter: $filter ${page}) {
          totalCount edges { cursor } nodes { id at caller callerName ${entryFields} } pageInfo { hasNextPage } } }`,
        { filter },
      )
      .then(({ auditLog }) => auditLog);

  const byAn = await log({ caller: 'an', operation: 'renameAgency', actions: ['UPDATE'] });
  const names = byAn.nodes.map((entry: { changes: { after: string }[] }) => entry.changes[0]?.after);
  expect(names).toEqual(['Sở C', 'Sở B', 'Sở A']);
  expect(byAn.nodes[0]).toMatchObject({ callerName: 'Đồng chí an', purpose: 'Đính chính', table: 'agency' });
  expect(byAn.nodes[0].at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);

  const first = await log({ operation: 'renameAgency' }, 'first: 3');
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const rest = await log({ operation: 'renameAgency' }, `first: 3 after: "${first.edges[2].cursor}"`);
  expect(rest.nodes).toEqual([byAn.nodes[2]]);
  expect(rest.pageInfo.hasNextPage).toBe(false);

  const [{ at: from }, { at: to }] = [byAn.nodes[1], byAn.nodes[0]];
  expect((await log({ fromTime: from, toTime: to, caller: 'an' })).nodes).toEqual([byAn.nodes[1]]);
  expect((await log({ actions: [] })).totalCount).toBe(0);
  expect((await log({ record: cell.id, actions: ['DELETE'] })).totalCount).toBe(0);
  expect((await log({ record: other.id, actions: ['INSERT'] })).totalCount).toBeGreaterThan(2);

  const { node } = await server.query('query($id: ID!) { node(id: $id) { __typename id } }', byAn.nodes[0]);
  expect(node).toEqual({ __typename: 'AuditEntry', id: byAn.nodes[0].id });
});

test.each([
  ['record: "T3JnYW5pemF0aW9u"', 'INVALID_ID'],
  ['fromTime: "2020-02-30T00:00:00Z"', 'INVALID_DATE_TIME'],
  ['fromTime: "2020-02-03"', 'INVALID_DATE_TIME'],
  ['toTime: "2020-02-03T10:00:00+07:00"', 'INVALID_DATE_TIME'],
])('a filter with %s is refused', async (filter, code) => {
  const { body } = await server.request(`{ auditLog(filter: { ${filter} }) { totalCount } }`);
  expect(body.errors[0].extensions.code).toBe(code);
  expect(body.errors[0].extensions.argument).toEqual(['auditLog', 'filter', filter.split(':')[0]]);
});

test('a cursor without a number is refused', async () => {
  const after = Buffer.from(JSON.stringify(['ENTRY_NUMBER', 'x', 1])).toString('base64url');
  const { body } = await server.request(`{ auditLog(after: "${after}") { totalCount nodes { id } } }`);
  expect(body.errors[0].extensions.code).toBe('INVALID_CURSOR');
});

test('the reading of protected details is recorded once a request, without a value', async () => {
  const member = await newMember(server, cell);
  const read = `query Khen($id: ID!) {
    one: node(id: $id) { ... on Member { profile { ethnicity { value } religion { value } } } }
    other: member(id: $id) { profile { religion { value } } } }`;
  await server.stating('Xét khen').query(read, { id: member.id });
  const { node } = await server.query(
    `query($id: ID!) { node(id: $id) { ... on Member {
      readings { nodes { caller callerName ${entryFields} organization { id } } } } } }`,
    { id: member.id },
  );
  const hidden = { before: null, after: null, protected: true };
  expect(node.readings.nodes).toEqual([
    {
      caller: 'local-administrator',
      callerName: 'Quản trị viên trên máy này',
      action: 'READ',
      table: 'member',
      operation: 'Khen',
      purpose: 'Xét khen',
      organization: { id: cell.id },
      changes: [
        { field: 'religion', ...hidden },
        { field: 'ethnicity', ...hidden },
      ],
    },
  ]);
});
