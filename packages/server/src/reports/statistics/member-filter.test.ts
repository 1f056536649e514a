import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addMonths } from '../../shared/dates.ts';
import { sharedServer } from '../../test/harness.ts';
import { rawRows } from '../../test/recount.ts';
import { countBy, keyOfMember, rawMembers } from '../../test/structure-recount.ts';

const server = await sharedServer();
const raw = rawRows(server);

interface Interval {
  from: string;
  to: string;
}
interface Facts {
  id: number;
  birthYear: number | null;
  sex: string | null;
  politicalTheory: string | null;
  admittedOn: string;
  officialOn: string | null;
  statuses: (Interval & { status: string })[];
  cells: (Interval & { id: number })[];
  positions: (Interval & { role: string; id: number })[];
  excellent: number[];
  rated: { year: number; grade: string }[];
}

/** Everything recorded of each member, as intervals: no day is asked for in SQL. */
const members = await raw<Facts>(sql`
  select member.id, birth_year as "birthYear", sex, political_theory as "politicalTheory", admitted_on as "admittedOn", official_on as "officialOn",
    (select json_agg(json_build_object('status', status, 'from', valid_from, 'to', valid_to))
      from member_status where member_id = member.id) as statuses,
    (select coalesce(json_agg(json_build_object('id', organization_id, 'from', valid_from, 'to', valid_to)), '[]')
      from cell_membership where member_id = member.id) as cells,
    (select coalesce(json_agg(json_build_object('id', organization_id, 'role', role, 'from', valid_from, 'to', valid_to)), '[]')
      from position where member_id = member.id) as positions,
    (select coalesce(json_agg(year), '[]') from member_rating
      where member_id = member.id and stage = 'DECIDED' and grade = 'EXCELLENT') as excellent,
    (select coalesce(json_agg(json_build_object('year', year, 'grade', grade)), '[]') from member_rating
      where member_id = member.id and stage = 'DECIDED') as rated
  from member`);
const states = Map.groupBy(
  await raw<Interval & { id: number; kind: string; name: string }>(sql`
    select organization_id as id, kind, name, valid_from::text as from, valid_to::text as to from organization_state`),
  ({ id }) => id,
);

const holds = ({ from, to }: Interval, day: string) => from <= day && (to === 'infinity' || day < to);
const isWithin = <Value extends string | number>(
  value: Value | null,
  { from, to }: { from?: Value; to?: Value },
) => value !== null && (from === undefined || value >= from) && (to === undefined || value <= to);

interface StructureRow {
  count: number;
  values: [{ key: string }];
}

interface Filter {
  statuses?: string[];
  sexes?: string[];
  politicalTheoryLevels?: string[];
  birthYear?: { from?: number; to?: number };
  admittedOn?: Partial<Interval>;
  officialOn?: Partial<Interval>;
  probationEndsOn?: Partial<Interval>;
  cell?: { kinds?: string[]; not?: { kinds: string[] } };
  position?: { roles?: string[]; organizationKinds?: string[] };
  excellentYears?: { years: number; toYear: number };
  rating?: { year: number; grades: string[] };
  and?: Filter[];
  or?: Filter[];
  not?: Filter;
}

/** Reports whether a member matches a filter on a day, by the descriptions of its fields. */
function matches(member: Facts, filter: Filter, day: string): boolean {
  const kindOf = (organization: number) =>
    states.get(organization)?.find((state) => holds(state, day))?.kind ?? '';
  const status = member.statuses.find((each) => holds(each, day));
  const cell = member.cells.find((each) => holds(each, day));
  const { statuses, birthYear, admittedOn, officialOn, probationEndsOn, position, excellentYears, rating } =
    filter;
  return (
    (statuses?.includes(status?.status ?? '') ?? true) &&
    (filter.sexes?.includes(member.sex ?? '') ?? true) &&
    (filter.politicalTheoryLevels?.some(
      (level) =>
        level === member.politicalTheory || (level === 'ADVANCED' && member.politicalTheory === 'BACHELOR'),
    ) ??
      true) &&
    (!birthYear || isWithin(member.birthYear, birthYear)) &&
    (!admittedOn || isWithin(member.admittedOn, admittedOn)) &&
    (!officialOn || isWithin(member.officialOn, officialOn)) &&
    (!probationEndsOn ||
      (status?.status === 'PROBATIONARY' && isWithin(addMonths(status.from, 12), probationEndsOn))) &&
    (!filter.cell ||
      (cell !== undefined &&
        (filter.cell.kinds?.includes(kindOf(cell.id)) ?? true) &&
        !(filter.cell.not?.kinds.includes(kindOf(cell.id)) ?? false))) &&
    (!position ||
      member.positions.some(
        (held) =>
          holds(held, day) &&
          (position.roles?.includes(held.role) ?? true) &&
          (position.organizationKinds?.includes(kindOf(held.id)) ?? true),
      )) &&
    (!excellentYears ||
      Array.from({ length: excellentYears.years }, (_, back) => excellentYears.toYear - back).every((year) =>
        member.excellent.includes(year),
      )) &&
    (!rating ||
      member.rated.some(({ year, grade }) => year === rating.year && rating.grades.includes(grade))) &&
    (filter.and ?? []).every((inner) => matches(member, inner, day)) &&
    (filter.or === undefined || filter.or.some((inner) => matches(member, inner, day))) &&
    (filter.not === undefined || !matches(member, filter.not, day))
  );
}

const day = fc
  .integer({ min: 0, max: 4382 })
  .map((offset) => new Date(Date.UTC(2010, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const ordered = <Value extends string | number>(value: fc.Arbitrary<Value>) =>
  fc
    .tuple(value, value, fc.constantFrom('both', 'from', 'to'))
    .map(([one, other, ends]): { from?: Value; to?: Value } => {
      const [from, to]: [Value, Value] = one <= other ? [one, other] : [other, one];
      if (ends === 'both') return { from, to };
      return ends === 'from' ? { from } : { to };
    });
const some = (...values: string[]) => fc.subarray(values, { minLength: 1 });
const cells = some('GRASSROOTS_CELL', 'SUBORDINATE_CELL');

/** One condition. */
const condition: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ statuses: some('PROBATIONARY', 'OFFICIAL') }),
  fc.record({ sexes: some('FEMALE', 'MALE') }),
  fc.record({ politicalTheoryLevels: some('ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR') }),
  fc.record({ birthYear: ordered(fc.integer({ min: 1940, max: 2003 })) }),
  fc.record({ admittedOn: ordered(day) }),
  fc.record({ officialOn: ordered(day) }),
  fc.record({ probationEndsOn: ordered(day) }),
  fc.record({ cell: fc.oneof(fc.record({ kinds: cells }), fc.record({ not: fc.record({ kinds: cells }) })) }),
  fc.record({
    position: fc.record(
      {
        roles: some('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'),
        organizationKinds: some('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL', 'SUBORDINATE_CELL'),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    excellentYears: fc.record({
      years: fc.integer({ min: 1, max: 4 }),
      toYear: fc.integer({ min: 2010, max: 2020 }),
    }),
  }),
  fc.record({
    rating: fc.record({
      year: fc.integer({ min: 2010, max: 2020 }),
      grades: some('EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'),
    }),
  }),
);

/** Conditions beside each other, and combined in some levels. */
const filtersOf = (levels: number): fc.Arbitrary<Filter> => {
  const fields = fc.tuple(condition, condition).map(([one, other]): Filter => ({ ...one, ...other }));
  if (levels === 1) return fields;
  const inner = filtersOf(levels - 1);
  const inners = fc.array(inner, { maxLength: 3 });
  return fc.oneof(
    fields,
    fc.record({ and: inners }),
    fc.record({ or: inners }),
    fc.record({ not: inner }),
    fc.tuple(condition, inners, inner).map(([own, or, not]): Filter => ({ ...own, or, not })),
  );
};

const document = `query($filter: MemberFilter, $asOf: Date, $by: [MemberAttribute!]! = [SEX, AGE_BAND]) {
  members(filter: $filter, asOf: $asOf) { totalCount }
  organization(code: "DUK") {
    members(filter: $filter, asOf: $asOf, includeDescendants: true) { totalCount }
    memberStructure(by: $by, filter: $filter, asOf: $asOf) { total rows { count values { key } } } } }`;

const membersOf = rawMembers(server);
const factsOf = new Map(members.map((member) => [member.id, member]));
const attributes = fc.shuffledSubarray(
  Object.keys(keyOfMember).filter((attribute) => !['ETHNICITY', 'RELIGION'].includes(attribute)),
  { minLength: 1, maxLength: 3 },
);

test('any filter, on any day, finds and counts the same members as a recount over all', async () => {
  const sizes: number[] = [];
  await fc.assert(
    fc.asyncProperty(filtersOf(4), day, attributes, async (filter, asOf, by) => {
      const expected = members.filter(
        (member) => member.cells.some((cell) => holds(cell, asOf)) && matches(member, filter, asOf),
      ).length;
      const answer = await server.query(document, { filter, asOf, by });
      const { members: own, memberStructure } = answer.organization;
      expect([answer.members.totalCount, own.totalCount, memberStructure.total]).toEqual(
        Array(3).fill(expected),
      );
      const counts = (memberStructure.rows as { count: number; values: { key: string | null }[] }[]).map(
        ({ count, values }) => [JSON.stringify(values.map(({ key }) => key)), count] as const,
      );
      const found = (await membersOf('DUK', asOf)).filter(({ id }) =>
        matches(factsOf.get(id) as Facts, filter, asOf),
      );
      expect(Object.fromEntries(counts.toSorted())).toEqual(countBy(found, by, asOf));
      sizes.push(expected);
    }),
    { numRuns: 150 },
  );
  // The comparison shows nothing unless filters distinguish members.
  expect(sizes.filter((size) => size > 0 && size < 3000).length).toBeGreaterThan(30);
});

test.each([
  ['SEX', 'sexes', ['FEMALE', 'MALE']],
  ['POLITICAL_THEORY', 'politicalTheoryLevels', ['ELEMENTARY', 'INTERMEDIATE', 'ADVANCED']],
])('each group by %s is as large as the list with %s', async (by, field, keys) => {
  const { organization } = await server.query(
    `query($by: [MemberAttribute!]!) { organization(code: "DUK") { memberStructure(by: $by) { rows { count values { key } } }
      ${keys.map((key) => `${key}: members(includeDescendants: true, filter: { ${field}: [${key}] }) { totalCount }`).join(' ')} } }`,
    { by: [by] },
  );
  const { memberStructure, ...lists } = organization;
  const counts = memberStructure.rows.map(({ count, values: [{ key }] }: StructureRow) => [key, count]);
  expect(Object.fromEntries(counts)).toMatchObject(
    Object.fromEntries(keys.map((key) => [key, lists[key].totalCount])),
  );
  expect(lists[keys[0] as string].totalCount).toBeGreaterThan(0);
});

test('under a filter ethnicity is not shown, even to callers who may see it', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    memberStructure(by: [ETHNICITY], filter: { search: "An" }) { total rows { count values { key } } } } }`);
  const { total, rows } = organization.memberStructure;
  expect(total).toBeGreaterThan(0);
  expect(rows).toEqual([{ count: null, values: [{ key: 'SUPPRESSED' }] }]);
});

test('a filter is one statement, whose text does not depend on the values', async () => {
  const reads = (birthYear: object, roles: string[]) =>
    server.reads(() =>
      server.query(document, { filter: { or: [{ birthYear }, { not: { position: { roles } } }] } }),
    );
  const [one, other] = [
    await reads({ from: 1970, to: 1980 }, ['SECRETARY']),
    await reads({ from: 1950, to: 1960 }, ['SECRETARY', 'DEPUTY_SECRETARY']),
  ];
  expect(one).toHaveLength(1);
  expect(other).toEqual(one);
});
