import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, fileNumber, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let cell: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'R');
  cell = await newOrganization(server, bloc, 'R-1');
});
afterAll(() => server?.stop());

const receive = 'receiveMember';
const person = (more: object = {}) => ({
  fileNumber: fileNumber(),
  fullName: 'Đỗ Văn Đạt',
  cellId: cell.id,
  admissionDecidedOn: '2003-05-01',
  admittedOn: '2003-05-19',
  officialOn: '2004-05-19',
  recognitionDecidedOn: '2004-06-02',
  outsidePlace: 'Đảng bộ huyện Phía Nam',
  effectiveOn: '2012-09-01',
  ...more,
});

test('takes a member with the dates that they have, as a transfer and no admission', async () => {
  const { member, warnings } = await done(server, receive, person({ document, profile: { sex: 'MALE' } }));
  expect(member).toMatchObject({
    fullName: 'Đỗ Văn Đạt',
    version: 1,
    status: 'OFFICIAL',
    officialOn: '2004-05-19',
  });
  expect(codesIn(warnings)).toEqual([['TOO_FEW_OFFICIAL_MEMBERS', 'input.cellId']]);
  const read = await server.query(
    `query($id: ID!) { member(id: $id) {
      probation: status(asOf: "2004-05-18") official: status(asOf: "2004-05-19") profile { sex }
      before: organization(asOf: "2012-08-31") { code } organization(asOf: "2012-09-01") { code }
      history { type effectiveOn outsidePlace document { symbol } } }
      organization(code: "R") { memberMovements(fromYear: 2012, toYear: 2012) { admitted transferredIn closing }
        admitted: memberMovements(fromYear: 2003, toYear: 2003) { admitted opening closing } } }`,
    { id: member.id },
  );
  expect(read.member).toEqual({
    probation: 'PROBATIONARY',
    official: 'OFFICIAL',
    profile: { sex: 'MALE' },
    before: null,
    organization: { code: 'R-1' },
    history: [
      {
        type: 'TRANSFERRED_IN',
        effectiveOn: '2012-09-01',
        outsidePlace: 'Đảng bộ huyện Phía Nam',
        document: { symbol: document.symbol },
      },
    ],
  });
  expect(read.organization).toEqual({
    memberMovements: [{ admitted: 0, transferredIn: 1, closing: 1 }],
    admitted: [{ admitted: 0, opening: 0, closing: 0 }],
  });
});

test('a probationary member is recognized here when the probation is over', async () => {
  const dates = {
    admissionDecidedOn: '2012-03-01',
    admittedOn: '2012-03-26',
    officialOn: null,
    recognitionDecidedOn: null,
  };
  const { member } = await done(server, receive, person(dates));
  expect(member.status).toBe('PROBATIONARY');
  const recognized = await done(server, 'recognizeOfficialMember', {
    memberId: member.id,
    expectedVersion: member.version,
    decidedOn: '2013-04-02',
  });
  expect(recognized.member.officialOn).toBe('2013-03-26');
});

test.each([
  [{ cellId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'cellId'],
  [{ fileNumber: '12' }, 'INVALID_FORMAT', 'fileNumber'],
  [{ fullName: '' }, 'REQUIRED', 'fullName'],
  [{ outsidePlace: ' ' }, 'REQUIRED', 'outsidePlace'],
  [{ admissionDecidedOn: '2003-05-20' }, 'DATES_OUT_OF_ORDER', 'admittedOn'],
  [{ effectiveOn: '2003-05-18' }, 'DATES_OUT_OF_ORDER', 'effectiveOn'],
  [{ effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'effectiveOn'],
  [{ effectiveOn: '2009-12-31' }, 'NOT_STANDING', 'cellId'],
  [{ officialOn: '2004-05-18' }, 'NOT_END_OF_PROBATION', 'officialOn'],
  [{ officialOn: '2004-05-20' }, 'NOT_END_OF_PROBATION', 'officialOn'],
  [{ officialOn: null }, 'REQUIRED', 'officialOn'],
  [{ recognitionDecidedOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'recognitionDecidedOn'],
  [{ document: { ...document, issuer: '' } }, 'REQUIRED', 'document.issuer'],
])('refuses %j', async (wrong, code, path) => {
  expect(await refused(server, receive, person(wrong))).toContainEqual([code, `input.${path}`]);
});

test('a file number is recorded once', async () => {
  const taken = fileNumber();
  await done(server, receive, person({ fileNumber: taken }));
  expect(await refused(server, receive, person({ fileNumber: taken }))).toEqual([
    ['CODE_TAKEN', 'input.fileNumber'],
  ]);
});
