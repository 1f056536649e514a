import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, fileNumber, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let cell: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
  cell = await newOrganization(server, bloc, 'T-1');
});
afterAll(() => server?.stop());

const admit = 'admitMember';
const person = (more: object = {}) => ({
  fileNumber: fileNumber(),
  fullName: 'Lê Thị Ánh',
  profile: { birthDate: '1985-06' },
  cellId: cell.id,
  admissionDecidedOn: '2011-02-01',
  admittedOn: '2011-02-03',
  ...more,
});

test('admits a person on probation from the ceremony on', async () => {
  const input = person({ fileNumber: '  012345ađ ', fullName: 'Lê  Thị Ánh'.normalize('NFD'), document });
  const { member, memberEdge, warnings } = await done(server, admit, input);
  expect(memberEdge.node).toEqual({ fullName: 'Lê Thị Ánh' });
  expect(codesIn(warnings)).toEqual([['TOO_FEW_OFFICIAL_MEMBERS', 'input.cellId']]);

  const read = await server.query(
    `query($id: ID!, $cursor: String!) {
      member(id: $id) { fileNumber givenName birthYear profile { birthDate { masking value } } admittedOn officialOn version
        before: status(asOf: "2011-02-02") on: status(asOf: "2011-02-03") now: status
        was: organization(asOf: "2011-02-02") { code } organization { code } }
      bloc: organization(code: "T") { before: memberCount(asOf: "2011-02-02") from: memberCount(asOf: "2011-02-03") }
      members(after: $cursor, first: 1) { nodes { givenName } } }`,
    { id: member.id, cursor: memberEdge.cursor },
  );
  expect(read).toMatchObject({
    member: {
      fileNumber: '012345AĐ',
      givenName: 'Ánh',
      birthYear: 1985,
      profile: { birthDate: { masking: 'NONE', value: '1985-06' } },
      admittedOn: '2011-02-03',
      officialOn: null,
      version: 1,
      before: null,
      on: 'PROBATIONARY',
      now: 'PROBATIONARY',
      was: null,
      organization: { code: 'T-1' },
    },
    bloc: { before: 0, from: 1 },
  });
});

test('sorts by another given name where the last word is not it', async () => {
  const { member } = await done(server, admit, person({ fullName: "H'Hen Niê", givenName: "H'Hen" }));
  const read = await server.query('query($id: ID!) { member(id: $id) { givenName } }', { id: member.id });
  expect(read.member.givenName).toBe("H'Hen");
});

test.each([
  [{ fileNumber: '12345AB' }, 'INVALID_FORMAT', 'fileNumber'],
  [{ fileNumber: '012345ABCD' }, 'INVALID_FORMAT', 'fileNumber'],
  [{ fileNumber: '' }, 'INVALID_FORMAT', 'fileNumber'],
  [{ fullName: ' ' }, 'REQUIRED', 'fullName'],
  [{ fullName: 'x'.repeat(101) }, 'TOO_LONG', 'fullName'],
  [{ fullName: 'An\u0007' }, 'INVALID_FORMAT', 'fullName'],
  [{ fullName: '\u200b\u200b' }, 'REQUIRED', 'fullName'],
  [{ givenName: '' }, 'REQUIRED', 'givenName'],
  [{ admittedOn: '2011-01-31' }, 'DATES_OUT_OF_ORDER', 'admittedOn'],
  [{ admittedOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'admittedOn'],
  [{ admissionDecidedOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'admissionDecidedOn'],
  [{ admissionDecidedOn: '1929-01-01' }, 'DATE_TOO_EARLY', 'admissionDecidedOn'],
  [{ admissionDecidedOn: '2009-12-01', admittedOn: '2009-12-31' }, 'NOT_STANDING', 'cellId'],
  [{ cellId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'cellId'],
  [{ document: { ...document, type: '' } }, 'REQUIRED', 'document.type'],
])('refuses %j', async (wrong, code, path) => {
  expect(await refused(server, admit, person(wrong))).toContainEqual([code, `input.${path}`]);
});

test('refuses an organization that is no cell', async () => {
  expect(await refused(server, admit, person({ cellId: bloc.id }))).toEqual([['NOT_A_CELL', 'input.cellId']]);
});

test('refuses a cell that was upgraded after the day', async () => {
  const upgraded = await newOrganization(server, bloc, 'T-2');
  const input = { organizationId: upgraded.id, expectedVersion: 1, effectiveOn: '2012-01-01' };
  await done(server, 'upgradeOrganization', {
    ...input,
    cells: [{ code: 'T-2-1', name: 'Chi bộ', memberIds: [] }],
  });
  expect(await refused(server, admit, person({ cellId: upgraded.id }))).toEqual([
    ['DATE_BEFORE_LAST_CHANGE', 'input.admittedOn'],
  ]);
});

test.each([
  // Decided on 01/02/2011: from the 18th to the 60th birthday.
  ['1993-02-01', true],
  ['1993-02-02', false],
  ['1993-02', true],
  ['1993', true],
  ['1994', false],
  ['1951-02-01', true],
  ['1951-01-31', false],
  ['1951-02', true],
  ['1951-01', false],
  ['1951', true],
  ['1950', false],
  ['0001', false],
])('born %s: admitted %s', async (birthDate, accepted) => {
  const { userErrors } = await sendMutation(server, admit, person({ profile: { birthDate } }));
  expect(codesIn(userErrors)).toEqual(accepted ? [] : [['AGE_NOT_ALLOWED', 'input.profile.birthDate']]);
});

test('gives a file number to one of several concurrent calls', async () => {
  const input = person();
  const payloads = await Promise.all(Array.from({ length: 20 }, () => sendMutation(server, admit, input)));
  expect(payloads.filter(({ member }) => member)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['CODE_TAKEN', 'input.fileNumber']));
});
