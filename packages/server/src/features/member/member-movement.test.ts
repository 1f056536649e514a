import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

interface Movement {
  year: number;
  opening: number;
  admitted: number;
  transferredIn: number;
  transferredOut: number;
  died: number;
  expelled: number;
  removed: number;
  resigned: number;
  reorganized: number;
  closing: number;
}

const movements = `memberMovements(fromYear: 2010, toYear: 2020) { year opening admitted transferredIn transferredOut
  died expelled removed resigned reorganized closing }`;

const balance = (year: Movement) =>
  year.opening +
  year.admitted +
  year.transferredIn -
  year.transferredOut -
  year.died -
  year.expelled -
  year.removed -
  year.resigned;

test('the bloc admitted more than 1,800 in the period, and its books balance every year', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") { ${movements} } }`);
  const years: Movement[] = organization.memberMovements;
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, index) => 2010 + index));
  expect(years.reduce((sum, { admitted }) => sum + admitted, 0)).toBe(1847);
  for (const year of years) {
    expect(year.admitted).toBeGreaterThanOrEqual(120);
    expect(balance(year)).toBe(year.closing);
    expect(year.reorganized).toBe(0);
  }
  expect(years.at(-1)?.closing).toBe(4374);
});

test('every node balances; reorganization touches only where cells were divided or moved', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    children(first: 100) { nodes { code ${movements} } }
    descendants(first: 100, filter: { kinds: [SUBORDINATE_CELL] }) { nodes { code ${movements} memberCount } } } }`);
  const [grassroots, cells] = [organization.children.nodes, organization.descendants.nodes];
  const reorganized = new Set<string>();
  for (const { code, memberMovements } of [...grassroots, ...cells]) {
    for (const [index, year] of (memberMovements as Movement[]).entries()) {
      expect(balance(year) + year.reorganized).toBe(year.closing);
      if (index > 0) expect(year.opening).toBe(memberMovements[index - 1].closing);
      if (year.reorganized !== 0) reorganized.add(code);
    }
  }
  // Two cells of the sample moved to another committee; a grassroots organization keeps its members when upgraded.
  expect(grassroots.filter(({ code }: { code: string }) => reorganized.has(code)).length).toBeLessThanOrEqual(
    4,
  );
  expect(
    cells.every(
      ({ memberMovements, memberCount }: { memberMovements: Movement[]; memberCount: number }) =>
        memberMovements.at(-1)?.closing === memberCount,
    ),
  ).toBe(true);
});

test('a span the wrong way round is refused', async () => {
  const { body } = await server.request(
    '{ organization(code: "DUK") { memberMovements(fromYear: 2020, toYear: 2010) { year } } }',
  );
  expect(body.errors[0].extensions.code).toBe('YEARS_REVERSED');
});

test('years and quarters to come have no figures', async () => {
  const now = new Date();
  const year = now.getFullYear();
  const { organization } = await server.query(
    `query ($from: Int!, $to: Int!) { organization(code: "DUK") {
      memberMovements(fromYear: $from, toYear: $to) { year }
      quarterlyMemberMovements(fromYear: $from, toYear: $to) { fromDate }
      meetingSummaries(fromYear: $from, toYear: $to) { year }
      ratingSummaries(fromYear: $from, toYear: $to, subject: MEMBER) { year } } }`,
    { from: year - 1, to: year + 5 },
  );
  for (const years of [
    organization.memberMovements,
    organization.meetingSummaries,
    organization.ratingSummaries,
  ])
    expect(years.map((row: { year: number }) => row.year)).toEqual([year - 1, year]);
  const today = now.toISOString().slice(0, 10);
  for (const { fromDate } of organization.quarterlyMemberMovements) expect(fromDate <= today).toBe(true);
  expect(organization.quarterlyMemberMovements).toHaveLength(4 + Math.floor(now.getMonth() / 3) + 1);
  const none = await server.query(
    `{ organization(code: "DUK") { memberMovements(fromYear: ${year + 1}, toYear: ${year + 2}) { year } } }`,
  );
  expect(none.organization.memberMovements).toEqual([]);
});
