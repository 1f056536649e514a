import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { newBloc, newMember, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string };
let committee: { id: string };
let cell: { id: string };
let secretary: { id: string };
let member: { id: string };
let outsider: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  const root = await newBloc(server, 'T');
  bloc = root;
  const grassroots = await newOrganization(server, root, 'T-1', 'GRASSROOTS_COMMITTEE');
  committee = grassroots;
  cell = await newOrganization(server, grassroots, 'T-1-1', 'SUBORDINATE_CELL');
  secretary = await newOfficialMember(server, cell, 'Đỗ Văn Đạt');
  member = await newMember(server, cell, 'Nguyễn Văn An', '2013-02-03');
  outsider = await newMember(server, await newOrganization(server, root, 'T-2'), 'Vũ Thị Dung');
  await done(server, 'appointToPosition', {
    ...{ memberId: secretary.id, expectedVersion: 1, organizationId: cell.id },
    ...{ role: 'SECRETARY', method: 'ELECTED', effectiveOn: '2014-01-01' },
  });
});
afterAll(() => server?.stop());

let titles = 0;
async function newCourse(more: object = {}): Promise<string> {
  const { course } = await done(server, 'recordTrainingCourse', {
    ...{ kind: 'COMMITTEE_SKILLS', title: `Lớp ${++titles}`, organizingOrganizationId: bloc.id },
    ...{ startedOn: '2015-09-15', endedOn: '2015-09-17', ...more },
  });
  return course.id;
}
const record = (trainingCourseId: string, more: object) =>
  done(server, 'recordTrainingResults', { trainingCourseId, ...more });
const problems = (trainingCourseId: string, more: object) =>
  refused(server, 'recordTrainingResults', { trainingCourseId, ...more });

const both = () => [{ memberId: secretary.id }, { memberId: member.id, completed: false }];

test('members are recorded by person, by given name, and others by number', async () => {
  const { course } = await record(await newCourse(), {
    participants: both(),
    outsidersAttended: 3,
    outsidersCompleted: 2,
  });
  expect(course).toMatchObject({ attended: 5, completed: 3 });
  expect(course.results).toEqual([
    {
      ...{ attended: 5, completed: 3, outsidersAttended: 3, outsidersCompleted: 2 },
      ...{ supersededOn: null, correctionReason: null },
      participants: {
        totalCount: 2,
        nodes: [
          { completed: false, member: { id: member.id }, cell: { id: cell.id } },
          { completed: true, member: { id: secretary.id }, cell: { id: cell.id } },
        ],
      },
    },
  ]);
});

test('results recorded again need a reason, and keep those that they correct', async () => {
  const id = await newCourse();
  await record(id, { participants: both() });
  expect(await problems(id, { participants: both() })).toEqual([['RESULTS_ALREADY_RECORDED', 'input']]);
  const { course } = await record(id, {
    participants: [{ memberId: secretary.id }],
    correctionReason: ' Ghi nhầm một  người ',
  });
  expect(course).toMatchObject({ attended: 1, completed: 1 });
  expect(course.results).toMatchObject([
    { attended: 2, completed: 1, correctionReason: null, participants: { totalCount: 2 } },
    {
      ...{ attended: 1, completed: 1, supersededOn: null, correctionReason: 'Ghi nhầm một người' },
      participants: { totalCount: 1 },
    },
  ]);
  expect(course.results[0].supersededOn).not.toBeNull();
  // Nor does a correction of the correction lose anything.
  const again = await record(id, { outsidersAttended: 4, correctionReason: 'Toàn người ngoài' });
  expect(again.course.results).toHaveLength(3);
  expect(again.course).toMatchObject({ attended: 4, completed: 0 });
});

test('results that are corrected to what they are already are refused', async () => {
  const id = await newCourse();
  const results = { participants: both(), outsidersAttended: 3, outsidersCompleted: 2 };
  await record(id, results);
  const again = (more: object) => ({ ...results, correctionReason: 'Ghi nhầm', ...more });
  const unchanged = [['NOTHING_CHANGED', 'input']];
  expect(await problems(id, again({}))).toEqual(unchanged);
  expect(await problems(id, again({ participants: both().toReversed() }))).toEqual(unchanged);
  await record(id, again({ participants: both().map((each) => ({ ...each, completed: true })) }));
  await record(id, again({ outsidersCompleted: 3 }));
  await record(id, again({ participants: both().slice(1) }));
});

test('of results recorded at the same time one holds, and the others are refused', async () => {
  const trainingCourseId = await newCourse();
  const input = { trainingCourseId, participants: both() };
  const answers = await Promise.all(
    [1, 2, 3].map(() => sendMutation(server, 'recordTrainingResults', input)),
  );
  const codes = answers.flatMap(({ userErrors }) => codesIn(userErrors).map(([code]) => code));
  expect(codes).toEqual(['RESULTS_ALREADY_RECORDED', 'RESULTS_ALREADY_RECORDED']);
});

test('every problem of the results is reported with its place', async () => {
  const id = await newCourse({ organizingOrganizationId: committee.id });
  expect(await problems(id, {})).toEqual([['RESULTS_REQUIRED', 'input']]);
  expect(
    await problems(id, {
      participants: [
        { memberId: member.id },
        { memberId: member.id },
        { memberId: encodeId('Member', 99_999) },
        { memberId: outsider.id },
      ],
      outsidersAttended: 2,
      outsidersCompleted: 3,
      correctionReason: ' ',
    }),
  ).toEqual([
    ['DUPLICATE', 'input.participants.1.memberId'],
    ['NOT_FOUND', 'input.participants.2.memberId'],
    ['NOT_UNDER_ORGANIZER', 'input.participants.3.memberId'],
    ['NUMBER_OUT_OF_RANGE', 'input.outsidersCompleted'],
    ['NOTHING_TO_CORRECT', 'input.correctionReason'],
    ['REQUIRED', 'input.correctionReason'],
  ]);
  expect(await problems(id, { outsidersAttended: -1, outsidersCompleted: -1 })).toEqual([
    ['NUMBER_OUT_OF_RANGE', 'input.outsidersAttended'],
    ['NUMBER_OUT_OF_RANGE', 'input.outsidersCompleted'],
  ]);
  expect(await problems(encodeId('TrainingCourse', 99_999), { outsidersAttended: 1 })).toEqual([
    ['NOT_FOUND', 'input.trainingCourseId'],
  ]);
});

test('participants were members on every day of the course', async () => {
  const leaving = await newMember(server, cell, 'Lê Thị Ánh', '2014-05-19');
  const { member: left } = await done(server, 'transferMember', {
    ...{ memberId: leaving.id, expectedVersion: 1, outsidePlace: 'Nơi khác', effectiveOn: '2015-09-17' },
  });
  expect(left.id).toBe(leaving.id);
  const attend = (memberId: string) => ({ participants: [{ memberId }] });
  const refusal = [['NOT_MEMBER_DURING_COURSE', 'input.participants.0.memberId']];
  expect(await problems(await newCourse(), attend(leaving.id))).toEqual(refusal);
  await record(await newCourse({ endedOn: '2015-09-16' }), attend(leaving.id));
  const early = await newCourse({ startedOn: '2012-05-01', endedOn: '2012-05-02' });
  expect(await problems(early, attend(member.id))).toEqual(refusal);
});

test('a course in awareness of the Party has no members among those who attend', async () => {
  const id = await newCourse({ kind: 'AWARENESS' });
  expect(await problems(id, { participants: both() })).toEqual([
    ['COURSE_FOR_OUTSIDERS', 'input.participants'],
  ]);
  const { course } = await record(id, { outsidersAttended: 20, outsidersCompleted: 19 });
  expect(course).toMatchObject({ attended: 20, completed: 19 });
});

test('figures count courses by year, and once each member of a committee who was trained', async () => {
  const years = { startedOn: '2017-06-01', endedOn: '2017-06-02' };
  const own = { organizingOrganizationId: committee.id };
  await record(await newCourse(years), { participants: both() });
  await record(await newCourse({ ...own, startedOn: '2019-06-01', endedOn: '2019-06-02' }), {
    participants: [{ memberId: secretary.id, completed: false }],
  });
  await record(await newCourse({ ...years, kind: 'POLITICAL_THEORY' }), {
    participants: [{ memberId: member.id }],
  });
  const figuresOf = async (id: string, fromYear: number, toYear: number) =>
    (
      await server.query(
        `query($id: ID!, $fromYear: Int!, $toYear: Int!) { organization(id: $id) {
          trainingFigures(fromYear: $fromYear, toYear: $toYear) { courses committeeMembersTrained byYear { year count } } } }`,
        { id, fromYear, toYear },
      )
    ).organization.trainingFigures;
  expect(await figuresOf(bloc.id, 2017, 2019)).toEqual({
    courses: 3,
    committeeMembersTrained: 1,
    byYear: [
      { year: 2017, count: 2 },
      { year: 2018, count: 0 },
      { year: 2019, count: 1 },
    ],
  });
  expect(await figuresOf(committee.id, 2017, 2019)).toMatchObject({ courses: 1, committeeMembersTrained: 1 });
  // The member who holds no position is not counted, and nobody before the secretary's term.
  expect(await figuresOf(cell.id, 2017, 2019)).toMatchObject({ courses: 0, committeeMembersTrained: 0 });
});
