import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused } from '../../test/run-mutation.ts';

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
    organization { code } member { id } document { symbol }`;
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
    { ...shared, id: commendations[0].id, member: null },
    { ...shared, id: commendations[1].id, member: { id: member.id } },
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
  await commend(decision(2019, { form: 'FLAG', organizationIds: [other.id], reason: 'Cờ' }));

  const in2015To2020 = { from: 2015, to: 2020 };
  expect(await reasonsOf(bloc.id, in2015To2020)).toEqual(['Cờ', 'Hai năm']);
  for (const [from, to, count] of [
    [2015, 2015, 0],
    [2016, 2016, 1],
    [2018, 2018, 1],
    [2020, 2020, 0],
  ])
    expect([from, (await reasonsOf(bloc.id, { from, to })).length]).toEqual([from, count]);
  expect(await reasonsOf(bloc.id, { ...in2015To2020, forms: ['FLAG'] })).toEqual(['Cờ']);
  expect(await reasonsOf(bloc.id, { ...in2015To2020, all: false })).toEqual([]);
  expect(await reasonsOf(other.id, { ...in2015To2020, all: false })).toEqual(['Cờ']);
});

test('every problem of a decision is reported with its place, and nothing of it is kept', async () => {
  const before = await reasonsOf(bloc.id);
  expect(await refused(server, 'commend', decision(2016, {}))).toEqual([['NOTHING_GIVEN', 'input']]);
  expect(
    await refused(
      server,
      'commend',
      decision(2016, {
        form: 'FLAG',
        organizationIds: [cell.id, cell.id, other.id],
        memberIds: [member.id],
        honoursTo: '2015-12-31',
      }),
    ),
  ).toEqual([
    ['DUPLICATE', 'input.organizationIds.1'],
    ['NOT_STANDING', 'input.organizationIds.2'],
    ['DATES_OUT_OF_ORDER', 'input.honoursTo'],
    ['FLAG_FOR_MEMBER', 'input.memberIds'],
  ]);
  expect(await refused(server, 'commend', decision(2009, { memberIds: [member.id] }))).toEqual([
    ['NOT_IN_A_CELL', 'input.memberIds.0'],
  ]);
  expect(await reasonsOf(bloc.id)).toEqual(before);
});
