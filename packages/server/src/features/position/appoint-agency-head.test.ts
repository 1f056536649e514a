import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOfficialMember } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let cell: { id: string; version: number };
let agencyId: string;
beforeAll(async () => {
  server = await startTestServer();
  const bloc = await newBloc(server, 'H');
  ({ organization: cell } = await done(server, 'establishOrganization', {
    code: 'H-1',
    name: 'Chi bộ Sở Thử nghiệm',
    kind: 'GRASSROOTS_CELL',
    parentId: bloc.id,
    agencyName: 'Sở Thử nghiệm',
    effectiveOn: '2010-01-01',
  }));
  agencyId = (await server.query('{ organization(code: "H-1") { agency { id } } }')).organization.agency.id;
});
afterAll(() => server?.stop());

const appoint = 'appointAgencyHead';
const head = (member: { id: string; version: number }, effectiveOn: string, more: object = {}) => ({
  agencyId,
  memberId: member.id,
  expectedVersion: member.version,
  effectiveOn,
  ...more,
});
const headOn = async (day: string) =>
  (
    await server.query(
      'query($id: ID!, $day: Date!) { node(id: $id) { ... on Agency { head(asOf: $day) { member { id } startedOn endedOn document { symbol } endDocument { symbol } } } } }',
      { id: agencyId, day },
    )
  ).node.head;

test('a secretary heads the agency from the day on which they are appointed, until another does or they end it', async () => {
  const secretary = await newOfficialMember(server, cell);
  const { position } = await done(server, 'appointToPosition', {
    organizationId: cell.id,
    expectedVersion: cell.version,
    memberId: secretary.id,
    role: 'SECRETARY',
    method: 'ELECTED',
    effectiveOn: '2013-02-01',
  });
  const isHead = async (day: string) =>
    (
      await server.query(
        'query($id: ID!, $day: Date!) { node(id: $id) { ... on Position { headOfAgency(asOf: $day) } } }',
        {
          id: position.id,
          day,
        },
      )
    ).node.headOfAgency;

  const first = await done(server, appoint, head(secretary, '2013-06-01', { document }));
  expect(first).toMatchObject({
    agencyHead: { startedOn: '2013-06-01', endedOn: null },
    endedAgencyHeads: [],
  });
  expect([await isHead('2013-05-31'), await isHead('2013-06-01')]).toEqual([false, true]);

  const other = await newOfficialMember(server, cell);
  expect(await refused(server, appoint, head(other, '2015-01-01'))).toEqual([
    ['POSITION_TAKEN', 'input.agencyId'],
  ]);
  const again = { ...secretary, version: secretary.version + 1 };
  expect(await refused(server, appoint, head(again, '2015-01-01', { replaceHolder: true }))).toEqual([
    ['ALREADY_HEAD', 'input.memberId'],
  ]);
  expect(await refused(server, appoint, head(other, '2013-06-01', { replaceHolder: true }))).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);

  const second = await done(server, appoint, head(other, '2015-01-01', { replaceHolder: true }));
  expect(second.endedAgencyHeads).toEqual([{ id: first.agencyHead.id, endedOn: '2015-01-01' }]);
  expect([await isHead('2014-12-31'), await isHead('2015-01-01')]).toEqual([true, false]);
  expect(await headOn('2014-12-31')).toMatchObject({
    member: { id: secretary.id },
    endedOn: '2015-01-01',
    document: { symbol: document.symbol },
  });

  const ending = { agencyHeadId: second.agencyHead.id, expectedVersion: other.version + 1 };
  expect(await refused(server, 'endAgencyHead', { ...ending, effectiveOn: '2015-01-01' })).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.effectiveOn'],
  ]);
  const ended = await done(server, 'endAgencyHead', { ...ending, effectiveOn: '2016-01-01', document });
  expect(ended.agencyHead).toEqual({ id: second.agencyHead.id, endedOn: '2016-01-01' });
  expect((await headOn('2015-12-31')).endDocument).toEqual({ symbol: document.symbol });
  expect(await headOn('2016-01-01')).toBeNull();
  const late = { ...ending, expectedVersion: other.version + 2, effectiveOn: '2017-01-01' };
  expect(await refused(server, 'endAgencyHead', late)).toEqual([['ALREADY_ENDED', 'input.agencyHeadId']]);
});

test.each([
  [{ memberId: 'TWVtYmVyOjk5OTk5OTk' }, 'NOT_FOUND', 'memberId'],
  [{ agencyId: 'QWdlbmN5Ojk5OTk5OTk' }, 'NOT_FOUND', 'agencyId'],
  [{ expectedVersion: 9 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2011-02-02' }, 'NOT_A_MEMBER_ON', 'memberId'],
  [{ document: { ...document, type: '' } }, 'REQUIRED', 'document.type'],
])('refuses %j', async (wrong, code, path) => {
  const member = await newMember(server, cell);
  const input = head(member, '2018-01-01', { replaceHolder: true, ...wrong });
  expect(await refused(server, appoint, input)).toContainEqual([code, `input.${path}`]);
});

test('of concurrent appointments one succeeds, and each other learns who is head', async () => {
  const members = await Promise.all(Array.from({ length: 8 }, () => newOfficialMember(server, cell)));
  const payloads = await Promise.all(
    members.map((member) => sendMutation(server, appoint, head(member, '2019-01-01'))),
  );
  expect(payloads.filter(({ agencyHead }) => agencyHead)).toHaveLength(1);
  const codes = payloads.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
  expect(new Set(codes)).toEqual(new Set(['POSITION_TAKEN']));
});
