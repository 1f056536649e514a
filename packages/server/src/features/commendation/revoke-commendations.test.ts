import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string };
let cell: { id: string };
let member: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  const root = await newBloc(server, 'T');
  bloc = root;
  cell = await newOrganization(server, root, 'T-1');
  member = await newMember(server, cell);
});
afterAll(() => server?.stop());

const commend = async (year: number, more: object): Promise<{ id: string }[]> => {
  const input = {
    ...{ form: 'CERTIFICATE_OF_MERIT', issuingOrganizationId: bloc.id, awardedOn: `${year}-12-31` },
    ...{ honoursFrom: `${year}-01-01`, honoursTo: `${year}-12-31`, ...more },
  };
  return (await done(server, 'commend', input)).commendations;
};

const figuresOf = async (fromYear: number, toYear: number, id = bloc.id) => {
  const { organization } = await server.query(
    `query($id: ID!, $fromYear: Int!, $toYear: Int!) { organization(id: $id) {
      commendationFigures(fromYear: $fromYear, toYear: $toYear) { collectives individuals } } }`,
    { id, fromYear, toYear },
  );
  return Object.values(organization.commendationFigures);
};

test('figures count the certificates of the own committee whose span lies within the years', async () => {
  await commend(2012, { organizationIds: [cell.id], memberIds: [member.id] });
  await commend(2012, { organizationIds: [cell.id], form: 'PRAISE' });
  await commend(2016, { organizationIds: [cell.id], honoursFrom: '2014-07-01', honoursTo: '2016-06-30' });
  await commend(2013, { memberIds: [member.id], issuingOrganizationId: cell.id });
  expect(await figuresOf(2012, 2012)).toEqual([1, 1]);
  expect(await figuresOf(2013, 2013)).toEqual([0, 0]);
  expect(await figuresOf(2013, 2013, cell.id)).toEqual([0, 1]);
  expect(await figuresOf(2014, 2016)).toEqual([1, 0]);
  // A span that reaches beyond the years is of a longer report.
  expect(await figuresOf(2015, 2016)).toEqual([0, 0]);
  expect(await figuresOf(2012, 2016)).toEqual([2, 1]);
});

test('a revoked commendation is counted and listed no more, and stays readable with its reason', async () => {
  const [wrong] = await commend(2018, { memberIds: [member.id], reason: 'Nhầm' });
  expect(await figuresOf(2018, 2018)).toEqual([0, 1]);
  const revocation = { revokedOn: '2019-02-01', reason: ' Ghi nhầm  người ' };
  const { commendations } = await done(server, 'revokeCommendations', {
    commendationIds: [wrong?.id],
    ...revocation,
  });
  expect(commendations).toEqual([
    {
      id: wrong?.id,
      awardedOn: '2018-12-31',
      revokedOn: '2019-02-01',
      revocationReason: 'Ghi nhầm người',
    },
  ]);
  expect(await figuresOf(2018, 2018)).toEqual([0, 0]);
  const read = await server.query(
    `query($id: ID!, $bloc: ID!) { node(id: $id) { ... on Commendation { reason revokedOn } }
      organization(id: $bloc) { now: commendations(fromYear: 2018, toYear: 2018) { totalCount }
        all: commendations(fromYear: 2018, toYear: 2018, includeRevoked: true) { totalCount nodes { id } } } }`,
    { id: wrong?.id, bloc: bloc.id },
  );
  expect(read).toEqual({
    node: { reason: 'Nhầm', revokedOn: '2019-02-01' },
    organization: { now: { totalCount: 0 }, all: { totalCount: 1, nodes: [{ id: wrong?.id }] } },
  });
  const { member: honoured } = await server.query(
    'query($id: ID!) { member(id: $id) { now: commendations { id } all: commendations(includeRevoked: true) { id } } }',
    { id: member.id },
  );
  expect(honoured.now).not.toContainEqual({ id: wrong?.id });
  expect(honoured.all).toContainEqual({ id: wrong?.id });
});

test('every problem of a revocation is reported, and nothing of it is done', async () => {
  const [one, two] = await commend(2020, { organizationIds: [cell.id], memberIds: [member.id] });
  const revoke = (more: object) =>
    refused(server, 'revokeCommendations', { revokedOn: '2021-01-15', reason: 'Thu hồi', ...more });
  expect(await revoke({ commendationIds: [] })).toEqual([['REQUIRED', 'input.commendationIds']]);
  expect(
    await revoke({
      commendationIds: [one?.id, one?.id, encodeId('Commendation', 99_999)],
      revokedOn: '2020-12-30',
      reason: '',
    }),
  ).toEqual([
    ['DATES_OUT_OF_ORDER', 'input.revokedOn'],
    ['DUPLICATE', 'input.commendationIds.1'],
    ['NOT_FOUND', 'input.commendationIds.2'],
    ['REQUIRED', 'input.reason'],
  ]);
  expect(await revoke({ commendationIds: [one?.id], revokedOn: '2999-01-01' })).toEqual([
    ['DATE_IN_FUTURE', 'input.revokedOn'],
  ]);
  await done(server, 'revokeCommendations', {
    ...{ commendationIds: [one?.id], revokedOn: '2021-01-15', reason: 'Thu hồi' },
  });
  expect(await revoke({ commendationIds: [two?.id, one?.id] })).toEqual([
    ['ALREADY_REVOKED', 'input.commendationIds.1'],
  ]);
});
