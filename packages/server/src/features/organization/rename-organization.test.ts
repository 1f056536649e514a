import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'N');
});
afterAll(() => server?.stop());

const rename = 'renameOrganization';
const to = (organization: { id: string; version: number }, more: object = {}) => ({
  organizationId: organization.id,
  expectedVersion: organization.version,
  name: 'Chi bộ Sở Tài chính',
  effectiveOn: '2016-05-01',
  ...more,
});

test('gives a name from its day on, and keeps the former before', async () => {
  const cell = await newOrganization(server, bloc, 'N-1');
  const { organization } = await done(server, rename, to(cell, { document }));
  expect(organization).toMatchObject({ id: cell.id, name: 'Chi bộ Sở Tài chính', version: 2 });
  const read = await server.query(
    `{ organization(code: "N-1") { before: name(asOf: "2016-04-30") on: name(asOf: "2016-05-01") kind parent { code } }
      former: organization(code: "N") { children(asOf: "2016-04-30", filter: { search: "so tai chinh" }) { totalCount }
        on: children(asOf: "2016-05-01", filter: { search: "so tai chinh" }) { nodes { code } } } }`,
  );
  expect(read).toEqual({
    organization: {
      before: 'Tổ chức N-1',
      on: 'Chi bộ Sở Tài chính',
      kind: 'GRASSROOTS_CELL',
      parent: { code: 'N' },
    },
    former: { children: { totalCount: 0 }, on: { nodes: [{ code: 'N-1' }] } },
  });
  expect(await refused(server, rename, to(organization, { effectiveOn: '2016-05-02' }))).toEqual([
    ['SAME_NAME', 'input.name'],
  ]);
  expect(await refused(server, rename, to(organization, { name: 'Khác' }))).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);
});

test.each([
  [{ organizationId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'organizationId'],
  [{ expectedVersion: 9 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ name: '=A1' }, 'INVALID_FORMAT', 'name'],
  [{ name: '' }, 'REQUIRED', 'name'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2009-12-31' }, 'NOT_STANDING', 'organizationId'],
  [{ document: { ...document, type: '' } }, 'REQUIRED', 'document.type'],
])('refuses %j', async (wrong, code, path) => {
  expect(await refused(server, rename, to(bloc, wrong))).toContainEqual([code, `input.${path}`]);
});

test('succeeds once for concurrent calls', async () => {
  const cell = await newOrganization(server, bloc, 'N-2');
  const payloads = await Promise.all(
    Array.from({ length: 20 }, () => sendMutation(server, rename, to(cell))),
  );
  expect(payloads.filter((payload) => payload.organization)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
});
