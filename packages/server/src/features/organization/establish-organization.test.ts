import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { codesIn, done, mutation, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string; version: number };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
});
afterAll(() => server?.stop());

const establish = 'establishOrganization';
const committee = (more: object) => ({
  code: 'T-0',
  name: 'Đảng bộ Sở Thử nghiệm',
  kind: 'GRASSROOTS_COMMITTEE',
  parentId: bloc.id,
  effectiveOn: '2012-05-19',
  ...more,
});

test('establishes an organization in its place, from its day on', async () => {
  const { organization, organizationEdge, warnings } = await done(
    server,
    establish,
    committee({ code: 'T-1', name: '  Đảng bộ   Sở Thử nghiệm ', agencyName: 'Sở Thử nghiệm', document }),
  );
  expect(organizationEdge.node).toEqual({ code: 'T-1' });
  expect(codesIn(warnings)).toEqual([['TOO_FEW_MEMBERS', 'input.kind']]);

  const read = await server.query(
    `query($id: ID!, $cursor: String!) {
      organization(id: $id) { name kind version establishedOn agency { name } parent { code }
        ancestors { code } before: parent(asOf: "2012-05-18") { code }
        history { type effectiveOn document { symbol } } }
      bloc: organization(code: "T") { before: descendants(asOf: "2012-05-18") { totalCount }
        from: descendants(asOf: "2012-05-19") { nodes { code } } }
      organizations(first: 1, after: $cursor) { nodes { code } } }`,
    { id: organization.id, cursor: organizationEdge.cursor },
  );
  expect(read).toMatchObject({
    organization: {
      name: 'Đảng bộ Sở Thử nghiệm',
      kind: 'GRASSROOTS_COMMITTEE',
      version: 1,
      establishedOn: '2012-05-19',
      agency: { name: 'Sở Thử nghiệm' },
      parent: { code: 'T' },
      ancestors: [{ code: 'T' }],
      before: null,
      history: [{ type: 'ESTABLISHED', effectiveOn: '2012-05-19', document: { symbol: '9015-QĐ/ĐUK' } }],
    },
    bloc: { before: { totalCount: 0 }, from: { nodes: [{ code: 'T-1' }] } },
  });
  for (const { code } of read.organizations.nodes) expect(code > 'T-1').toBe(true);
});

test('puts a subtree under all its ancestors, and uses agencies and documents again', async () => {
  const parent = await newOrganization(server, bloc, 'T-2', 'GRASSROOTS_COMMITTEE');
  await newOrganization(server, parent, 'T-2-1', 'DEPARTMENT_COMMITTEE', '2011-01-01');
  const { organization } = await server.query('{ organization(code: "T-2-1") { id } }');
  for (const code of ['T-2-1-1', 'T-2-1-2']) {
    const cell = {
      code,
      kind: 'SUBORDINATE_CELL',
      parentId: organization.id,
      agencyName: 'Phòng Một',
      document,
    };
    await done(server, establish, committee(cell));
  }
  const read = await server.query(
    `{ organization(code: "T-2-1-2") { ancestors { code } agency { id } }
       first: organization(code: "T-2-1-1") { agency { id } } }`,
  );
  expect(read.organization.ancestors.map(({ code }: { code: string }) => code)).toEqual([
    'T',
    'T-2',
    'T-2-1',
  ]);
  expect(read.organization.agency).toEqual(read.first.agency);
  const { agency } = read.organization;
  const again = await done(server, establish, committee({ code: 'T-2-2', agencyId: agency.id }));
  expect(again.organization.code).toBe('T-2-2');
});

test('reports every problem of an input at once', async () => {
  const input = {
    code: 'T',
    name: ' ',
    kind: 'SUBORDINATE_CELL',
    effectiveOn: '2999-01-01',
    agencyId: 'QWdlbmN5Ojk5OTk5OTk',
    document: { ...document, symbol: '', issuer: 'x'.repeat(201) },
  };
  expect(await refused(server, establish, committee(input))).toEqual([
    ['PARENT_KIND_NOT_ALLOWED', 'input.parentId'],
    ['CODE_TAKEN', 'input.code'],
    ['REQUIRED', 'input.name'],
    ['DATE_IN_FUTURE', 'input.effectiveOn'],
    ['NOT_FOUND', 'input.agencyId'],
    ['REQUIRED', 'input.document.symbol'],
    ['TOO_LONG', 'input.document.issuer'],
  ]);
});

test.each([
  [{ code: 'T 9' }, 'INVALID_FORMAT', 'code'],
  [{ code: 'T-'.concat('9'.repeat(40)) }, 'INVALID_FORMAT', 'code'],
  [{ code: '' }, 'INVALID_FORMAT', 'code'],
  [{ code: 'T\u0000' }, 'INVALID_FORMAT', 'code'],
  [{ name: 'a\u0000b' }, 'INVALID_FORMAT', 'name'],
  [{ name: 'x'.repeat(201) }, 'TOO_LONG', 'name'],
  [{ effectiveOn: '1929-12-31' }, 'DATE_TOO_EARLY', 'effectiveOn'],
  [{ effectiveOn: '2009-12-31' }, 'NOT_STANDING', 'parentId'],
  [{ kind: 'PROVINCIAL_COMMITTEE' }, 'PARENT_KIND_NOT_ALLOWED', 'parentId'],
  [{ parentId: 'T3JnYW5pemF0aW9uOjk5OTk5OTk' }, 'NOT_FOUND', 'parentId'],
  [{ agencyId: 'QWdlbmN5OjE', agencyName: 'Sở' }, 'NOT_BOTH', 'agencyName'],
  [{ agencyName: '' }, 'REQUIRED', 'agencyName'],
  [{ document: { ...document, issuedOn: '2999-01-01' } }, 'DATE_IN_FUTURE', 'document.issuedOn'],
])('refuses %j', async (wrong, code, path) => {
  expect(await refused(server, establish, committee(wrong))).toContainEqual([code, `input.${path}`]);
});

test('records an agency once for concurrent calls that name it', async () => {
  // Blocs at the root: those under one parent wait for each other anyway.
  const root = { kind: 'BLOC_COMMITTEE', parentId: null, agencyName: 'Văn phòng Thử nghiệm' };
  const blocs = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      done(server, establish, committee({ ...root, code: `T-6-${index}` })),
    ),
  );
  const agencies = await Promise.all(
    blocs.map(async ({ organization: { id } }) => {
      const read = 'query($id: ID!) { organization(id: $id) { agency { id } } }';
      return (await server.query(read, { id })).organization.agency.id;
    }),
  );
  expect(new Set(agencies).size).toBe(1);
});

test('names the parents that an organization without one may have', async () => {
  const { userErrors } = await sendMutation(
    server,
    establish,
    committee({ kind: 'GRASSROOTS_CELL', parentId: null }),
  );
  expect(codesIn(userErrors)).toEqual([['PARENT_REQUIRED', 'input.parentId']]);
  expect(userErrors[0].message).toEqual({
    vi: 'Phải cho biết cấp trên của chi bộ cơ sở; cấp trên được phép: đảng bộ khối, đảng bộ tỉnh.',
    en: 'A GRASSROOTS_CELL must have a parent; parents allowed: BLOC_COMMITTEE, PROVINCIAL_COMMITTEE.',
  });
});

test('refuses a malformed id as a fault of the request, with its place', async () => {
  const { body } = await server.request(mutation(establish), { input: committee({ parentId: 'x' }) });
  expect(body.errors[0].extensions).toMatchObject({
    code: 'INVALID_ID',
    argument: [establish, 'input', 'parentId'],
  });
});

test('gives a code to one of several concurrent calls', async () => {
  const input = committee({ code: 'T-RACE' });
  const payloads = await Promise.all(
    Array.from({ length: 20 }, () => sendMutation(server, establish, input)),
  );
  expect(payloads.filter(({ organization }) => organization)).toHaveLength(1);
  const others = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
  expect(others).toEqual(Array(19).fill(['CODE_TAKEN', 'input.code']));
});

test('runs several mutations of one request in order, each reading the results of those before it', async () => {
  const establishment = (
    name: string,
    code: string,
  ) => `${name}: establishOrganization(input: { code: "${code}", name: "Chi bộ",
    kind: GRASSROOTS_CELL, parentId: "${bloc.id}", effectiveOn: "2015-01-01" }) {
      organization { parent { children(filter: { search: "chi bo" }) { totalCount } } } userErrors { code } }`;
  const data = await server.query(
    `mutation { ${establishment('one', 'T-3')} ${establishment('again', 'T-3')} ${establishment('two', 'T-4')} }`,
  );
  expect(data.one.organization.parent.children.totalCount).toBe(1);
  expect(data.again).toEqual({ organization: null, userErrors: [{ code: 'CODE_TAKEN' }] });
  expect(data.two.organization.parent.children.totalCount).toBe(2);
});
