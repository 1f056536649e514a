import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let cell: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  cell = await newOrganization(server, await newBloc(server, 'T'), 'T-1');
});
afterAll(() => server?.stop());

const recognize = 'recognizeOfficialMember';

test.each([
  // However late the decision, and on the last day of February where there is no 29th.
  ['2011-02-03', '2012-02-03', '2012-02-02'],
  ['2012-02-29', '2013-02-28', '2013-02-27'],
])('admitted on %s: official from %s on', async (admittedOn, officialOn, dayBefore) => {
  const { id } = await newMember(server, cell, 'Trần Thị Bình', admittedOn);
  const input = { memberId: id, expectedVersion: 1, decidedOn: '2014-07-01', document };
  const { member } = await done(server, recognize, input);
  expect(member).toMatchObject({ officialOn, version: 2 });
  const read = await server.query(
    `query($id: ID!, $before: Date!, $on: Date!) { member(id: $id) {
      before: status(asOf: $before) on: status(asOf: $on) now: status organization { code } } }`,
    { id, before: dayBefore, on: officialOn },
  );
  expect(read.member).toMatchObject({ before: 'PROBATIONARY', on: 'OFFICIAL', now: 'OFFICIAL' });
  expect(read.member.organization).toEqual({ code: 'T-1' });

  expect(await refused(server, recognize, { ...input, expectedVersion: 2 })).toEqual([
    ['NOT_PROBATIONARY', 'input.memberId'],
  ]);
});

test('refuses before month 12, and accepts on its day', async () => {
  const { id } = await newMember(server, cell);
  const input = { memberId: id, expectedVersion: 1 };
  expect(await refused(server, recognize, { ...input, decidedOn: '2012-02-02' })).toEqual([
    ['PROBATION_NOT_COMPLETED', 'input.decidedOn'],
  ]);
  await done(server, recognize, { ...input, decidedOn: '2012-02-03' });
});

test.each([
  [{ memberId: 'TWVtYmVyOjk5OTk5OTk' }, 'NOT_FOUND', 'memberId'],
  [{ expectedVersion: 2 }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ decidedOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'decidedOn'],
  [{ document: { ...document, issuer: ' ' } }, 'REQUIRED', 'document.issuer'],
])('refuses %j', async (wrong, code, path) => {
  const { id } = await newMember(server, cell);
  const input = { memberId: id, expectedVersion: 1, decidedOn: '2013-01-01', ...wrong };
  expect(await refused(server, recognize, input)).toEqual([[code, `input.${path}`]]);
});

test('succeeds once for concurrent calls', async () => {
  const { id } = await newMember(server, cell);
  const input = { memberId: id, expectedVersion: 1, decidedOn: '2013-01-01' };
  const payloads = await Promise.all(
    Array.from({ length: 20 }, () => sendMutation(server, recognize, input)),
  );
  expect(payloads.filter(({ member }) => member)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
});
