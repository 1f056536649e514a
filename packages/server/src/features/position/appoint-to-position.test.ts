import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
});
afterAll(() => server?.stop());

const appoint = 'appointToPosition';
let made = 0;

/** A cell with an official member, and the input that makes them its secretary. */
async function prepare() {
  const cell = await newOrganization(server, bloc, `T-${++made}`);
  const member = await newOfficialMember(server, cell, 'Trần Thị Bình');
  const input = {
    organizationId: cell.id,
    expectedVersion: 1,
    memberId: member.id,
    role: 'SECRETARY',
    method: 'ELECTED',
    effectiveOn: '2014-01-01',
  };
  return { cell, member, input };
}

const secretaryOn = async ({ id }: { id: string }, day: string) =>
  (
    await server.query(
      `query($id: ID!, $day: Date!) { organization(id: $id) { secretary(asOf: $day) {
        method startedOn endedOn term { name startsOn endsOn } member { fullName } } } }`,
      { id, day },
    )
  ).organization.secretary;

test('puts a member into a position from its day on, and another in their place', async () => {
  const { cell, input } = await prepare();
  const term = { name: '2013–2015', startsOn: '2013-07-01', endsOn: '2016-01-01' };
  const { position } = await done(server, appoint, { ...input, term, document });
  expect(position).toMatchObject({ role: 'SECRETARY', startedOn: '2014-01-01', endedOn: null });
  expect(await secretaryOn(cell, '2013-12-31')).toBeNull();
  expect(await secretaryOn(cell, '2014-01-01')).toMatchObject({
    term,
    member: { fullName: 'Trần Thị Bình' },
  });

  const successor = await newOfficialMember(server, cell, 'Đào Văn Ân');
  const next = { ...input, memberId: successor.id, expectedVersion: 2, effectiveOn: '2015-01-01' };
  expect(await refused(server, appoint, next)).toEqual([['POSITION_TAKEN', 'input.role']]);
  const replaced = await done(server, appoint, { ...next, method: 'APPOINTED', replaceHolder: true, term });
  expect(replaced.endedPositions).toEqual([
    { id: position.id, endedOn: '2015-01-01', member: { fullName: 'Trần Thị Bình' } },
  ]);
  expect((await secretaryOn(cell, '2014-12-31')).endedOn).toBe('2015-01-01');
  expect(await secretaryOn(cell, '2015-01-01')).toMatchObject({ method: 'APPOINTED', term });
});

test('warns where a cell committee is too large, or the cell too small to elect one', async () => {
  const { cell, input } = await prepare();
  const appointments = [await done(server, appoint, input)];
  for (let index = 1; index <= 8; index++) {
    const member = await newOfficialMember(server, cell);
    appointments.push(
      await done(server, appoint, {
        ...input,
        memberId: member.id,
        expectedVersion: index + 1,
        role: 'COMMITTEE_MEMBER',
      }),
    );
  }
  const codes = appointments.map(({ warnings }) => codesIn(warnings).map(([code]) => code));
  expect(codes).toEqual([
    [],
    ...Array(6).fill(['CELL_COMMITTEE_NOT_ELECTED']),
    ['CELL_COMMITTEE_TOO_LARGE', 'CELL_COMMITTEE_NOT_ELECTED'],
    ['CELL_COMMITTEE_TOO_LARGE'],
  ]);
});

test.each([
  [{ organizationId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'organizationId'],
  [{ memberId: 'TWVtYmVyOjk5OTk5OTk' }, 'NOT_FOUND', 'memberId'],
  [{ expectedVersion: 2 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ role: 'INSPECTION_COMMISSION_CHAIR' }, 'ROLE_NOT_ALLOWED', 'role'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2009-01-01' }, 'NOT_STANDING', 'organizationId'],
  [{ effectiveOn: '2012-02-02' }, 'NOT_OFFICIAL', 'memberId'],
  [{ effectiveOn: '2011-01-01' }, 'NOT_IN_ORGANIZATION', 'memberId'],
  [{ term: { name: '', startsOn: '2013-01-01', endsOn: '2015-01-01' } }, 'REQUIRED', 'term.name'],
  [
    { term: { name: 'x', startsOn: '2015-01-01', endsOn: '2013-01-01' } },
    'DATES_OUT_OF_ORDER',
    'term.endsOn',
  ],
  [{ term: { name: 'x', startsOn: '2014-01-02', endsOn: '2015-01-01' } }, 'DATE_OUTSIDE_TERM', 'term'],
  [{ document: { ...document, symbol: '' } }, 'REQUIRED', 'document.symbol'],
])('refuses %j', async (wrong, code, path) => {
  const { input } = await prepare();
  expect(await refused(server, appoint, { ...input, ...wrong })).toContainEqual([code, `input.${path}`]);
});

test('takes official members of the subtree only, who are still in it', async () => {
  const { cell, input } = await prepare();
  const probationary = await newMember(server, cell);
  expect(await refused(server, appoint, { ...input, memberId: probationary.id })).toEqual([
    ['NOT_OFFICIAL', 'input.memberId'],
  ]);
  const other = await prepare();
  expect(await refused(server, appoint, { ...input, memberId: other.member.id })).toEqual([
    ['NOT_IN_ORGANIZATION', 'input.memberId'],
  ]);
  const move = {
    memberId: other.member.id,
    expectedVersion: 2,
    toCellId: cell.id,
    effectiveOn: '2014-06-01',
  };
  await done(server, 'transferMember', move);
  expect(await refused(server, appoint, other.input)).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);
});

test('holds one position once, and does not rewrite who held it', async () => {
  const { input } = await prepare();
  await done(server, appoint, input);
  const again = { ...input, expectedVersion: 2 };
  expect(await refused(server, appoint, { ...again, effectiveOn: '2014-05-01' })).toEqual([
    ['ALREADY_HELD', 'input.memberId'],
  ]);
  expect(await refused(server, appoint, again)).toEqual([['ALREADY_HELD', 'input.memberId']]);
  expect(
    await refused(server, appoint, { ...again, effectiveOn: '2013-06-01', replaceHolder: true }),
  ).toEqual([['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn']]);
});

test('does not let another replace a holder on the day that they took the position', async () => {
  const { cell, input } = await prepare();
  await done(server, appoint, input);
  const successor = await newOfficialMember(server, cell);
  const next = { ...input, memberId: successor.id, expectedVersion: 2, replaceHolder: true };
  expect(await refused(server, appoint, next)).toEqual([['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn']]);
});

test.each(['STANDING_DEPUTY_SECRETARY', 'INSPECTION_COMMISSION_CHAIR'])(
  'has one %s at a time',
  async (role) => {
    const committee = await newOrganization(server, bloc, `T-${++made}`, 'GRASSROOTS_COMMITTEE');
    const cell = await newOrganization(server, committee, `T-${++made}`, 'SUBORDINATE_CELL');
    const [first, second] = [await newOfficialMember(server, cell), await newOfficialMember(server, cell)];
    const input = { organizationId: committee.id, role, method: 'ELECTED' };
    const { position } = await done(server, appoint, {
      ...input,
      memberId: first.id,
      expectedVersion: 1,
      effectiveOn: '2014-01-01',
    });
    const next = { ...input, memberId: second.id, expectedVersion: 2, effectiveOn: '2015-01-01' };
    expect(await refused(server, appoint, next)).toEqual([['POSITION_TAKEN', 'input.role']]);
    const { endedPositions } = await done(server, appoint, { ...next, replaceHolder: true });
    expect(endedPositions).toMatchObject([{ id: position.id, endedOn: '2015-01-01' }]);
  },
);

test('has nobody as secretary and deputy at once: a deputy who becomes secretary stops being deputy', async () => {
  const { input } = await prepare();
  const { position } = await done(server, appoint, { ...input, role: 'DEPUTY_SECRETARY' });
  const promotion = { ...input, expectedVersion: 2, effectiveOn: '2015-01-01' };
  const { userErrors } = await sendMutation(server, appoint, promotion);
  expect(codesIn(userErrors)).toEqual([['ALREADY_HELD', 'input.memberId']]);
  expect(userErrors[0].message).toEqual({
    vi: 'Đảng viên đang giữ chức vụ phó bí thư ở tổ chức này từ ngày 01/01/2014.',
    en: 'The member has been DEPUTY_SECRETARY of this organization since 2014-01-01.',
  });
  const { endedPositions } = await done(server, appoint, { ...promotion, replaceHolder: true });
  expect(endedPositions).toMatchObject([{ id: position.id, endedOn: '2015-01-01' }]);
  const committee = { ...promotion, role: 'COMMITTEE_MEMBER', expectedVersion: 3 };
  await done(server, appoint, committee);
});

test('refuses a term that overlaps another', async () => {
  const { cell, input } = await prepare();
  const term = { name: '2013–2015', startsOn: '2013-07-01', endsOn: '2016-01-01' };
  await done(server, appoint, { ...input, term });
  const deputy = await newOfficialMember(server, cell);
  const overlapping = { ...term, endsOn: '2017-01-01' };
  const next = { ...input, memberId: deputy.id, role: 'DEPUTY_SECRETARY', expectedVersion: 2 };
  expect(await refused(server, appoint, { ...next, term: overlapping })).toEqual([
    ['TERM_OVERLAPS', 'input.term'],
  ]);
});

test('succeeds once for concurrent calls', async () => {
  const { input } = await prepare();
  const payloads = await Promise.all(Array.from({ length: 20 }, () => sendMutation(server, appoint, input)));
  expect(payloads.filter(({ position }) => position)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
});
