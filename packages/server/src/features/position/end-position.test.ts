import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newOfficialMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let cell: { id: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  cell = await newOrganization(server, await newBloc(server, 'P'), 'P-1');
});
afterAll(() => server?.stop());

const appointing = { symbol: '77-QĐ/ĐUK', type: 'QĐ', issuer: 'Đảng ủy Khối', issuedOn: '2013-05-20' };

/** A committee member since 01/06/2013, and the input that ends the position. */
async function held(more: object = {}) {
  const member = await newOfficialMember(server, cell);
  const versionNow = async () =>
    (await server.query('query($id: ID!) { organization(id: $id) { version } }', { id: cell.id }))
      .organization.version;
  const { position } = await done(server, 'appointToPosition', {
    organizationId: cell.id,
    expectedVersion: await versionNow(),
    memberId: member.id,
    role: 'COMMITTEE_MEMBER',
    method: 'ELECTED',
    effectiveOn: '2013-06-01',
    document: appointing,
  });
  const input = {
    positionId: position.id,
    expectedVersion: await versionNow(),
    reason: 'RELIEVED',
    effectiveOn: '2014-03-01',
    ...more,
  };
  return { position, member, input };
}

test('ends a position on a day, for its reason', async () => {
  const { position, member, input } = await held({ document });
  const ended = await done(server, 'endPosition', input);
  expect(ended.position).toEqual({
    id: position.id,
    role: 'COMMITTEE_MEMBER',
    endedOn: '2014-03-01',
    endReason: 'RELIEVED',
  });
  const read = await server.query(
    `query($id: ID!) { member(id: $id) {
      before: positions(asOf: "2014-02-28") { id document { symbol } endDocument { symbol } }
      on: positions(asOf: "2014-03-01") { id } } }`,
    { id: member.id },
  );
  const before = {
    id: position.id,
    document: { symbol: appointing.symbol },
    endDocument: { symbol: document.symbol },
  };
  expect(read.member).toEqual({ before: [before], on: [] });
  expect(
    await refused(server, 'endPosition', { ...input, expectedVersion: input.expectedVersion + 1 }),
  ).toEqual([['ALREADY_ENDED', 'input.positionId']]);
});

test.each([
  [{ positionId: 'UG9zaXRpb246OTk5OTk5OQ' }, 'NOT_FOUND', 'positionId'],
  [{ expectedVersion: 999 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ effectiveOn: '2013-06-01' }, 'DATE_BEFORE_LAST_CHANGE', 'effectiveOn'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ document: { ...document, symbol: '' } }, 'REQUIRED', 'document.symbol'],
])('refuses %j', async (wrong, code, path) => {
  const { input } = await held(wrong);
  expect(await refused(server, 'endPosition', input)).toContainEqual([code, `input.${path}`]);
});

test('succeeds once for concurrent calls', async () => {
  const { input } = await held();
  const payloads = await Promise.all(
    Array.from({ length: 20 }, () => sendMutation(server, 'endPosition', input)),
  );
  expect(payloads.filter((payload) => payload.position)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
});
