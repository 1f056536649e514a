import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { findFaults } from '../../test/invariants.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let one: { id: string; code: string; version: number };
let two: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
  one = await newOrganization(server, bloc, 'T-1');
  two = await newOrganization(server, bloc, 'T-2');
});
afterAll(() => server?.stop());

const transfer = 'transferMember';
const to = (member: { id: string; version: number }, more: object) => ({
  memberId: member.id,
  expectedVersion: member.version,
  effectiveOn: '2014-03-01',
  ...more,
});
const cellOn = async (member: { id: string }, day: string) =>
  (
    await server.query(
      `query($id: ID!, $day: Date!) { member(id: $id) { organization(asOf: $day) { code } status(asOf: $day) } }`,
      {
        id: member.id,
        day,
      },
    )
  ).member;

test('moves a member to another cell, out of the tree and back, each from its day on', async () => {
  const member = await newMember(server, one);
  const moved = await done(server, transfer, to(member, { toCellId: two.id, document }));
  expect(moved.member).toEqual({ id: member.id, version: 2 });
  expect(codesIn(moved.warnings)).toEqual([
    ['TOO_FEW_OFFICIAL_MEMBERS', 'input.memberId'],
    ['TOO_FEW_OFFICIAL_MEMBERS', 'input.toCellId'],
  ]);
  expect((await cellOn(member, '2014-02-28')).organization.code).toBe('T-1');
  expect((await cellOn(member, '2014-03-01')).organization.code).toBe('T-2');

  const left = { outsidePlace: 'Đảng bộ huyện', effectiveOn: '2015-01-01' };
  const out = await done(server, transfer, to(moved.member, left));
  expect((await cellOn(member, '2014-12-31')).organization.code).toBe('T-2');
  expect(await cellOn(member, '2015-01-01')).toEqual({ organization: null, status: 'PROBATIONARY' });

  const back = { toCellId: one.id, outsidePlace: 'Đảng bộ huyện', effectiveOn: '2016-01-01' };
  await done(server, transfer, to(out.member, back));
  expect((await cellOn(member, '2015-12-31')).organization).toBeNull();
  expect((await cellOn(member, '2016-01-01')).organization.code).toBe('T-1');

  const events = await server.database.orm.em
    .fork()
    .execute('select type, outside_place from member_event where member_id = ? order by id', [
      Number(Buffer.from(member.id, 'base64url').toString().split(':')[1]),
    ]);
  expect(events).toEqual([
    { type: 'ADMITTED', outside_place: null },
    { type: 'TRANSFERRED', outside_place: null },
    { type: 'TRANSFERRED_OUT', outside_place: 'Đảng bộ huyện' },
    { type: 'TRANSFERRED_IN', outside_place: 'Đảng bộ huyện' },
  ]);
});

test('ends the positions in organizations that the member is no longer under', async () => {
  const member = await newOfficialMember(server, one);
  const position = {
    memberId: member.id,
    role: 'COMMITTEE_MEMBER',
    method: 'ELECTED',
    effectiveOn: '2013-06-01',
  };
  const inCell = await done(server, 'appointToPosition', {
    ...position,
    organizationId: one.id,
    expectedVersion: one.version,
  });
  await done(server, 'appointToPosition', {
    ...position,
    organizationId: bloc.id,
    expectedVersion: bloc.version,
  });

  const tooEarly = to(member, { toCellId: two.id, effectiveOn: '2013-05-01' });
  expect(await refused(server, transfer, tooEarly)).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);

  const { endedPositions } = await done(server, transfer, to(member, { toCellId: two.id }));
  expect(endedPositions).toEqual([
    { id: inCell.position.id, role: 'COMMITTEE_MEMBER', endedOn: '2014-03-01' },
  ]);
  const read = await server.query(
    `query($member: ID!, $cell: ID!) {
      member(id: $member) { before: positions(asOf: "2014-02-28") { role } from: positions(asOf: "2014-03-01") { organization { code } } }
      organization(id: $cell) { version } }`,
    { member: member.id, cell: one.id },
  );
  expect(read.member.before).toHaveLength(2);
  expect(read.member.from).toEqual([{ organization: { code: 'T' } }]);
  expect(read.organization.version).toBe(one.version + 2);
});

test.each([
  [{ memberId: 'TWVtYmVyOjk5OTk5OTk' }, 'NOT_FOUND', 'memberId'],
  [{ expectedVersion: 2 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ toCellId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'toCellId'],
  [{ toCellId: null }, 'REQUIRED', 'toCellId'],
  [{ outsidePlace: 'Nơi khác' }, 'NOT_BOTH', 'outsidePlace'],
  [{ toCellId: null, outsidePlace: '' }, 'REQUIRED', 'outsidePlace'],
  [{ toCellId: null, outsidePlace: 'x'.repeat(201) }, 'TOO_LONG', 'outsidePlace'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2011-02-03' }, 'DATE_BEFORE_LAST_CHANGE', 'effectiveOn'],
  [{ effectiveOn: '2011-02-02' }, 'NOT_A_MEMBER_ON', 'memberId'],
  [{ document: { ...document, type: '' } }, 'REQUIRED', 'document.type'],
])('refuses %j', async (wrong, code, path) => {
  const member = await newMember(server, one);
  const input = to(member, { toCellId: two.id, ...wrong });
  expect(await refused(server, transfer, input)).toContainEqual([code, `input.${path}`]);
});

test('refuses the same cell, and an organization that is not an existing cell on the day', async () => {
  const member = await newMember(server, one);
  const late = await newOrganization(server, bloc, 'T-3', 'GRASSROOTS_CELL', '2014-03-02');
  for (const [cell, code] of [
    [bloc, 'NOT_A_CELL'],
    [late, 'NOT_STANDING'],
    [one, 'ALREADY_THERE'],
  ] as const) {
    expect(await refused(server, transfer, to(member, { toCellId: cell.id }))).toEqual([
      [code, 'input.toCellId'],
    ]);
  }
});

test('brings a member back no earlier than they left', async () => {
  const member = await newMember(server, one);
  const out = await done(server, transfer, to(member, { outsidePlace: 'Huyện' }));
  const back = (effectiveOn: string, more = {}) => to(out.member, { toCellId: one.id, effectiveOn, ...more });
  expect(await refused(server, transfer, back('2014-02-28'))).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);
  expect(
    await refused(server, transfer, back('2014-04-01', { toCellId: null, outsidePlace: 'Tỉnh' })),
  ).toEqual([['REQUIRED', 'input.toCellId']]);
  await done(server, transfer, back('2014-03-01'));
});

test('leaves a decided rating in the cell that the member was in', async () => {
  const member = await newMember(server, one);
  const rating = {
    year: 2016,
    decidedOn: '2016-12-20',
    memberRatings: [{ memberId: member.id, grade: 'GOOD' }],
  };
  await done(server, 'decideRatings', rating);
  const move = (effectiveOn: string) => to(member, { toCellId: two.id, effectiveOn });
  for (const day of ['2014-05-01', '2016-12-20']) {
    expect(await refused(server, transfer, move(day))).toEqual([
      ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
    ]);
  }
  await done(server, transfer, move('2016-12-21'));
});

test('leaves it there when the rating and the transfer are concurrent', async () => {
  const members = await Promise.all(Array.from({ length: 10 }, () => newMember(server, one)));
  await Promise.all(
    members.flatMap((member) => [
      sendMutation(server, transfer, to(member, { toCellId: two.id })),
      sendMutation(server, 'decideRatings', {
        year: 2016,
        decidedOn: '2016-12-20',
        memberRatings: [{ memberId: member.id, grade: 'GOOD' }],
      }),
    ]),
  );
  expect(await findFaults(server, [])).toEqual([]);
});

test('succeeds once for concurrent calls', async () => {
  const member = await newMember(server, one);
  const input = to(member, { toCellId: two.id });
  const payloads = await Promise.all(Array.from({ length: 20 }, () => sendMutation(server, transfer, input)));
  expect(payloads.filter((payload) => payload.member)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
});
