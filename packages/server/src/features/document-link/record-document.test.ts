import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseId } from '../../graph/node.ts';
import { scopesOf } from '../../shared/permission.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string };
let cell: { id: string; code: string };
let other: { id: string; code: string };
/** Responsible for one cell of the bloc. */
let officer: TestCaller;
beforeAll(async () => {
  server = await startTestServer();
  const root = await newBloc(server, 'T');
  bloc = root;
  cell = await newOrganization(server, root, 'T-1');
  other = await newOrganization(server, root, 'T-2');
  const scope = [parseId(cell.id)?.id as number];
  await makeCallers(server.database, {
    administrator: scopesOf('everywhere'),
    officer: { figures: scope, members: scope, edit: scope },
  });
  officer = server.as(keyOf('officer'));
  // Once there is a key, every caller must authenticate.
  Object.assign(server, server.as(keyOf('administrator')));
});
afterAll(() => server?.stop());

const record = 'recordDocument';
const plan = { symbol: '06-KH/ĐUK', type: 'KH', issuer: 'Đảng ủy Khối T', issuedOn: '2012-05-19' };
const input = (document: object, more: object = {}) => ({
  organizationId: bloc.id,
  use: 'ISSUED',
  document: { ...plan, ...document },
  ...more,
});
const recorded = async (document: object, more: object = {}) =>
  (await done(server, record, input(document, more))).document;

test('a document is recorded for an organization, and read from it and by id and symbol', async () => {
  const fields = '{ id symbol number type typeName { vi en } issuer term issuedOn title }';
  const { id } = await recorded({ symbol: ' 06 - KH/ĐUK ', title: 'V/v  thử', term: '2010 – 2015' });
  const read = await server.query(
    `query($id: ID!, $bloc: ID!) {
      document(id: $id) ${fields}
      bySymbol: document(symbol: "6-kh/đuk", year: 2012) { id }
      node(id: $id) { ... on Document { id } }
      organization(id: $bloc) { documents { totalCount nodes { id } } } }`,
    { id, bloc: bloc.id },
  );
  expect(read).toEqual({
    document: {
      ...{ id, symbol: '06 - KH/ĐUK', number: '6', type: 'KH', term: '2010 – 2015', title: 'V/v thử' },
      ...{ typeName: { vi: 'kế hoạch', en: 'plan' }, issuer: plan.issuer, issuedOn: plan.issuedOn },
    },
    bySymbol: { id },
    node: { id },
    organization: { documents: { totalCount: 1, nodes: [{ id }] } },
  });
});

describe('one document is never two', () => {
  test('however its symbol, type and issuer are written', async () => {
    const spellings = fc.record({
      symbol: fc.constantFrom('7-KH/ĐUK', '07-kh/đuk', 'Số 007 - KH / ĐUK', '7–KH/ÐUK'),
      type: fc.constantFrom('KH', 'kh', ' Kh '),
      issuer: fc.constantFrom('Đảng ủy Khối T', 'ĐẢNG UỶ KHỐI T', 'đảng  ủy khối t'.normalize('NFD')),
      term: fc.constantFrom(undefined, 'Nhiệm kỳ 2010-2015', '2010 – 2015'),
    });
    const { id } = await recorded({ symbol: '07-KH/ĐUK' });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(spellings, async (spelling) => {
        const place = await newOrganization(server, bloc as never, `T-S-${++made}`);
        const document = await recorded(spelling, { organizationId: place.id, use: 'WORKS_BY' });
        expect(document.id).toBe(id);
      }),
      { numRuns: 15 },
    );
  });

  test('nor is it another where a letter has another tone, the term is another, or the number', async () => {
    const ids = new Set<string>();
    for (const document of [
      { symbol: '08-KH/ĐUK', term: '2010–2015' },
      { symbol: '08-KH/ĐUK', term: '2005–2010', issuedOn: '2010-01-19' },
      { symbol: '08-KH/ĐUK', issuedOn: '2016-05-19' },
      { symbol: '08-KH/ĐUK', issuer: 'Đảng ủy Khôi T' },
      { symbol: '08-KH/ĐUK', issuer: 'Đang ủy Khối T' },
      { symbol: '08a-KH/ĐUK', term: '2010–2015' },
      { symbol: '80-KH/ĐUK', term: '2010–2015' },
      { symbol: '08-QĐ/ĐUK', type: 'QĐ', term: '2010–2015' },
      { symbol: '08-QĐ/ĐUK', type: 'QĐi', term: '2010–2015' },
    ])
      ids.add((await recorded(document)).id);
    expect(ids.size).toBe(9);
  });

  test('where a mutation recorded it first, and what was missing is added', async () => {
    const named = { symbol: '9-QĐ/ĐUK', type: 'QĐ', issuer: plan.issuer, issuedOn: '2012-06-01' };
    await done(server, 'establishOrganization', {
      code: 'T-9',
      name: 'Chi bộ 9',
      kind: 'GRASSROOTS_CELL',
      parentId: bloc.id,
      effectiveOn: '2012-06-01',
      document: named,
    });
    const [event] = (
      await server.query(
        '{ organization(code: "T-9") { history { document { id title term referredToBy { kind } } } } }',
      )
    ).organization.history;
    expect(event.document).toMatchObject({ title: null, term: null });
    const { id, title, term } = await recorded({
      ...named,
      symbol: '09-qđ/đuk',
      title: 'V/v thành lập',
      term: '2010–2015',
    });
    expect({ id, title, term }).toEqual({ id: event.document.id, title: 'V/v thành lập', term: '2010–2015' });
    expect((await recorded(named, { use: 'WORKS_BY' })).title).toBe('V/v thành lập');
  });

  test('and it is recorded once for an organization', async () => {
    await recorded({ symbol: '10-KH/ĐUK' });
    expect(await refused(server, record, input({ symbol: '010-kh/đuk' }))).toEqual([
      ['DOCUMENT_ALREADY_RECORDED', 'input.document'],
    ]);
  });

  test('even where two callers record it at the same time', async () => {
    const payloads = await Promise.all(
      [bloc, cell, other].map(({ id }) =>
        sendMutation(server, record, input({ symbol: '11-KH/ĐUK' }, { organizationId: id, use: 'WORKS_BY' })),
      ),
    );
    expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(payloads.map(({ document }) => document.id)).size).toBe(1);
  });
});

test.each([
  [{ type: 'XX' }, 'DOCUMENT_TYPE_UNKNOWN', 'document.type'],
  [{ type: '' }, 'REQUIRED', 'document.type'],
  [{ symbol: ' ' }, 'REQUIRED', 'document.symbol'],
  [{ issuer: 'x'.repeat(201) }, 'TOO_LONG', 'document.issuer'],
  [{ term: '' }, 'REQUIRED', 'document.term'],
  [{ issuedOn: '2999-01-01' }, 'DATE_IN_FUTURE', 'document.issuedOn'],
  [{ issuedOn: '1929-12-31' }, 'DATE_TOO_EARLY', 'document.issuedOn'],
])('refuses %j', async (wrong, code, path) => {
  const codes = await refused(server, record, input(wrong, { use: 'WORKS_BY' }));
  expect(codes).toEqual([[code, `input.${path}`]]);
});

test('names the types that there are, which a query lists', async () => {
  const { userErrors } = await sendMutation(server, record, input({ type: 'XX' }));
  const { documentTypes } = await server.query('{ documentTypes { code name { vi en } } }');
  expect(documentTypes).toContainEqual({ code: 'ĐA', name: { vi: 'đề án', en: 'project' } });
  for (const { code, name } of documentTypes)
    expect(userErrors[0].message.vi).toContain(`${code} (${name.vi})`);
});

test('an organization issued nothing before it existed, but works by what was', async () => {
  const old = { symbol: '12-KH/ĐUK', issuedOn: '2009-12-31' };
  expect(await refused(server, record, input(old))).toEqual([['NOT_STANDING', 'input.organizationId']]);
  await recorded(old, { use: 'WORKS_BY' });
});

test('what a recorded document is recorded with is not changed', async () => {
  await recorded({ symbol: '13-KH/ĐUK', term: '2010–2015', title: 'V/v một việc' });
  const again = (document: object) =>
    refused(server, record, input({ symbol: '13-KH/ĐUK', ...document }, { use: 'WORKS_BY' }));
  expect(await again({ title: 'V/v việc khác' })).toEqual([
    ['DOCUMENT_TITLED_OTHERWISE', 'input.document.title'],
  ]);
  expect(await again({ term: '2015–2020' })).toEqual([['DOCUMENT_OF_ANOTHER_TERM', 'input.document.term']]);
  for (const term of ['Nhiệm kỳ 2010-2015', undefined])
    expect(await again({ issuedOn: '2012-05-20', term })).toEqual([
      ['DOCUMENT_DATED_OTHERWISE', 'input.document.issuedOn'],
    ]);
  expect(await again({ symbol: '13-KH/BTVĐUK' })).toEqual([
    ['DOCUMENT_NUMBERED_OTHERWISE', 'input.document.symbol'],
  ]);
  const update = (set: string) =>
    server.database.orm.em.fork().execute(`update document set ${set} where symbol = '13-KH/ĐUK'`);
  for (const set of ["title = 'khác'", 'title = null', "term = '2015–2020'", "issued_on = '2012-05-20'"])
    await expect(update(set)).rejects.toMatchObject({ code: '23514' });
});

describe('an officer of one cell', () => {
  const secret = 'Kế hoạch không thuộc phạm vi';
  const unseen = { symbol: '14-KH/ĐUK', title: secret, term: '2010–2015' };
  const recordAs = (document: object, organizationId = cell.id) =>
    sendMutation(officer, record, input(document, { organizationId, use: 'WORKS_BY' }));
  beforeAll(() => recorded(unseen));

  test('records nothing for another', async () => {
    const { userErrors } = await recordAs({ symbol: '15-KH/ĐUK' }, other.id);
    expect(codesIn(userErrors)).toEqual([['NOT_FOUND', 'input.organizationId']]);
  });

  test('sees nothing of a document that is recorded for others alone, nor learns of its facts by naming it', async () => {
    const { document, documents } = await officer.query(
      '{ document(symbol: "14-KH/ĐUK") { id } documents(filter: { search: "khong thuoc pham vi" }) { totalCount } }',
    );
    expect({ document, documents }).toEqual({ document: null, documents: { totalCount: 0 } });
    const codesOf = async (facts: object) => {
      const payload = await recordAs({ symbol: '14-KH/ĐUK', ...facts });
      expect(JSON.stringify(payload)).not.toContain(secret);
      return codesIn(payload.userErrors);
    };
    const title = ['DOCUMENT_TITLED_OTHERWISE', 'input.document.title'];
    const term = ['DOCUMENT_OF_ANOTHER_TERM', 'input.document.term'];
    expect(await codesOf({})).toEqual([term, title]);
    expect(await codesOf({ title: 'V/v thử' })).toEqual([term, title]);
    expect(await codesOf({ term: unseen.term })).toEqual([title]);
    expect(await codesOf({ title: secret })).toEqual([term]);
  });

  test('shares one of which they know everything, and sees it from then on', async () => {
    expect((await recordAs(unseen)).userErrors).toEqual([]);
    const { document } = await officer.query('{ document(symbol: "14-KH/ĐUK") { title } }');
    expect(document).toEqual({ title: secret });
    // The title need not be given any more; one that is must agree.
    expect((await recordAs({ symbol: '14-KH/ĐUK', title: 'V/v thử' })).userErrors).toHaveLength(1);
  });

  test('sees a document through whatever refers to it', async () => {
    const decision = { symbol: '16-QĐ/ĐUK', type: 'QĐ', issuer: plan.issuer, issuedOn: '2013-01-10' };
    const seen = async () => (await officer.query('{ document(symbol: "16-QĐ/ĐUK") { id } }')).document;
    await recorded(decision);
    expect(await seen()).toBe(null);
    await done(server, 'admitMember', {
      cellId: cell.id,
      fileNumber: '160001T',
      fullName: 'Nguyễn Văn An',
      admissionDecidedOn: '2013-01-10',
      admittedOn: '2013-02-03',
      document: decision,
    });
    expect(await seen()).not.toBe(null);
  });
});
