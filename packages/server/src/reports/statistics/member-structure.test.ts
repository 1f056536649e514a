import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { rawRows } from '../../test/recount.ts';
import { countBy, keyOfMember, rawMembers } from '../../test/structure-recount.ts';

const server = await sharedServer();
const membersOf = rawMembers(server);

const document = `query($code: String!, $by: [MemberAttribute!]!, $asOf: Date) { organization(code: $code) {
  memberCount(asOf: $asOf)
  memberStructure(by: $by, asOf: $asOf) { asOf total roundedTo
    rows { count values { attribute key label { vi en } } } } } }`;

interface Row {
  count: number;
  values: { attribute: string; key: string | null; label: { vi: string; en: string } }[];
}

const structureOf = async (code: string, by: readonly string[], asOf: string) => {
  const { organization } = await server.query(document, { code, by, asOf });
  expect(organization.memberStructure.total).toBe(organization.memberCount);
  return organization.memberStructure as { asOf: string; total: number; roundedTo: number; rows: Row[] };
};

const keysOf = ({ values }: Row) => JSON.stringify(values.map(({ key }) => key));
const counts = (rows: readonly Row[]) =>
  Object.fromEntries(rows.map((row) => [keysOf(row), row.count] as const).toSorted());

const attributes = Object.keys(keyOfMember);
const organizations = await rawRows(server)<{ code: string }>(
  sql`select code from organization order by code`,
);
const codes = fc.oneof(
  fc.constantFrom('DUK', 'DUK-05'),
  fc.constantFrom(...organizations.map(({ code }) => code)),
);
const days = fc
  .integer({ min: 0, max: 4383 })
  .map((offset) => new Date(Date.UTC(2009, 11, 31) + offset * 86_400_000).toISOString().slice(0, 10));

test('counts by any one to three attributes, of any organization on any day, equal a recount of the raw rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      codes,
      fc.shuffledSubarray(attributes, { minLength: 1, maxLength: 3 }),
      days,
      async (code, by, day) => {
        const { asOf, total, roundedTo, rows } = await structureOf(code, by, day);
        const members = await membersOf(code, day);
        expect([asOf, roundedTo, total]).toEqual([day, 1, members.length]);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        for (const { values } of rows) expect(values.map(({ attribute }) => attribute)).toEqual(by);
        expect(counts(rows)).toEqual(countBy(members, by, day));
      },
    ),
    { numRuns: 100, examples: attributes.map((attribute) => ['DUK', [attribute], '2020-12-31']) },
  );
});

test('rows have labels, in the order of their values', async () => {
  const labelsBy = async (by: string) =>
    (await structureOf('DUK', [by], '2020-12-31')).rows.map(({ values: [value] }) => value?.label.vi);
  expect(await labelsBy('SEX')).toEqual(['Nữ', 'Nam']);
  expect((await labelsBy('AGE_BAND')).slice(0, 3)).toEqual([
    'Đến 30 tuổi',
    'Từ 31 đến 35 tuổi',
    'Từ 36 đến 40 tuổi',
  ]);
  expect((await labelsBy('POLITICAL_THEORY')).at(-1)).toBe('Chưa ghi');
  expect((await labelsBy('ETHNICITY'))[0]).toBe('Kinh');
});

test('a structure is one statement, for all organizations of a list', async () => {
  const reads = await server.reads(() =>
    server.query(
      '{ organizations(first: 20) { nodes { code memberStructure(by: [SEX, STATUS]) { total rows { count } } } } }',
    ),
  );
  expect(reads).toHaveLength(1);
});

test('the cost grows with the groups that the attributes may have', async () => {
  const costBy = async (...by: string[]) =>
    (await server.request(document, { code: 'DUK', by })).body.extensions.cost.requested;
  expect(await costBy('SEX')).toBeLessThan(150);
  expect(await costBy('SEX', 'AGE_BAND')).toBeGreaterThan(await costBy('SEX'));
  expect(await costBy('ETHNICITY', 'AGE_BAND', 'OCCUPATION')).toBeLessThan(10_000);
});

test.each([
  [[], 'ATTRIBUTES_OUT_OF_RANGE'],
  [['SEX', 'STATUS', 'AGE_BAND', 'OCCUPATION'], 'ATTRIBUTES_OUT_OF_RANGE'],
  [['SEX', 'SEX'], 'ATTRIBUTE_TWICE'],
])('by %j is refused', async (by, code) => {
  const { body } = await server.request(document, { code: 'DUK', by });
  expect(body.errors[0].extensions).toMatchObject({
    code,
    argument: ['organization', 'memberStructure', 'by'],
  });
});
