import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantCanaries } from '../../test/canaries.ts';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
let cell: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  cell = await newOrganization(server, await newBloc(server, 'T'), 'T-1');
});
afterAll(() => server?.stop());

const everything = `birthYear profile {
  sex birthName occupation generalEducation professionalQualification politicalTheory foreignLanguages
  birthDate { masking value } birthPlace { masking value } homeTown { masking value }
  permanentAddress { masking value } temporaryAddress { masking value } phone { masking value }
  partyCardNumber { masking value } ethnicity { masking value } religion { masking value }
  identityNumber { masking value } }`;

test('a member of whom nothing is recorded has a profile that says so', async () => {
  const { id } = await newMember(server, cell);
  const { member } = await server
    .stating('Kiểm tra hồ sơ')
    .query(`query($id: ID!) { member(id: $id) { ${everything} } }`, { id });
  expect(member.birthYear).toBeNull();
  for (const value of Object.values(member.profile)) {
    expect([null, { masking: 'NONE', value: null }]).toContainEqual(value);
  }
});

test('a profile of the sample is whole', async () => {
  const { organization } = await server
    .stating('Kiểm tra hồ sơ')
    .query(
      `{ organization(code: "DUK") { members(first: 50, includeDescendants: true) { nodes { ${everything} } } } }`,
    );
  for (const { birthYear, profile } of organization.members.nodes) {
    expect(profile.birthDate).toEqual({
      masking: 'NONE',
      value: expect.stringMatching(new RegExp(`^${birthYear}`)),
    });
    for (const field of ['birthPlace', 'homeTown', 'permanentAddress', 'ethnicity', 'religion']) {
      expect(profile[field]).toEqual({ masking: 'NONE', value: expect.any(String) });
    }
    expect(profile.sex).toMatch(/^(FEMALE|MALE)$/);
  }
});

test('protected values are in the protected fields and nowhere else', async () => {
  const { id } = await newMember(server, cell);
  const planted = await plantCanaries(server, [id]);
  const read = (fields: string) =>
    server
      .stating('Kiểm tra')
      .request(`query($id: ID!) { member(id: $id) { ${fields} } }`, { id })
      .then(({ body }) => JSON.stringify(body));
  const shown = await read(everything);
  for (const canary of planted) expect(shown).toContain(canary);
  const open = await read(`fullName ${everything.replace(/\w+ \{ masking value \}/g, '')}`);
  for (const canary of planted) expect(open).not.toContain(canary);
});

test('profiles are read in one statement for each of their tables, however many', async () => {
  const page = (first: number) =>
    server.statements(() =>
      server.stating('Thống kê').query(`{ members(first: ${first}) { nodes { ${everything} } } }`),
    );
  const statements = await page(60);
  expect(statements).toHaveLength((await page(2)).length);
  for (const table of ['member_personal', 'member_sensitive']) {
    expect(statements.filter((sql) => sql.includes(table))).toHaveLength(1);
  }
});

test('lists the names that profiles accept', async () => {
  const { ethnicities, religions } = await server.query('{ ethnicities religions }');
  expect(ethnicities).toHaveLength(54);
  expect(ethnicities.slice(0, 3)).toEqual(['Kinh', 'Tày', 'Thái']);
  expect(religions[0]).toBe('Không');
});

describe('a purpose', () => {
  const sensitive = '{ members(first: 2) { nodes { fullName profile { ethnicity { masking value } } } } }';
  const codes = (errors: { extensions: { code: string } }[]) =>
    errors.map(({ extensions }) => extensions.code);

  test.each(['ethnicity', 'religion', 'identityNumber'])(
    'is required for %s, with a message in both languages',
    async (field) => {
      const { status, body } = await server.request(
        `{ members(first: 2) { nodes { profile { ${field} { value } } } } }`,
      );
      expect(status).toBe(200);
      expect(body.data).toBeNull();
      expect(new Set(codes(body.errors))).toEqual(new Set(['PURPOSE_REQUIRED']));
      expect(body.errors[0].extensions.messages.vi).toContain('x-purpose');
      expect(body.errors[0].message).toContain('x-purpose');
    },
  );

  test('is required for nothing else', async () => {
    const medium = everything.replace(/ethnicity.*\s+identityNumber \{ masking value \}/, '');
    await server.query(`{ members(first: 2) { nodes { ${medium} } } }`);
  });

  const ask = (purpose: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-purpose': purpose },
      body: JSON.stringify({ query: sensitive }),
    });

  test.each([
    ['Thống kê dân tộc'],
    ['abc'],
    ['x'.repeat(200)],
    ['ệ'.repeat(200)],
    [` ${'Thẩm tra'.normalize('NFD')} `],
  ])('%s is taken', async (purpose) => {
    const response = await ask(encodeURIComponent(purpose));
    expect([response.status, ((await response.json()) as { errors?: object }).errors]).toEqual([
      200,
      undefined,
    ]);
  });

  test.each([
    'ab',
    '',
    '%20%20%20%20',
    'x'.repeat(201),
    '%',
    '%E1%BA',
    'a%00bc',
    'abc%07',
    'ab%E2%80%8B',
    'Th\u00f4ng',
  ])('%j is refused', async (purpose) => {
    const response = await ask(purpose);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, codes(errors)]).toEqual([400, ['INVALID_FORMAT']]);
  });
});
