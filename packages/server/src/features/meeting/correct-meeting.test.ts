import { afterAll, beforeAll, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused } from '../../test/run-mutation.ts';

let server: TestServer;
let cell: { id: string; code: string; version: number };
let members: { id: string }[];
beforeAll(async () => {
  server = await startTestServer();
  cell = await newOrganization(server, await newBloc(server, 'T'), 'T-1');
  members = [];
  for (const name of ['Nguyễn Văn An', 'Trần Thị Bình', 'Vũ Thị Dung', 'Đỗ Văn Đạt'])
    members.push(await newMember(server, cell, name));
});
afterAll(() => server?.stop());

const absent = (...indexes: number[]) =>
  indexes.map((index) => ({ memberId: members[index]?.id, excused: true }));
const record = async (heldOn: string, absences = absent(0)) =>
  (await done(server, 'recordMeeting', { cellId: cell.id, kind: 'REGULAR', heldOn, absences })).meeting;
const correction = (meeting: { id: string }, version: number, more: object) => ({
  ...{ meetingId: meeting.id, expectedVersion: version, reason: 'Ghi nhầm', kind: 'REGULAR' },
  ...more,
});
const cancellation = (meeting: { id: string }, version: number, more: object = {}) => ({
  ...{ meetingId: meeting.id, expectedVersion: version, reason: 'Không họp', ...more },
});

const facts = 'version kind heldOn topic memberCount exempt present excused absences { member { fullName } }';
const history = `${facts} cancelled corrections { ${facts} isCancellation reason correctedAt correctedBy }`;
const read = async ({ id }: { id: string }) =>
  (await server.query(`query($id: ID!) { node(id: $id) { ... on Meeting { ${history} } } }`, { id })).node;
const heldIn = async (year: number, more = '') => {
  const { organization } = await server.query(
    `query($id: ID!, $year: Int!) { organization(id: $id) { code meetings(fromDate: "${year}-01-01", toDate: "${year}-12-31"${more}) { totalCount }
      meetingSummaries(fromYear: $year, toYear: $year) { regular thematic attendanceRate lowestAttendanceRate } } }`,
    { id: cell.id, year },
  );
  return [organization.meetings.totalCount, organization.meetingSummaries[0]];
};

test('a correction and a cancellation keep the former facts, the caller and the reason, and figures follow them', async () => {
  const meeting = await record('2014-03-05', absent(0, 1));
  expect(await heldIn(2014)).toEqual([
    1,
    { regular: 1, thematic: 0, attendanceRate: 2 / 4, lowestAttendanceRate: 2 / 4 },
  ]);
  const corrected = { heldOn: '2014-04-06', kind: 'THEMATIC', topic: 'Nêu gương', absences: absent(1) };
  const payload = await done(server, 'correctMeeting', correction(meeting, 1, corrected));
  expect(payload).toMatchObject({ meeting: { version: 2, kind: 'THEMATIC', present: 3 }, warnings: [] });
  expect(await heldIn(2014)).toEqual([
    1,
    { regular: 0, thematic: 1, attendanceRate: 3 / 4, lowestAttendanceRate: 3 / 4 },
  ]);
  await done(server, 'cancelMeeting', cancellation(meeting, 2));
  expect(await heldIn(2014)).toEqual([
    0,
    { regular: 0, thematic: 0, attendanceRate: null, lowestAttendanceRate: null },
  ]);
  expect((await heldIn(2014, ', includeCancelled: true'))[0]).toBe(1);

  const [first, second] = [
    {
      ...{ version: 1, kind: 'REGULAR', heldOn: '2014-03-05', topic: null, memberCount: 4, exempt: 0 },
      ...{ present: 2, excused: 2 },
      absences: [{ member: { fullName: 'Nguyễn Văn An' } }, { member: { fullName: 'Trần Thị Bình' } }],
    },
    {
      ...{
        version: 2,
        kind: 'THEMATIC',
        heldOn: '2014-04-06',
        topic: 'Nêu gương',
        memberCount: 4,
        exempt: 0,
      },
      ...{ present: 3, excused: 1 },
      absences: [{ member: { fullName: 'Trần Thị Bình' } }],
    },
  ];
  const who = {
    correctedAt: expect.stringMatching(/^20\d\d-.*Z$/),
    correctedBy: expect.stringMatching(/\S/),
  };
  expect(await read(meeting)).toEqual({
    ...second,
    version: 3,
    cancelled: true,
    corrections: [
      { ...first, ...who, isCancellation: false, reason: 'Ghi nhầm' },
      { ...second, ...who, isCancellation: true, reason: 'Không họp' },
    ],
  });
  const { auditLog } = await server.query('{ auditLog(first: 100) { nodes { operation } } }');
  expect(auditLog.nodes.map(({ operation }: { operation: string }) => operation)).toContain('cancelMeeting');
});

test('a correction is refused for the same reasons as a record, and where it is based on an outdated version', async () => {
  const [first, second] = [await record('2015-03-05'), await record('2015-04-05')];
  const wrong = { heldOn: '2015-04-05', counts: { present: 4, excused: 4, unexcused: 0 }, reason: ' ' };
  expect(await refused(server, 'correctMeeting', correction(first, 1, wrong))).toEqual([
    ['COUNTS_DO_NOT_ADD_UP', 'input.counts'],
    ['MEETING_ALREADY_RECORDED', 'input.heldOn'],
    ['REQUIRED', 'input.reason'],
  ]);
  const right = { heldOn: '2015-04-06', absences: [] };
  expect(await refused(server, 'correctMeeting', correction(first, 7, right))).toEqual([
    ['VERSION_CONFLICT', 'input.expectedVersion'],
  ]);
  expect(
    await refused(server, 'correctMeeting', correction(first, 1, { ...right, heldOn: '2009-01-01' })),
  ).toEqual([['NOT_STANDING', 'input.heldOn']]);
  const warned = await done(server, 'correctMeeting', correction(first, 1, right));
  expect(codesIn(warned.warnings)).toEqual([['SECOND_REGULAR_MEETING', 'input.heldOn']]);
  // A correction that leaves kind and day is no second meeting of its own month.
  const same = { heldOn: '2015-04-05', absences: absent(2) };
  await done(server, 'cancelMeeting', cancellation(first, 2));
  expect((await done(server, 'correctMeeting', correction(second, 1, same))).warnings).toEqual([]);
});

test('a correction that changes nothing is refused, and one that changes any fact is not', async () => {
  const facts = { heldOn: '2018-03-05', topic: 'Nêu gương', absences: absent(1, 0) };
  const { meeting } = await done(server, 'recordMeeting', { ...facts, cellId: cell.id, kind: 'REGULAR' });
  for (const same of [facts, { ...facts, topic: ' Nêu  gương ', absences: absent(0, 1) }])
    expect(await refused(server, 'correctMeeting', correction(meeting, 1, same))).toEqual([
      ['NOTHING_CHANGED', 'input'],
    ]);
  const counts = { present: 2, excused: 2, unexcused: 0 };
  const changes = [
    { topic: null },
    { kind: 'THEMATIC' },
    { heldOn: '2018-03-06' },
    { absences: absent(0, 2) },
    { absences: [...absent(0), { memberId: members[2]?.id, excused: false }] },
    { absences: null, counts },
    { exempt: 1, absences: null, counts: { ...counts, present: 1 } },
  ];
  let latest: object = facts;
  for (const [index, change] of changes.entries()) {
    latest = { ...latest, ...change };
    await done(server, 'correctMeeting', correction(meeting, index + 1, latest));
    expect(await refused(server, 'correctMeeting', correction(meeting, index + 2, latest))).toEqual([
      ['NOTHING_CHANGED', 'input'],
    ]);
  }
  expect((await read(meeting)).corrections).toHaveLength(changes.length);
});

test('a cancelled meeting is not changed any more, and its day is free', async () => {
  const meeting = await record('2016-03-05');
  expect(await refused(server, 'cancelMeeting', cancellation(meeting, 2))).toEqual([
    ['VERSION_CONFLICT', 'input.expectedVersion'],
  ]);
  expect(await refused(server, 'cancelMeeting', cancellation(meeting, 1, { reason: '' }))).toEqual([
    ['REQUIRED', 'input.reason'],
  ]);
  await done(server, 'cancelMeeting', cancellation(meeting, 1));
  const again = { heldOn: '2016-03-06', absences: [] };
  for (const [name, input] of [
    ['cancelMeeting', cancellation(meeting, 2)],
    ['correctMeeting', correction(meeting, 2, again)],
  ] as const)
    expect(await refused(server, name, input)).toEqual([['MEETING_CANCELLED', 'input.meetingId']]);
  const second = await record('2016-03-05');
  await done(server, 'cancelMeeting', cancellation(second, 1));
  await record('2016-03-05');
});

test('a meeting that does not exist is not found', async () => {
  const missing = { id: 'TWVldGluZzo5OTk5OTk5' };
  expect(await refused(server, 'cancelMeeting', cancellation(missing, 1))).toEqual([
    ['NOT_FOUND', 'input.meetingId'],
  ]);
});

test('of many corrections at the same time one is accepted', async () => {
  const meeting = await record('2017-03-05');
  const document = `mutation($input: CorrectMeetingInput!) { correctMeeting(input: $input) { userErrors { code } } }`;
  const answers = await Promise.all(
    [1, 2, 3].map(async (day) => {
      const input = correction(meeting, 1, { heldOn: `2017-03-0${day}`, absences: [] });
      return (await server.query(document, { input })).correctMeeting.userErrors;
    }),
  );
  expect(answers.filter((errors) => errors.length === 0)).toHaveLength(1);
  expect(answers.filter((errors) => errors[0]?.code === 'VERSION_CONFLICT')).toHaveLength(2);
});
