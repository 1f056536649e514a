import { afterAll, beforeAll, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let cell: { id: string; code: string; version: number };
let other: { id: string; code: string; version: number };
let members: { id: string }[];
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
  cell = await newOrganization(server, bloc, 'T-1');
  other = await newOrganization(server, bloc, 'T-2', 'GRASSROOTS_CELL', '2015-04-15');
  members = [];
  for (const name of ['Vũ Thị Dung', 'Nguyễn Văn An', 'Đỗ Văn Đạt', 'Trần Thị Bình', 'Đào Văn Ân'])
    members.push(await newMember(server, cell, name));
});
afterAll(() => server?.stop());

const record = 'recordMeeting';
const idOf = (index: number) => members[index]?.id as string;
/** A regular meeting of the cell at which four of five came. */
const meeting = (heldOn: string, more: object = {}) => ({
  cellId: cell.id,
  kind: 'REGULAR',
  heldOn,
  counts: { present: 4, excused: 1, unexcused: 0 },
  ...more,
});
const byName = (heldOn: string, absences: object[], more: object = {}) => ({
  ...meeting(heldOn),
  counts: null,
  absences,
  ...more,
});

const facts = `kind heldOn topic memberCount memberCountNow exempt present excused unexcused cancelled version
  organization { code } absences { excused member { fullName } } corrections { version }
  all: attendanceRate(basis: ALL_MEMBERS) due: attendanceRate rest: attendanceRate(basis: LESS_EXEMPT_AND_EXCUSED)`;
const read = async (id: string) =>
  (await server.query(`query($id: ID!) { node(id: $id) { ... on Meeting { ${facts} } } }`, { id })).node;

test('records a meeting by counts', async () => {
  const counts = { present: 3, excused: 1, unexcused: 0 };
  const more = { kind: 'THEMATIC', topic: '  Nêu gương ', exempt: 1, counts };
  const payload = await done(server, record, meeting('2012-03-05', more));
  expect(payload.warnings).toEqual([]);
  expect(await read(payload.meeting.id)).toEqual({
    kind: 'THEMATIC',
    heldOn: '2012-03-05',
    topic: 'Nêu gương',
    memberCount: 5,
    memberCountNow: 5,
    exempt: 1,
    present: 3,
    excused: 1,
    unexcused: 0,
    cancelled: false,
    version: 1,
    organization: { code: 'T-1' },
    absences: [],
    corrections: [],
    all: 3 / 5,
    due: 3 / 4,
    rest: 1,
  });
});

test('records a meeting by the names of those absent, sorted by given name, and counts the others as present', async () => {
  const absences = [0, 1, 4].map((index) => ({ memberId: idOf(index), excused: index !== 1 }));
  const payload = await done(server, record, byName('2012-04-05', absences, { exempt: 1 }));
  expect(await read(payload.meeting.id)).toMatchObject({
    ...{ memberCount: 5, exempt: 1, present: 1, excused: 2, unexcused: 1 },
    absences: [
      { excused: false, member: { fullName: 'Nguyễn Văn An' } },
      { excused: true, member: { fullName: 'Đào Văn Ân' } },
      { excused: true, member: { fullName: 'Vũ Thị Dung' } },
    ],
  });
  const complete = await done(server, record, byName('2012-05-05', []));
  expect(await read(complete.meeting.id)).toMatchObject({ present: 5, excused: 0, unexcused: 0, due: 1 });
});

test('has no rate where nobody was due', async () => {
  const counts = { present: 0, excused: 0, unexcused: 0 };
  const payload = await done(server, record, meeting('2012-06-05', { exempt: 5, counts }));
  expect(await read(payload.meeting.id)).toMatchObject({ all: 0, due: null, rest: null });
});

test.each([
  ['in the future', '2999-01-01', {}, [['DATE_IN_FUTURE', 'input.heldOn']]],
  ['before the cell existed', '2009-12-31', {}, [['NOT_STANDING', 'input.cellId']]],
  ['before it had members', '2010-05-06', {}, [['CELL_WITHOUT_MEMBERS', 'input.heldOn']]],
  [
    'with counts below 0',
    '2013-01-05',
    { exempt: -1, counts: { present: 8, excused: -1, unexcused: -1 } },
    [
      ['COUNT_NEGATIVE', 'input.exempt'],
      ['COUNT_NEGATIVE', 'input.counts.excused'],
      ['COUNT_NEGATIVE', 'input.counts.unexcused'],
    ],
  ],
  [
    'with more present than were due',
    '2013-01-05',
    { exempt: 1, counts: { present: 5, excused: 0, unexcused: 0 } },
    [['COUNTS_DO_NOT_ADD_UP', 'input.counts']],
  ],
  [
    'with fewer than there were',
    '2013-01-05',
    { counts: { present: 3, excused: 1, unexcused: 0 } },
    [['COUNTS_DO_NOT_ADD_UP', 'input.counts']],
  ],
  [
    'with more exempt than there were',
    '2013-01-05',
    { exempt: 6, counts: null, absences: [] },
    [['COUNTS_DO_NOT_ADD_UP', 'input.exempt']],
  ],
  ['with counts and names', '2013-01-05', { absences: [] }, [['NOT_BOTH', 'input']]],
  [
    'with counts and names, of which neither can be right',
    '2013-01-05',
    { exempt: 0, counts: { present: 1, excused: 1, unexcused: 1 }, absences: [] },
    [['NOT_BOTH', 'input']],
  ],
  [
    'with a count below 0, whatever the sum',
    '2013-01-05',
    { exempt: 0, counts: { present: -3, excused: 0, unexcused: 0 } },
    [['COUNT_NEGATIVE', 'input.counts.present']],
  ],
  [
    'with fewer exempt than nobody, and names',
    '2013-01-05',
    { exempt: -6, counts: null, absences: [] },
    [['COUNT_NEGATIVE', 'input.exempt']],
  ],
  [
    'in the future, whatever the sum',
    '2999-01-01',
    { counts: { present: 1, excused: 0, unexcused: 0 } },
    [['DATE_IN_FUTURE', 'input.heldOn']],
  ],
  ['before the Party', '1929-01-01', {}, [['DATE_TOO_EARLY', 'input.heldOn']]],
  ['with neither counts nor names', '2013-01-05', { counts: null }, [['NOTHING_GIVEN', 'input']]],
  ['with an empty topic', '2013-01-05', { topic: ' ' }, [['REQUIRED', 'input.topic']]],
] as const)('refuses a meeting %s', async (_, heldOn, more, problems) => {
  expect(await refused(server, record, meeting(heldOn, more))).toEqual(problems);
});

test('refuses a meeting of an organization that is not a cell, or of a cell outside its existence', async () => {
  const committee = await newOrganization(server, bloc, 'T-4', 'GRASSROOTS_COMMITTEE');
  const groups = await newOrganization(server, cell, 'T-1-A', 'PARTY_GROUP');
  for (const { id } of [bloc, committee, groups])
    expect(await refused(server, record, meeting('2013-01-05', { cellId: id }))).toEqual([
      ['NO_CELL_MEETINGS', 'input.cellId'],
    ]);
  expect(await refused(server, record, meeting('2015-04-14', { cellId: other.id }))).toEqual([
    ['NOT_STANDING', 'input.cellId'],
  ]);
  expect(
    await refused(server, record, meeting('2013-01-05', { cellId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' })),
  ).toEqual([['NOT_FOUND', 'input.cellId']]);
});

test('refuses names of members who were not in the cell on that day, duplicates and too many names, and reports each', async () => {
  const late = await newMember(server, cell, 'Bùi Thị Hoa', '2014-02-01');
  const elsewhere = await newMember(server, other, 'Lê Thị Ánh', '2016-02-01');
  const absent = [idOf(0), late.id, elsewhere.id, 'TWVtYmVyOjk5OTk5OTk', idOf(0)];
  const absences = absent.map((memberId) => ({ memberId, excused: true }));
  expect(await refused(server, record, byName('2014-01-15', absences))).toEqual([
    ['NOT_IN_CELL_THEN', 'input.absences.1.memberId'],
    ['NOT_IN_CELL_THEN', 'input.absences.2.memberId'],
    ['NOT_FOUND', 'input.absences.3.memberId'],
    ['DUPLICATE', 'input.absences.4.memberId'],
  ]);
  const everyone = members.map(({ id: memberId }) => ({ memberId, excused: false }));
  expect(await refused(server, record, byName('2014-01-15', everyone, { exempt: 1 }))).toEqual([
    ['MORE_ABSENT_THAN_DUE', 'input.absences'],
  ]);
});

test('takes a member as absent who has left the cell since, and keeps the count where one is recorded late', async () => {
  const leaver = await newMember(server, other, 'Hồ Văn Cường', '2017-02-01');
  const stayer = await newMember(server, other, 'Mai Thị Én', '2017-02-01');
  await done(server, 'transferMember', {
    memberId: leaver.id,
    expectedVersion: 1,
    effectiveOn: '2017-09-01',
    toCellId: cell.id,
  });
  const absences = [{ memberId: leaver.id, excused: false }];
  const heldOn = { cellId: other.id, exempt: 0 };
  const payload = await done(server, record, byName('2017-08-05', absences, heldOn));
  expect(payload.meeting).toMatchObject({ present: expect.any(Number), excused: 0 });
  const before = await read(payload.meeting.id);
  expect(before.memberCountNow).toBe(before.memberCount);

  await newMember(server, other, 'Tô Thị Giang', '2017-07-01');
  expect(await read(payload.meeting.id)).toEqual({ ...before, memberCountNow: before.memberCount + 1 });
  expect(stayer.id).not.toBe(leaver.id);
});

test('refuses the same meeting twice, and warns of a second regular one in a month', async () => {
  await done(server, record, meeting('2013-02-05'));
  expect(await refused(server, record, meeting('2013-02-05'))).toEqual([
    ['MEETING_ALREADY_RECORDED', 'input.heldOn'],
  ]);
  const second = await done(server, record, meeting('2013-02-28'));
  expect(codesIn(second.warnings)).toEqual([['SECOND_REGULAR_MEETING', 'input.heldOn']]);
  for (const [kind, day] of [
    ['THEMATIC', '05'],
    ['THEMATIC', '06'],
    ['EXTRAORDINARY', '05'],
  ])
    expect((await done(server, record, meeting(`2013-02-${day}`, { kind }))).warnings).toEqual([]);
  expect((await done(server, record, meeting('2013-03-01'))).warnings).toEqual([]);
});

test('takes one of many equal calls at the same time', async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const input = meeting('2013-05-05');
      const document = `mutation($input: RecordMeetingInput!) { recordMeeting(input: $input) { meeting { id } userErrors { code } } }`;
      return (await server.query(document, { input })).recordMeeting;
    }),
  );
  expect(answers.filter(({ meeting: recorded }) => recorded !== null)).toHaveLength(1);
  for (const { meeting: recorded, userErrors } of answers)
    if (!recorded) expect(userErrors).toEqual([{ code: 'MEETING_ALREADY_RECORDED' }]);
});

test('lists meetings by kind and day, of a cell and of its whole subtree', async () => {
  const listed = async (id: string, arguments_: string) => {
    const { organization } = await server.query(
      `query($id: ID!) { organization(id: $id) { meetings(${arguments_}) { totalCount nodes { heldOn kind } } } }`,
      { id },
    );
    return organization.meetings.nodes.map(({ heldOn }: { heldOn: string }) => heldOn);
  };
  const span = 'fromDate: "2013-02-05", toDate: "2013-02-28"';
  expect(await listed(cell.id, `${span}, kinds: [REGULAR]`)).toEqual(['2013-02-05', '2013-02-28']);
  expect(await listed(cell.id, span)).toHaveLength(5);
  expect(await listed(bloc.id, span)).toEqual([]);
  expect(await listed(bloc.id, `${span}, includeDescendants: true, first: 2`)).toHaveLength(2);
});

test('costs the same number of statements for one absent member as for all', async () => {
  const statements = (input: object) => server.statements(() => done(server, record, input));
  const one = await statements(byName('2018-01-05', [{ memberId: idOf(0), excused: true }]));
  const all = await statements(
    byName(
      '2018-02-05',
      members.map(({ id: memberId }) => ({ memberId, excused: true })),
    ),
  );
  expect(all.length).toBe(one.length);
});
