import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId, parseId } from '../../graph/node.ts';
import { document, newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string };
let cell: { id: string; code: string };
let other: { id: string; code: string };
let member: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  const root = await newBloc(server, 'T');
  bloc = root;
  cell = await newOrganization(server, root, 'T-1');
  other = await newOrganization(server, root, 'T-2', 'GRASSROOTS_CELL', '2019-10-01');
  member = await newMember(server, cell);
});
afterAll(() => server?.stop());

/** A decision for the work of a year, awarded at the beginning of the next. */
const decision = (year: number, more: object) => ({
  form: 'CERTIFICATE_OF_MERIT',
  issuingOrganizationId: bloc.id,
  awardedOn: `${year + 1}-01-15`,
  honoursFrom: `${year}-01-01`,
  honoursTo: `${year}-12-31`,
  ...more,
});
const commend = (input: object) => done(server, 'commend', input);

const listed = `query($id: ID!, $from: Int, $to: Int, $forms: [CommendationForm!], $all: Boolean) {
  organization(id: $id) {
    commendations(fromYear: $from, toYear: $to, forms: $forms, includeDescendants: $all, first: 50) {
      totalCount nodes { reason organization { code } member { id } } } } }`;
const reasonsOf = async (id: string, variables: object = {}) => {
  const { organization } = await server.query(listed, { id, ...variables });
  const { totalCount, nodes } = organization.commendations;
  expect(nodes).toHaveLength(totalCount);
  return nodes.map(({ reason }: { reason: string }) => reason);
};

test('one decision commends organizations and members, each seen from its recipient', async () => {
  const { commendations } = await commend(
    decision(2014, {
      organizationIds: [cell.id],
      memberIds: [member.id],
      reason: '  Hoàn thành xuất sắc nhiệm vụ ',
      occasion: 'Tổng kết năm',
      document,
    }),
  );
  expect(commendations).toHaveLength(2);

  const fields = `id form awardedOn reason occasion honours { from to } issuer { code }
    organization { code } member { id } document { symbol } recipient { __typename ... on Organization { code }
    ... on Member { id } ... on Node { at: id } }`;
  const read = await server.query(
    `query($member: ID!, $cell: ID!, $node: ID!) { node(id: $node) { ... on Commendation { ${fields} } }
      member(id: $member) { commendations { ${fields} } }
      organization(id: $cell) { commendations { nodes { ${fields} } } } }`,
    { member: member.id, cell: cell.id, node: commendations[0].id },
  );
  const shared = {
    form: 'CERTIFICATE_OF_MERIT',
    awardedOn: '2015-01-15',
    reason: 'Hoàn thành xuất sắc nhiệm vụ',
    occasion: 'Tổng kết năm',
    honours: { from: '2014-01-01', to: '2014-12-31' },
    issuer: { code: 'T' },
    organization: { code: 'T-1' },
    document: { symbol: document.symbol },
  };
  const [ofCell, ofMember] = [
    {
      ...shared,
      id: commendations[0].id,
      member: null,
      recipient: { __typename: 'Organization', code: 'T-1', at: cell.id },
    },
    {
      ...shared,
      id: commendations[1].id,
      member: { id: member.id },
      recipient: { __typename: 'Member', id: member.id, at: member.id },
    },
  ];
  expect(read).toEqual({
    node: ofCell,
    member: { commendations: [ofMember] },
    organization: { commendations: { nodes: [ofCell, ofMember] } },
  });
});

test('a report counts by the span honoured, not by the day of the award', async () => {
  const span = { honoursFrom: '2016-07-01', honoursTo: '2018-06-30', awardedOn: '2020-02-03' };
  await commend({ ...decision(2016, { organizationIds: [cell.id], reason: 'Hai năm' }), ...span });
  await commend(decision(2019, { form: 'PRAISE', organizationIds: [other.id], reason: 'Biểu dương' }));

  const in2015To2020 = { from: 2015, to: 2020 };
  expect(await reasonsOf(bloc.id, in2015To2020)).toEqual(['Biểu dương', 'Hai năm']);
  for (const [from, to, count] of [
    [2015, 2015, 0],
    [2016, 2016, 1],
    [2018, 2018, 1],
    [2020, 2020, 0],
  ])
    expect([from, (await reasonsOf(bloc.id, { from, to })).length]).toEqual([from, count]);
  expect(await reasonsOf(bloc.id, { ...in2015To2020, forms: ['PRAISE'] })).toEqual(['Biểu dương']);
  expect(await reasonsOf(bloc.id, { ...in2015To2020, all: false })).toEqual([]);
  expect(await reasonsOf(other.id, { ...in2015To2020, all: false })).toEqual(['Biểu dương']);
});

/** The codes and paths of the problems of a decision for the work of a year. */
const problems = (year: number, more: object) => refused(server, 'commend', decision(year, more));

test('every problem of a decision is reported with its place, and nothing of it is kept', async () => {
  const before = await reasonsOf(bloc.id);
  expect(await problems(2016, {})).toEqual([['RECIPIENT_REQUIRED', 'input']]);
  expect(
    await problems(2016, {
      form: 'FLAG',
      organizationIds: [cell.id, cell.id, other.id],
      memberIds: [member.id, encodeId('Member', 99_999)],
      honoursTo: '2015-12-31',
      reason: ' ',
    }),
  ).toEqual([
    ['NOT_FOUND', 'input.memberIds.1'],
    ['DUPLICATE', 'input.organizationIds.1'],
    ['NOT_STANDING', 'input.organizationIds.2'],
    ['DATES_OUT_OF_ORDER', 'input.honoursTo'],
    ['FORM_BEYOND_AUTHORITY', 'input.organizationIds'],
    ['FORM_BEYOND_AUTHORITY', 'input.memberIds'],
    ['REQUIRED', 'input.reason'],
  ]);
  expect(await problems(2009, { memberIds: [member.id] })).toEqual([['NOT_IN_A_CELL', 'input.memberIds.0']]);
  expect(await reasonsOf(bloc.id)).toEqual(before);
});

test.each([
  ['in the future', { awardedOn: '2999-01-15', honoursFrom: '2998-01-01', honoursTo: '2998-12-31' }],
  ['before the Party', { awardedOn: '1929', honoursFrom: '1928-01-01', honoursTo: '1928-12-31' }],
])('a day %s is refused', async (_, days) => {
  const found = await problems(2016, { organizationIds: [cell.id], ...days });
  expect(found).toEqual(
    expect.arrayContaining([[expect.stringMatching(/^DATE_(IN_FUTURE|TOO_EARLY)$/), 'input.awardedOn']]),
  );
});

test.each(['2015-12-31', '2015-12', '2015'])(
  'an award on %s is too early for the year 2016',
  async (awardedOn) => {
    const found = await problems(2016, { organizationIds: [cell.id], awardedOn });
    expect(found).toContainEqual(['AWARDED_TOO_EARLY', 'input.awardedOn']);
  },
);

test('an award may come before the end of its span, in the same year', async () => {
  const { commendations } = await commend(
    decision(2013, { organizationIds: [cell.id], awardedOn: '2013-12-15' }),
  );
  expect(commendations[0].awardedOn).toBe('2013-12-15');
});

test('the day of an award is kept as far as it is known, and no year is invented', async () => {
  const awards = [
    ['XXXX-11-25', 2012, '2012-11-25'],
    ['2012', 2011, '2012-01-01'],
    ['2011-05', 2010, '2011-05-01'],
  ] as const;
  for (const [awardedOn, year, stored] of awards) {
    const { commendations } = await commend(
      decision(year, { memberIds: [member.id], awardedOn, form: 'PRAISE' }),
    );
    expect(commendations[0].awardedOn).toBe(awardedOn);
    const planned = await server.query(
      'query($id: ID!) { member(id: $id) { commendations { awardedOn id } } }',
      {
        id: member.id,
      },
    );
    expect(planned.member.commendations).toContainEqual({ awardedOn, id: commendations[0].id });
    const [row] = await server.database.orm.em
      .fork()
      .execute<{ day: string }[]>(
        `select awarded_on::text as day from commendation where id = ${parseId(commendations[0].id)?.id}`,
      );
    expect(row?.day).toBe(stored);
  }
});

test('a birth date without its year is refused', async () => {
  const input = {
    memberId: member.id,
    expectedVersion: 1,
    profile: { birthDate: 'XXXX-05-19' },
  };
  expect(await refused(server, 'updateMemberProfile', input)).toEqual([
    ['INVALID_FORMAT', 'input.profile.birthDate'],
  ]);
});

test('the same form is not recorded twice for one span, and is again once the first is revoked', async () => {
  const twice = decision(2017, { organizationIds: [cell.id], memberIds: [member.id], reason: 'Hai lần' });
  const { commendations } = await commend(twice);
  expect(await problems(2017, { ...twice, awardedOn: '2018-03-01' })).toEqual([
    ['ALREADY_COMMENDED', 'input.organizationIds.0'],
    ['ALREADY_COMMENDED', 'input.memberIds.0'],
  ]);
  const [ofCell, ofMember] = commendations as { id: string }[];
  await done(server, 'revokeCommendations', {
    commendationIds: [ofCell?.id, ofMember?.id],
    revokedOn: '2018-02-01',
    reason: 'Ghi nhầm',
  });
  await commend(twice);
});

test('of three at the same time one is recorded, and the others are refused', async () => {
  const input = decision(2018, { organizationIds: [cell.id], reason: 'Cùng lúc' });
  const answers = await Promise.all([1, 2, 3].map(() => sendMutation(server, 'commend', input)));
  const codes = answers.flatMap(({ userErrors }) => codesIn(userErrors).map(([code]) => code));
  expect(codes).toEqual(['ALREADY_COMMENDED', 'ALREADY_COMMENDED']);
});
