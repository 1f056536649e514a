import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { findFaults } from '../../test/invariants.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'G');
});
afterAll(() => server?.stop());

const dissolve = 'dissolveOrganization';
const on = (organization: { id: string; version: number }, more: object = {}) => ({
  organizationId: organization.id,
  expectedVersion: organization.version,
  effectiveOn: '2016-05-01',
  ...more,
});

test('ends a cell whose members were transferred, with its positions, and keeps its record', async () => {
  const cell = await newOrganization(server, bloc, 'G-1');
  const other = await newOrganization(server, bloc, 'G-2');
  const member = await newOfficialMember(server, cell);
  expect(await refused(server, dissolve, on(cell))).toEqual([['MEMBERS_LEFT', 'input.organizationId']]);
  await done(server, 'transferMember', {
    memberId: member.id,
    expectedVersion: member.version,
    toCellId: other.id,
    effectiveOn: '2016-04-30',
  });
  const { organization } = await done(server, dissolve, on(cell, { document }));
  const read = await server.query(
    `query($id: ID!) {
      organization(code: "G-1") { version dissolvedOn before: name(asOf: "2016-04-30") }
      bloc: organization(id: $id) {
        before: children(asOf: "2016-04-30") { nodes { code } } on: children(asOf: "2016-05-01") { nodes { code } }
        memberCount(asOf: "2016-05-01") } }`,
    { id: bloc.id },
  );
  expect(read).toMatchObject({
    organization: { version: organization.version, dissolvedOn: '2016-05-01', before: 'Tổ chức G-1' },
    bloc: {
      before: { nodes: [{ code: 'G-1' }, { code: 'G-2' }] },
      on: { nodes: [{ code: 'G-2' }] },
      memberCount: 1,
    },
  });
  expect(await refused(server, dissolve, on(organization, { effectiveOn: '2017-01-01' }))).toEqual([
    ['NOT_STANDING', 'input.organizationId'],
  ]);
  expect(
    await refused(server, 'admitMember', {
      fileNumber: '990001ABC',
      fullName: 'Trần Thị Bình',
      cellId: cell.id,
      admissionDecidedOn: '2016-06-01',
      admittedOn: '2016-06-01',
    }),
  ).toEqual([['NOT_STANDING', 'input.cellId']]);
  expect(await findFaults(server, [])).toEqual([]);
});

test('an organization above others is not dissolved before them', async () => {
  const committee = await newOrganization(server, bloc, 'G-3', 'GRASSROOTS_COMMITTEE');
  const below = await newOrganization(server, committee, 'G-3-1', 'SUBORDINATE_CELL');
  expect(await refused(server, dissolve, on(committee))).toEqual([['CHILDREN_LEFT', 'input.organizationId']]);
  await done(server, dissolve, on(below, { effectiveOn: '2016-04-01' }));
  await done(server, dissolve, on(committee));
});

test.each([
  [{ organizationId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'organizationId'],
  [{ expectedVersion: 9 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2009-12-31' }, 'NOT_STANDING', 'organizationId'],
  [{ effectiveOn: '2010-01-01' }, 'DATE_BEFORE_LAST_CHANGE', 'effectiveOn'],
  [{ document: { ...document, type: '' } }, 'REQUIRED', 'document.type'],
])('refuses %j', async (wrong, code, path) => {
  expect(await refused(server, dissolve, on(bloc, wrong))).toContainEqual([code, `input.${path}`]);
});

test('nobody is admitted to a cell while it is dissolved', async () => {
  const cell = await newOrganization(server, bloc, 'G-4');
  const admissions = Array.from({ length: 5 }, (_, index) =>
    sendMutation(server, 'admitMember', {
      fileNumber: `99100${index}ABC`,
      fullName: 'Trần Thị Bình',
      cellId: cell.id,
      admissionDecidedOn: '2016-06-01',
      admittedOn: '2016-06-01',
    }),
  );
  const [dissolved] = await Promise.all([sendMutation(server, dissolve, on(cell)), ...admissions]);
  const codes = codesIn(dissolved.userErrors);
  if (codes.length > 0) expect(codes).toEqual([['MEMBERS_LEFT', 'input.organizationId']]);
  expect(await findFaults(server, [])).toEqual([]);
});
