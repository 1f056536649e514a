import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, fileNumber, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
let one: { id: string; code: string; version: number };
let two: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'S');
  one = await newOrganization(server, bloc, 'S-1');
  two = await newOrganization(server, bloc, 'S-2');
});
afterAll(() => server?.stop());

const record = 'recordOpeningStock';
const person = (more: object = {}) => ({
  fileNumber: fileNumber(),
  fullName: 'Vũ Thị Dung',
  cellId: one.id,
  admissionDecidedOn: '2003-05-01',
  admittedOn: '2003-05-19',
  officialOn: '2004-05-19',
  ...more,
});

test('250 members are there from the first day of the records on, and nobody is booked as admitted here', async () => {
  const members = Array.from({ length: 250 }, (_, index) =>
    person({
      cellId: index % 2 === 0 ? one.id : two.id,
      ...(index === 0 && { profile: { birthDate: '1970-05', ethnicity: 'kinh' } }),
    }),
  );
  const payload = await done(server, record, { effectiveOn: '2012-01-01', members, document });
  expect(payload.members).toHaveLength(250);
  const read = await server.query(
    `query($id: ID!) {
      organization(code: "S") { before: memberCount(asOf: "2011-12-31") memberCount(asOf: "2012-01-01")
        memberMovements(fromYear: 2012, toYear: 2012) { opening admitted transferredIn reorganized closing }
        admitted: memberMovements(fromYear: 2003, toYear: 2003) { admitted } }
      member(id: $id) { status(asOf: "2003-05-19") history { type effectiveOn to { code } document { symbol } }
        profile { birthDate { value } } } }`,
    { id: payload.members[0].id },
  );
  expect(read).toEqual({
    organization: {
      before: 0,
      memberCount: 250,
      memberMovements: [{ opening: 0, admitted: 0, transferredIn: 0, reorganized: 250, closing: 250 }],
      admitted: [{ admitted: 0 }],
    },
    member: {
      status: 'PROBATIONARY',
      history: [
        {
          type: 'OPENING',
          effectiveOn: '2012-01-01',
          to: { code: 'S-1' },
          document: { symbol: document.symbol },
        },
      ],
      profile: { birthDate: { value: '1970-05' } },
    },
  });
});

test.each([
  [{ cellId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'cellId'],
  [{ fileNumber: '12' }, 'INVALID_FORMAT', 'fileNumber'],
  [{ fullName: '' }, 'REQUIRED', 'fullName'],
  [{ givenName: '' }, 'REQUIRED', 'givenName'],
  [{ profile: { phone: 'x' } }, 'INVALID_FORMAT', 'profile.phone'],
  [{ admittedOn: '2012-01-02', officialOn: null }, 'DATES_OUT_OF_ORDER', 'admittedOn'],
  [{ officialOn: '2004-05-20' }, 'NOT_END_OF_PROBATION', 'officialOn'],
])('one member with %j, and nobody is recorded', async (wrong, code, path) => {
  const input = { effectiveOn: '2012-01-01', members: [person(), person(wrong)] };
  expect(await refused(server, record, input)).toContainEqual([code, `input.members.1.${path}`]);
});

test('sends no more statements for more members', async () => {
  const send = (count: number) =>
    server.statements(() =>
      done(server, record, {
        effectiveOn: '2012-01-01',
        members: Array.from({ length: count }, (_, index) =>
          person({
            cellId: index % 2 === 0 ? one.id : two.id,
            profile: { birthDate: '1970-05', ethnicity: 'Kinh', religion: 'không' },
          }),
        ),
      }),
    );
  await send(2);
  const [few, many] = [await send(2), await send(60)];
  expect(many).toHaveLength(few.length);
});

test('refuses an empty list, a bloc, a day before its cells, and the same person twice', async () => {
  const refuse = (effectiveOn: string, ...members: object[]) =>
    refused(server, record, { effectiveOn, members });
  expect(await refuse('2012-01-01')).toEqual([['REQUIRED', 'input.members']]);
  expect(await refuse('2012-01-01', person({ cellId: bloc.id }))).toEqual([
    ['NOT_A_CELL', 'input.members.0.cellId'],
  ]);
  expect(await refuse('2009-12-31', person())).toEqual([['NOT_STANDING', 'input.members.0.cellId']]);
  expect(await refuse('2999-01-01', person())).toEqual([['DATE_IN_FUTURE', 'input.effectiveOn']]);
  const twice = person();
  expect(await refuse('2012-01-01', twice, twice)).toEqual([['DUPLICATE', 'input.members.1.fileNumber']]);
});
