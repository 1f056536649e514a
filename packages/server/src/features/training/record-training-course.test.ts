import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { document, newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string };
let committee: { id: string };
let group: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  const root = await newBloc(server, 'T');
  bloc = root;
  const grassroots = await newOrganization(server, root, 'T-1', 'GRASSROOTS_COMMITTEE', '2012-03-01');
  committee = grassroots;
  const cell = await newOrganization(server, grassroots, 'T-1-1', 'SUBORDINATE_CELL', '2012-03-01');
  await newMember(server, cell, 'Trần Thị Bình', '2012-05-01');
  group = await newOrganization(server, cell, 'T-1-1-T', 'PARTY_GROUP', '2012-03-01');
});
afterAll(() => server?.stop());

const course = (more: object = {}) => ({
  kind: 'COMMITTEE_SKILLS',
  title: ' Lớp  nghiệp vụ ',
  organizingOrganizationId: bloc.id,
  startedOn: '2014-09-15',
  endedOn: '2014-09-17',
  ...more,
});
const record = (more: object = {}) => done(server, 'recordTrainingCourse', course(more));
const problems = (more: object) =>
  refused(server, 'recordTrainingCourse', course({ title: 'Lớp chưa ghi', ...more }));

test('a course is recorded, and listed under its organizer and above it, by kind and year', async () => {
  const { course: skills } = await record({ document });
  const { course: theory } = await record({
    ...{ kind: 'POLITICAL_THEORY', organizingOrganizationId: committee.id },
    ...{ startedOn: '2016-12-30', endedOn: '2017-01-03' },
  });
  expect(skills).toMatchObject({ title: 'Lớp nghiệp vụ', attended: 0, completed: 0 });
  const list = `totalCount nodes { id kind organizer { code } document { symbol } startedOn endedOn results { attended } }`;
  const read = await server.query(
    `query($bloc: ID!, $committee: ID!, $node: ID!) { node(id: $node) { ... on TrainingCourse { title } }
      bloc: organization(id: $bloc) { all: trainingCourses { ${list} }
        own: trainingCourses(includeDescendants: false) { totalCount }
        theory: trainingCourses(kinds: [POLITICAL_THEORY], fromYear: 2016, toYear: 2016) { totalCount }
        later: trainingCourses(fromYear: 2017) { totalCount } }
      committee: organization(id: $committee) { trainingCourses { nodes { id } } } }`,
    { bloc: bloc.id, committee: committee.id, node: skills.id },
  );
  expect(read).toMatchObject({
    node: { title: 'Lớp nghiệp vụ' },
    bloc: { own: { totalCount: 1 }, theory: { totalCount: 1 }, later: { totalCount: 0 } },
    committee: { trainingCourses: { nodes: [{ id: theory.id }] } },
  });
  expect(read.bloc.all).toEqual({
    totalCount: 2,
    nodes: [
      {
        ...{ id: skills.id, kind: 'COMMITTEE_SKILLS', organizer: { code: 'T' }, results: [] },
        ...{ document: { symbol: document.symbol }, startedOn: '2014-09-15', endedOn: '2014-09-17' },
      },
      {
        ...{ id: theory.id, kind: 'POLITICAL_THEORY', organizer: { code: 'T-1' }, results: [] },
        ...{ document: null, startedOn: '2016-12-30', endedOn: '2017-01-03' },
      },
    ],
  });
});

test('a course is not recorded twice', async () => {
  await record({ title: 'Lớp một lần' });
  expect(await problems({ title: 'Lớp một lần', endedOn: '2014-09-16' })).toEqual([
    ['COURSE_ALREADY_RECORDED', 'input'],
  ]);
  // Another day is another course.
  await record({ title: 'Lớp một lần', startedOn: '2014-09-16' });
});

test.each([
  [
    'in the future',
    { startedOn: '2999-01-01', endedOn: '2999-01-02' },
    ['DATE_IN_FUTURE startedOn', 'DATE_IN_FUTURE endedOn'],
  ],
  ['that has not ended', { endedOn: '2999-01-02' }, ['DATE_IN_FUTURE endedOn']],
  [
    'before the Party',
    { startedOn: '1930-02-01', endedOn: '1930-02-02' },
    ['DATE_TOO_EARLY startedOn', 'DATE_TOO_EARLY endedOn', 'NOT_STANDING organizingOrganizationId'],
  ],
  ['with its days reversed', { endedOn: '2014-09-14' }, ['DATES_OUT_OF_ORDER endedOn']],
  ['without a title', { title: ' ' }, ['REQUIRED title']],
  [
    'of an organization that did not exist yet',
    { startedOn: '2009-12-31' },
    ['NOT_STANDING organizingOrganizationId'],
  ],
])('a course %s is refused', async (_, more, expected) => {
  const found = await problems(more);
  expect(found.map(([code, path]) => `${code} ${path.replace('input.', '')}`)).toEqual(expected);
});

test('a course of a party group, or of an organization that is not there, is refused', async () => {
  expect(await problems({ organizingOrganizationId: group.id })).toEqual([
    ['MAY_NOT_ORGANIZE', 'input.organizingOrganizationId'],
  ]);
  expect(await problems({ organizingOrganizationId: encodeId('Organization', 99_999) })).toEqual([
    ['NOT_FOUND', 'input.organizingOrganizationId'],
  ]);
});
