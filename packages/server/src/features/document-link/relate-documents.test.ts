import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '../../graph/node.ts';
import { scopesOf } from '../../shared/permission.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { missingId } from '../../test/input-values.ts';
import { codesIn, done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string };
let cell: { id: string; code: string };
let officer: TestCaller;
beforeAll(async () => {
  server = await startTestServer();
  const root = await newBloc(server, 'T');
  bloc = root;
  cell = await newOrganization(server, root, 'T-1');
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

let number = 0;
/** The id of a new document of a day. */
async function issue(issuedOn: string, organization = bloc): Promise<string> {
  const document = { symbol: `${++number}-KH/T`, type: 'KH', issuer: 'Đảng ủy T', issuedOn };
  const payload = await done(server, 'recordDocument', {
    organizationId: organization.id,
    use: 'WORKS_BY',
    document: { ...document, term: `t${number}` },
  });
  return payload.document.id;
}

const relation = (documentId: string, kind: string, ...relatedDocumentIds: string[]) => ({
  organizationId: bloc.id,
  documentId,
  kind,
  relatedDocumentIds,
});
const relate = (...of: Parameters<typeof relation>) => done(server, 'relateDocuments', relation(...of));
const refusal = (...of: Parameters<typeof relation>) => refused(server, 'relateDocuments', relation(...of));

const around = `query($id: ID!, $kinds: [DocumentRelationKind!]) { document(id: $id) {
  relations(kinds: $kinds) { kind document { id } } referredToBy(kinds: $kinds) { kind document { id } } } }`;
const aroundOf = async (id: string, kinds?: string[]) => (await server.query(around, { id, kinds })).document;

test('relations are read both ways, by kind, and once however many record them', async () => {
  const [resolution, plan, later] = [
    await issue('2010-02-02'),
    await issue('2011-03-03'),
    await issue('2012-04-04'),
  ];
  await relate(plan, 'IMPLEMENTS', resolution);
  await relate(later, 'IMPLEMENTS', resolution, plan);
  await relate(later, 'REPLACES', plan);
  await done(server, 'relateDocuments', {
    ...relation(later, 'REPLACES', plan),
    organizationId: cell.id,
  });
  const to = (kind: string, id: string) => ({ kind, document: { id } });
  expect(await aroundOf(plan)).toEqual({
    relations: [to('IMPLEMENTS', resolution)],
    referredToBy: [to('IMPLEMENTS', later), to('REPLACES', later)],
  });
  expect(await aroundOf(plan, ['REPLACES', 'AMENDS'])).toEqual({
    relations: [],
    referredToBy: [to('REPLACES', later)],
  });
  expect((await aroundOf(later)).relations).toEqual([
    to('IMPLEMENTS', resolution),
    to('IMPLEMENTS', plan),
    to('REPLACES', plan),
  ]);
  expect(await refusal(later, 'REPLACES', plan)).toEqual([
    ['DOCUMENTS_ALREADY_RELATED', 'input.relatedDocumentIds.0'],
  ]);
});

test('a document implements, replaces, amends and repeals none that was issued later, nor itself', async () => {
  const [earlier, later] = [await issue('2013-01-01'), await issue('2013-01-02')];
  for (const kind of ['IMPLEMENTS', 'REPLACES', 'AMENDS', 'REPEALS'])
    expect(await refusal(earlier, kind, earlier, later, later, missingId('Document'))).toEqual([
      ['DOCUMENT_RELATED_TO_ITSELF', 'input.relatedDocumentIds.0'],
      ['DOCUMENT_BEFORE_RELATED', 'input.relatedDocumentIds.1'],
      ['DUPLICATE', 'input.relatedDocumentIds.2'],
      ['NOT_FOUND', 'input.relatedDocumentIds.3'],
    ]);
  expect(await refusal(earlier, 'AMENDS')).toEqual([['NOTHING_GIVEN', 'input']]);
  expect(await refusal(missingId('Document'), 'AMENDS', earlier)).toEqual([
    ['NOT_FOUND', 'input.documentId'],
  ]);
});

test('nor does the database keep one, whoever writes it', async () => {
  const ids = [await issue('2013-02-01'), await issue('2013-02-02')].map((id) => parseId(id)?.id);
  await expect(
    server.database.orm.em.fork().execute(`
      insert into document_relation (organization_id, document_id, kind, related_id, issued_on)
      values (${parseId(bloc.id)?.id}, ${ids[0]}, 'AMENDS', ${ids[1]}, '2013-02-01')`),
  ).rejects.toMatchObject({ code: '23514' });
});

test('documents of one day refer to each other in no circle, whatever is tried, even at once', async () => {
  const documents = await Promise.all(Array.from({ length: 5 }, () => issue('2014-05-05')));
  const place = fc.nat(documents.length - 1);
  const attempt = fc.record({
    from: place,
    to: place,
    kind: fc.constantFrom('IMPLEMENTS', 'REPLACES', 'AMENDS', 'REPEALS'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 2, maxLength: 4 }), async (attempts) => {
      const payloads = await Promise.all(
        attempts.map(({ from, to, kind }) =>
          sendMutation(
            server,
            'relateDocuments',
            relation(documents[from] as string, kind, documents[to] as string),
          ),
        ),
      );
      for (const { userErrors } of payloads)
        for (const { code } of userErrors)
          expect(code).toMatch(/^DOCUMENT(S_IN_A_CIRCLE|S_ALREADY_RELATED|_RELATED_TO_ITSELF)$/);
      const circles = await server.database.orm.em.fork().execute(`
        with recursive way (id, related) as (
          select document_id, related_id from document_relation
          union select way.id, related_id from way join document_relation on document_id = way.related)
        select id from way where id = related`);
      expect(circles).toEqual([]);
    }),
    { numRuns: 12 },
  );
  const { rows } = { rows: await Promise.all(documents.map((id) => aroundOf(id))) };
  expect(rows.some(({ relations }) => relations.length > 0)).toBe(true);
});

test('an officer relates only documents that they see, and their relations show both to everyone who sees the cell', async () => {
  const [hidden, mine] = [await issue('2015-01-01'), await issue('2015-02-02', cell)];
  const input = { ...relation(mine, 'IMPLEMENTS', hidden), organizationId: cell.id };
  const { userErrors } = await sendMutation(officer, 'relateDocuments', input);
  expect(codesIn(userErrors)).toEqual([['NOT_FOUND', 'input.relatedDocumentIds.0']]);
  const beyond = await sendMutation(officer, 'relateDocuments', { ...input, organizationId: bloc.id });
  expect(codesIn(beyond.userErrors)).toEqual([['NOT_FOUND', 'input.organizationId']]);

  const seen = async () => (await officer.query(around, { id: mine })).document.relations;
  await relate(mine, 'AMENDS', hidden);
  expect(await seen()).toEqual([]);
  await done(server, 'relateDocuments', input);
  expect(await seen()).toEqual([{ kind: 'IMPLEMENTS', document: { id: hidden } }]);

  // The officer also sees a relation that others record between documents that the officer sees.
  await relate(mine, 'REPLACES', hidden);
  expect(await seen()).toEqual([{ kind: 'IMPLEMENTS', document: { id: hidden } }]);
});

test('an organization has in a span the documents that it issued then, and those in force that it works by', async () => {
  const place = await newOrganization(server, bloc as never, 'T-2');
  const recordFor = async (use: string, issuedOn: string) => {
    const document = { symbol: `${++number}-KH/T2`, type: 'KH', issuer: 'Đảng ủy T2', issuedOn };
    const payload = await done(server, 'recordDocument', { organizationId: place.id, use, document });
    return payload.document.id as string;
  };
  const [worked, first, second] = [
    await recordFor('WORKS_BY', '2008-02-02'),
    await recordFor('ISSUED', '2011-05-05'),
    await recordFor('ISSUED', '2016-06-06'),
  ];
  const documentsIn = async (variables: object) => {
    const { organization } = await server.query(
      `query($id: ID!, $from: Date, $to: Date, $use: DocumentUse) { organization(id: $id) {
        documents(fromDate: $from, toDate: $to, use: $use) { totalCount nodes { id } } } }`,
      { id: place.id, ...variables },
    );
    return organization.documents.nodes.map(({ id }: { id: string }) => id);
  };
  expect(await documentsIn({})).toEqual([second, first, worked]);
  expect(await documentsIn({ use: 'ISSUED' })).toEqual([second, first]);
  expect(await documentsIn({ use: 'WORKS_BY' })).toEqual([worked]);
  expect(await documentsIn({ from: '2011-05-05', to: '2016-06-05' })).toEqual([first, worked]);
  expect(await documentsIn({ from: '2011-05-06', to: '2016-06-06' })).toEqual([second, worked]);
  expect(await documentsIn({ to: '2008-02-01' })).toEqual([]);
  await relate(second, 'AMENDS', worked);
  expect(await documentsIn({ from: '2017-01-01' })).toEqual([worked]);
  await relate(second, 'REPLACES', worked);
  expect(await documentsIn({ from: '2016-06-06' })).toEqual([second, worked]);
  expect(await documentsIn({ from: '2016-06-07' })).toEqual([]);
});
