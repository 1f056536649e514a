import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { rawRows } from '../../test/recount.ts';
import { countBy, keyOfMember, type RawMember, rawMembers } from '../../test/structure-recount.ts';

const threshold = 5;

let server: TestServer;
let figures: TestCaller;
let officer: TestCaller;
let membersOf: (code: string, day: string) => Promise<RawMember[]>;
let codes: string[];
beforeAll(async () => {
  server = await startTestServer();
  const rows = await rawRows(server)<{ id: number; code: string }>(sql`select id, code from organization`);
  codes = rows.map(({ code }) => code);
  const idOf = (wanted: string) => rows.filter(({ code }) => code === wanted).map(({ id }) => id);
  await makeCallers(server.database, {
    figures: { figures: idOf('DUK') },
    officer: { figures: idOf('DUK'), members: idOf('DUK'), sensitive: idOf('DUK-05') },
  });
  figures = server.as(keyOf('figures'));
  officer = server.as(keyOf('officer'));
  membersOf = rawMembers(server);
});
afterAll(() => server?.stop());

const document = `query($code: String!, $by: [MemberAttribute!]!, $asOf: Date) { organization(code: $code) {
  memberStructure(by: $by, asOf: $asOf) { asOf total roundedTo rows { count values { key } } } } }`;

interface Structure {
  asOf: string;
  total: number;
  roundedTo: number;
  rows: { count: number | null; values: { key: string | null }[] }[];
}
const structureFor = async (caller: TestCaller, code: string, by: string[], asOf: string) =>
  (await caller.query(document, { code, by, asOf })).organization.memberStructure as Structure;

/** The counts that a structure shows, by the key of their only value. */
const shownIn = ({ rows }: Structure) =>
  new Map(
    rows.flatMap(({ count, values: [value] }) =>
      count === null ? [] : [[String(value?.key), count] as const],
    ),
  );

test('a caller who may see ethnicity in a subtree gets it exactly there, and not above', async () => {
  const exact = await structureFor(officer, 'DUK-05', ['ETHNICITY', 'SEX'], '2020-06-30');
  const rows = exact.rows.map(({ count, values }) => [JSON.stringify(values.map(({ key }) => key)), count]);
  const members = await membersOf('DUK-05', '2020-06-30');
  expect(Object.fromEntries(rows.toSorted())).toEqual(countBy(members, ['ETHNICITY', 'SEX'], '2020-06-30'));
  expect([exact.asOf, exact.roundedTo]).toEqual(['2020-06-30', 1]);

  const above = await structureFor(officer, 'DUK', ['ETHNICITY'], '2020-06-30');
  expect(above).toEqual(await structureFor(figures, 'DUK', ['ETHNICITY'], '2020-06-30'));
  expect([above.asOf, above.roundedTo]).toEqual(['2019-12-31', threshold]);
});

test('the bloc gets its large groups for the last 31 December, the others in one row without a count', async () => {
  const released = await structureFor(figures, 'DUK', ['ETHNICITY'], '2020-12-31');
  expect(released.asOf).toBe('2020-12-31');
  expect(released.total).toBe(4374);
  expect(shownIn(released).get('Kinh')).toBeGreaterThan(3000);
  expect(released.rows.at(-1)).toEqual({ count: null, values: [{ key: 'SUPPRESSED' }] });
  for (const day of ['2021-01-01', '2021-07-01', '2021-12-30'])
    expect(await structureFor(figures, 'DUK', ['ETHNICITY'], day)).toEqual(released);
});

test('with another attribute, and below the areas, nothing is shown but the total', async () => {
  for (const [code, by] of [
    ['DUK', ['ETHNICITY', 'SEX']],
    ['DUK', ['STATUS', 'RELIGION', 'ETHNICITY']],
    ['DUK-05', ['RELIGION']],
  ] as const) {
    const { rows, total } = await structureFor(figures, code, [...by], '2020-12-31');
    expect(total).toBe((await membersOf(code, '2020-12-31')).length);
    expect(rows).toEqual([{ count: null, values: by.map(() => ({ key: 'SUPPRESSED' })) }]);
  }
});

const release = (setting: { threshold: number; areas: string[] }) =>
  rawRows(server)(
    sql`update regulation set value = ${JSON.stringify(setting)}::jsonb where key = 'statistics.protected'`,
  );

/** The sets of members whose numbers a structure gives: each value shown, and all the others. */
async function setsIn(structure: Structure, code: string, attribute: string): Promise<Set<number>[]> {
  const shown = shownIn(structure);
  if (shown.size === 0) return [];
  const members = await membersOf(code, structure.asOf);
  const recorded = (member: RawMember) => String(keyOfMember[attribute]?.(member, structure.asOf));
  const having = (has: (member: RawMember) => boolean) => new Set(members.filter(has).map(({ id }) => id));
  return [
    ...[...shown.keys()].map((key) => having((member) => recorded(member) === key)),
    having((member) => !shown.has(recorded(member))),
  ];
}

interface Asked {
  code: string;
  day: string;
  attribute: string;
  sets: Set<number>[];
}

/** Structures of organizations of every level, on days within and across years, as the caller for figures gets them. */
async function askMany(): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const code of codes.filter((each, index) => /^DUK(-\d\d)?$/.test(each) || index % 20 === 0)) {
    for (const day of code === 'DUK'
      ? ['2011-12-31', '2016-02-29', '2021-06-30', '2021-07-01']
      : ['2021-06-30']) {
      for (const attribute of ['ETHNICITY', 'RELIGION']) {
        const structure = await structureFor(figures, code, [attribute], day);
        const sets = await setsIn(structure, code, attribute);
        if (sets.length > 0) asked.push({ code, day: structure.asOf, attribute, sets });
      }
    }
  }
  return asked;
}

/** The sizes, below the threshold, of groups that two structures of one release give away together. */
function smallGroupsIn(one: Asked, other: Asked): number[] {
  if (one.day !== other.day || one.attribute !== other.attribute) return [];
  const sizes = one.sets.flatMap((a) =>
    other.sets.flatMap((b) => {
      const common = [...a].filter((id) => b.has(id)).length;
      return [common, a.size - common, b.size - common];
    }),
  );
  return sizes.filter((size) => size > 0 && size < threshold);
}

const comparing = (asked: readonly Asked[]) => {
  const known = new Map<string, number[]>();
  const place = fc.nat(asked.length - 1);
  return fc.property(place, place, (one, other) => {
    const small = known.get(`${one} ${other}`) ?? smallGroupsIn(asked[one] as Asked, asked[other] as Asked);
    known.set(`${one} ${other}`, small);
    expect(small).toEqual([]);
  });
};

test('a caller who may see no members counts under no filter', async () => {
  const { body } = await figures.request(
    '{ organization(code: "DUK") { memberStructure(by: [SEX], filter: { search: "An" }) { total } } }',
  );
  expect(body.errors[0].extensions).toMatchObject({
    code: 'FILTER_NEEDS_MEMBERS',
    argument: ['organization', 'memberStructure', 'filter'],
  });
});

/** Areas by the kinds of organizations: those of the data, and finer ones, as an operator may set them. */
test.each([
  ['the bloc', ['PROVINCIAL_COMMITTEE', 'BLOC_COMMITTEE'], 4],
  ['its grassroots organizations', ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'], 20],
])(
  'no sum and no difference of 10,000 pairs of structures gives a small group away, where areas are %s',
  async (_, kinds, fewest) => {
    await release({ threshold, areas: kinds });
    const asked = await askMany();
    expect(asked.length).toBeGreaterThan(fewest);
    fc.assert(comparing(asked), { numRuns: 10_000 });
  },
);

test('the comparison notices figures that are released of small groups', async () => {
  await release({ threshold: 1, areas: ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'] });
  expect(fc.check(comparing(await askMany()), { numRuns: 10_000 }).failed).toBe(true);
});

test('the smallest groups beyond a thousand are added up', async () => {
  await rawRows(server)(sql`update member set occupation = 'Nghề ' || id where id <= 2000`);
  const { rows, total } = await structureFor(figures, 'DUK', ['OCCUPATION', 'SEX'], '2020-12-31');
  expect(rows).toHaveLength(1001);
  expect(rows.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(total);
  expect(rows.filter(({ values }) => values.every(({ key }) => key === 'OTHER'))).toHaveLength(1);
});
