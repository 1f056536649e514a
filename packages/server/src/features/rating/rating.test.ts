import { describe, expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

interface Summary {
  year: number;
  rated: number;
  goodOrBetter: number;
  goodOrBetterRate: number | null;
  counts: { grade: string; count: number }[];
}

const summaries = async (args: string): Promise<Summary[]> => {
  const { organization } = await server.query(
    `{ organization(code: "DUK") { ratingSummaries(${args}) { year rated goodOrBetter goodOrBetterRate counts { grade count } } } }`,
  );
  return organization.ratingSummaries;
};

describe('summaries', () => {
  test('have one entry for each year, each in the scheme of its year', async () => {
    const years = await summaries('fromYear: 2007, toYear: 2020, subject: ORGANIZATION');
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 14 }, (_, index) => 2007 + index));
    const gradesOf = (year: number) =>
      years.find((entry) => entry.year === year)?.counts.map(({ grade }) => grade);
    expect(gradesOf(2007)).toEqual([]);
    expect(gradesOf(2017)).toEqual(['CLEAN_AND_STRONG', 'GOOD', 'SATISFACTORY', 'WEAK']);
    expect(gradesOf(2018)).toEqual(['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY']);
    expect(years[0]).toMatchObject({ rated: 0, goodOrBetter: 0, goodOrBetterRate: null });
  });

  test('count every grassroots organization, and other kinds only where asked', async () => {
    const [grassroots] = (await summaries('fromYear: 2020, toYear: 2020, subject: ORGANIZATION')) as [
      Summary,
    ];
    expect(grassroots.rated).toBeGreaterThan(60);
    expect(grassroots.rated).toBeLessThanOrEqual(68);
    const [cells] = (await summaries(
      'fromYear: 2020, toYear: 2020, subject: ORGANIZATION, kinds: [SUBORDINATE_CELL]',
    )) as [Summary];
    expect(cells.rated).toBeGreaterThan(300);
  });

  test('rates are unrounded, and cumulative', async () => {
    for (const { rated, goodOrBetter, goodOrBetterRate, counts } of await summaries(
      'fromYear: 2010, toYear: 2020, subject: MEMBER',
    )) {
      expect(rated).toBeGreaterThan(2000);
      expect(goodOrBetterRate).toBe(goodOrBetter / rated);
      const good = counts.filter(({ grade }) => ['EXCELLENT', 'GOOD'].includes(grade));
      expect(good.reduce((sum, { count }) => sum + count, 0)).toBe(goodOrBetter);
    }
  });
});

describe('ratings', () => {
  test('are those decided, with the stages before them', async () => {
    const { organization } = await server.query(`{ organization(code: "DUK-03") {
      rating(year: 2020) { year grade stages { stage grade } } none: rating(year: 2030) { year }
      ratings(fromYear: 2010, toYear: 2020) { year } } }`);
    const { grade, stages } = organization.rating;
    expect(stages.map(({ stage }: { stage: string }) => stage)).toEqual([
      'SELF_RATED',
      'PROPOSED',
      'DECIDED',
    ]);
    expect(stages.at(-1)).toEqual({ stage: 'DECIDED', grade });
    expect(organization.none).toBeNull();
    expect(organization.ratings.map(({ year }: { year: number }) => year)).toEqual(
      Array.from({ length: 11 }, (_, index) => 2010 + index),
    );
  });

  test('of a member can be read again by id', async () => {
    const { members } = await server.query(
      '{ members(first: 1, filter: { statuses: [OFFICIAL] }) { nodes { ratings { id year grade } } } }',
    );
    for (const rating of members.nodes[0].ratings) {
      const { node } = await server.query(
        'query ($id: ID!) { node(id: $id) { ... on MemberRating { id year grade } } }',
        {
          id: rating.id,
        },
      );
      expect(node).toEqual(rating);
    }
  });
});
