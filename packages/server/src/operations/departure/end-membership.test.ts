import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let cell: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'D');
  cell = await newOrganization(server, bloc, 'D-1');
});
afterAll(() => server?.stop());

const end = 'endMembership';
const of = (member: { id: string; version: number }, more: object) => ({
  memberId: member.id,
  expectedVersion: member.version,
  effectiveOn: '2014-03-01',
  end: 'DIED',
  ...more,
});

test.each([
  ['DIED', {}],
  ['EXPELLED', {}],
  ['REMOVED', { removalReason: 'ABSENT_OR_UNPAID' }],
  ['RESIGNED', {}],
])('ends a membership: %s', async (kind, more) => {
  const { id, version } = await newOfficialMember(server, cell);
  const ended = await done(server, end, of({ id, version }, { end: kind, document, ...more }));
  expect(ended.member).toMatchObject({ id, version: 3, status: 'ENDED' });
  const read = await server.query(
    `query($id: ID!) { member(id: $id) {
      before: status(asOf: "2014-02-28") on: status(asOf: "2014-03-01")
      cell: organization(asOf: "2014-02-28") { code } organization(asOf: "2014-03-01") { code }
      history { type effectiveOn removalReason document { symbol } } } }`,
    { id },
  );
  const { history, ...member } = read.member;
  expect(member).toEqual({ before: 'OFFICIAL', on: 'ENDED', cell: { code: 'D-1' }, organization: null });
  expect(history.at(-1)).toEqual({
    type: kind,
    effectiveOn: '2014-03-01',
    removalReason: null,
    document: { symbol: document.symbol },
    ...more,
  });
  expect(await refused(server, end, of(ended.member, { effectiveOn: '2015-01-01' }))).toEqual([
    ['NOT_A_MEMBER_ON', 'input.memberId'],
    ['NOT_IN_A_CELL', 'input.memberId'],
  ]);
});

test('the movement of members counts it on its day, and the figures add up', async () => {
  const read = () =>
    server.query(
      `{ organization(code: "D") { memberMovements(fromYear: 2018, toYear: 2018) {
        opening admitted transferredIn transferredOut died expelled removed resigned reorganized closing } } }`,
    );
  const [before] = (await read()).organization.memberMovements;
  const member = await newOfficialMember(server, cell);
  await done(server, end, of(member, { end: 'EXPELLED', effectiveOn: '2018-12-31' }));
  const [after] = (await read()).organization.memberMovements;
  expect(after).toEqual({ ...before, opening: before.opening + 1, expelled: before.expelled + 1 });
});

test('ends positions and headships with it', async () => {
  const { organization } = await done(server, 'establishOrganization', {
    code: 'D-2',
    name: 'Chi bộ Sở Thử nghiệm',
    kind: 'GRASSROOTS_CELL',
    parentId: bloc.id,
    agencyName: 'Sở Thử nghiệm',
    effectiveOn: '2010-01-01',
  });
  const member = await newOfficialMember(server, organization);
  const { position } = await done(server, 'appointToPosition', {
    organizationId: organization.id,
    expectedVersion: organization.version,
    memberId: member.id,
    role: 'SECRETARY',
    method: 'ELECTED',
    effectiveOn: '2013-06-01',
  });
  const { agency } = (await server.query(`{ organization(code: "D-2") { agency { id } } }`)).organization;
  await done(server, 'appointAgencyHead', {
    agencyId: agency.id,
    memberId: member.id,
    expectedVersion: member.version,
    effectiveOn: '2013-06-01',
  });
  const version = member.version + 1;
  expect(await refused(server, end, of({ ...member, version }, { effectiveOn: '2013-06-01' }))).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);
  const { endedPositions } = await done(server, end, of({ ...member, version }, {}));
  expect(endedPositions).toEqual([{ id: position.id, role: 'SECRETARY', endedOn: '2014-03-01' }]);
  const read = await server.query(
    `query($position: ID!, $agency: ID!) {
      node(id: $position) { ... on Position { endReason headOfAgency(asOf: "2014-02-28") } }
      agency: node(id: $agency) { ... on Agency { before: head(asOf: "2014-02-28") { member { id } endedOn } head { id } } } }`,
    { position: position.id, agency: agency.id },
  );
  expect(read).toEqual({
    node: { endReason: 'DIED', headOfAgency: true },
    agency: { before: { member: { id: member.id }, endedOn: '2014-03-01' }, head: null },
  });
});

test.each([
  [{ memberId: 'TWVtYmVyOjk5OTk5OTk' }, 'NOT_FOUND', 'memberId'],
  [{ expectedVersion: 9 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2011-02-03' }, 'DATE_BEFORE_LAST_CHANGE', 'effectiveOn'],
  [{ effectiveOn: '2011-02-02' }, 'NOT_A_MEMBER_ON', 'memberId'],
  [{ end: 'REMOVED' }, 'REQUIRED', 'removalReason'],
  [{ removalReason: 'NO_PROGRESS' }, 'REASON_WITHOUT_REMOVAL', 'removalReason'],
  [{ document: { ...document, type: '' } }, 'REQUIRED', 'document.type'],
])('refuses %j', async (wrong, code, path) => {
  const member = await newMember(server, cell);
  expect(await refused(server, end, of(member, wrong))).toContainEqual([code, `input.${path}`]);
});

test('only who is on probation is not recognized', async () => {
  const removal = { end: 'REMOVED', removalReason: 'PROBATION_NOT_RECOGNIZED' };
  const official = await newOfficialMember(server, cell);
  expect(await refused(server, end, of(official, removal))).toEqual([
    ['NOT_PROBATIONARY', 'input.removalReason'],
  ]);
  await done(server, end, of(await newMember(server, cell), removal));
});

test('nobody leaves the Party who has left the tree, and no decided rating is left behind', async () => {
  const member = await newOfficialMember(server, cell);
  await done(server, 'decideRatings', {
    year: 2016,
    decidedOn: '2016-12-20',
    memberRatings: [{ memberId: member.id, grade: 'GOOD' }],
  });
  expect(await refused(server, end, of(member, { effectiveOn: '2016-12-20' }))).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);
  const out = await done(server, 'transferMember', {
    memberId: member.id,
    expectedVersion: member.version,
    outsidePlace: 'Huyện',
    effectiveOn: '2017-01-01',
  });
  expect(await refused(server, end, of(out.member, { effectiveOn: '2018-01-01' }))).toEqual([
    ['NOT_IN_A_CELL', 'input.memberId'],
  ]);
});

test('succeeds once for concurrent calls', async () => {
  const member = await newMember(server, cell);
  const payloads = await Promise.all(
    Array.from({ length: 20 }, () => sendMutation(server, end, of(member, {}))),
  );
  expect(payloads.filter((payload) => payload.member)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
});
