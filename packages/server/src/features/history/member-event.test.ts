import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '../../graph/node.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { document, fileNumber, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done } from '../../test/run-mutation.ts';

let server: TestServer;
let cells: { id: string; version: number }[];
beforeAll(async () => {
  server = await startTestServer();
  const bloc = await newBloc(server, 'T');
  cells = await Promise.all(['T-1', 'T-2'].map((code) => newOrganization(server, bloc, code)));
});
afterAll(() => server?.stop());

const ordered = (symbol: string) => ({ ...document, symbol });
const fields = 'type effectiveOn from { code } to { code } cell { code } outsidePlace document { symbol }';

/** A member whose events have documents: admitted, recognized, moved to the other cell, out of the tree and back. */
async function wellTravelled() {
  const { member } = await done(server, 'admitMember', {
    fileNumber: fileNumber(),
    fullName: 'Nguyễn Văn An',
    cellId: cells[0]?.id,
    admissionDecidedOn: '2011-01-20',
    admittedOn: '2011-02-03',
    document: ordered('1-QĐ'),
  });
  const move = (expectedVersion: number, effectiveOn: string, more: object) =>
    done(server, 'transferMember', { memberId: member.id, expectedVersion, effectiveOn, ...more });
  await done(server, 'recognizeOfficialMember', {
    memberId: member.id,
    expectedVersion: 1,
    decidedOn: '2012-02-20',
    document: ordered('2-QĐ'),
  });
  await move(2, '2013-01-01', { toCellId: cells[1]?.id, document: ordered('3-GT') });
  await move(3, '2014-01-01', { outsidePlace: 'Đảng bộ Quân đội', document: ordered('4-GT') });
  await move(4, '2015-01-01', { toCellId: cells[0]?.id });
  return member.id as string;
}

test('the history of a member has every event, oldest first, with its places and its document', async () => {
  const id = await wellTravelled();
  const { member } = await server.query(
    `query ($id: ID!) { member(id: $id) { admissionDecidedOn recognitionDecidedOn history { id member { id } ${fields} } } }`,
    { id },
  );
  expect(member).toMatchObject({ admissionDecidedOn: '2011-01-20', recognitionDecidedOn: '2012-02-20' });
  const [one, two] = [{ code: 'T-1' }, { code: 'T-2' }];
  const nowhere = { from: null, to: null, outsidePlace: null };
  expect(member.history).toMatchObject([
    {
      ...nowhere,
      type: 'ADMITTED',
      effectiveOn: '2011-02-03',
      to: one,
      cell: one,
      document: { symbol: '1-QĐ' },
    },
    { ...nowhere, type: 'RECOGNIZED', effectiveOn: '2012-02-03', cell: one, document: { symbol: '2-QĐ' } },
    {
      type: 'TRANSFERRED',
      effectiveOn: '2013-01-01',
      from: one,
      to: two,
      cell: two,
      document: { symbol: '3-GT' },
    },
    {
      type: 'TRANSFERRED_OUT',
      effectiveOn: '2014-01-01',
      from: two,
      to: null,
      cell: null,
      outsidePlace: 'Đảng bộ Quân đội',
      document: { symbol: '4-GT' },
    },
    { type: 'TRANSFERRED_IN', effectiveOn: '2015-01-01', from: null, to: one, cell: one, document: null },
  ]);
  const [admitted] = member.history;
  expect(admitted.member).toEqual({ id });
  const { node } = await server.query(
    `query ($id: ID!) { node(id: $id) { id ... on MemberEvent { member { id } ${fields} } } }`,
    { id: admitted.id },
  );
  expect(node).toEqual(admitted);
});

test('an upgrade reassigns the members, which is neither a transfer nor an admission', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    memberEvents(types: [REASSIGNED], first: 100) { totalCount
      nodes { type effectiveOn direction: from { code } to { code parent { code } } } } } }`);
  const { totalCount, nodes } = organization.memberEvents;
  expect(totalCount).toBeGreaterThan(100);
  for (const { direction, to } of nodes) expect(to.parent).toEqual(direction);
});

test('a caller sees the events in their cells, and not the cells beyond', async () => {
  const id = await wellTravelled();
  const second = [parseId(cells[1]?.id as string)?.id as number];
  await makeCallers(server.database, {
    second: { figures: second, members: second },
    everyone: { figures: 'everywhere', members: 'everywhere' },
  });
  const { member } = await server
    .as(keyOf('second'))
    .query(`query ($id: ID!) { member(id: $id) { history { ${fields} } } }`, { id });
  expect(member.history).toMatchObject([
    // Seen with the status that follows from it; the cell of that day is not.
    { type: 'RECOGNIZED', cell: null, document: { symbol: '2-QĐ' } },
    { type: 'TRANSFERRED', from: null, to: { code: 'T-2' }, document: { symbol: '3-GT' } },
    { type: 'TRANSFERRED_OUT', from: { code: 'T-2' }, outsidePlace: 'Đảng bộ Quân đội' },
  ]);
});

test.each([
  'memberEvents { totalCount }',
  'organizationEvents { totalCount }',
  'secretaries { id }',
  'positionHistory { id }',
])('a span the wrong way round is refused: %s', async (field) => {
  const asked = field.replace(' ', '(fromDate: "2020-12-31", toDate: "2010-01-01") ');
  const { body } = await server.as(keyOf('everyone')).request(`{ organization(code: "DUK") { ${asked} } }`);
  expect(body.errors[0].extensions).toMatchObject({
    code: 'DATES_REVERSED',
    argument: ['organization', field.split(' ')[0], 'fromDate'],
  });
  expect(body.errors[0].extensions.messages.vi).toContain('31/12/2020');
});
