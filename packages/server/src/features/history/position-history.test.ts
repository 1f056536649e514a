import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

interface Position {
  id: string;
  role: string;
  startedOn: string;
  endedOn: string | null;
}

const held = 'id role startedOn endedOn';
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const code = fc.integer({ min: 1, max: 60 }).map((number) => `DUK-${String(number).padStart(2, '0')}`);
const isOldestFirst = (positions: Position[]) => {
  const days = positions.map(({ startedOn }) => startedOn);
  return days.join() === days.toSorted().join();
};

test('everyone who held a position on a day of the span is in its history, and nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(code, day, day, async (organization, one, other) => {
      const [from = '', to = ''] = [one, other].toSorted();
      const { organization: found } = await server.query(
        `query ($code: String!, $from: Date!, $to: Date!) { organization(code: $code) {
          within: positionHistory(fromDate: $from, toDate: $to) { ${held} } all: positionHistory { ${held} }
          secretaries(fromDate: $from, toDate: $to) { ${held} } first: positions(asOf: $from) { ${held} }
          last: positions(asOf: $to) { ${held} } secretary(asOf: $to) { id } } }`,
        { code: organization, from, to },
      );
      const within: Position[] = found.within;
      const expected = found.all.filter(
        ({ startedOn, endedOn }: Position) => startedOn <= to && (endedOn === null || endedOn > from),
      );
      expect(within).toEqual(expected);
      expect(within).toEqual(expect.arrayContaining([...found.first, ...found.last]));
      expect(isOldestFirst(within)).toBe(true);
      expect(found.secretaries).toEqual(within.filter(({ role }) => role === 'SECRETARY'));
      if (found.secretary)
        expect(found.secretaries.map(({ id }: Position) => id)).toContain(found.secretary.id);
    }),
    { numRuns: 30 },
  );
});

test('the secretaries of ten years are more than those of its year ends', async () => {
  const years = Array.from({ length: 11 }, (_, index) => 2010 + index);
  const asked = years.map((year) => `y${year}: secretary(asOf: "${year}-12-31") { id }`);
  const { organization } = await server.query(`{ organization(code: "DUK") { descendants(first: 100) { nodes {
    code secretaries(fromDate: "2010-01-01", toDate: "2020-12-31") { ${held} } ${asked.join(' ')} } } } }`);
  let missed = 0;
  for (const { code: _, secretaries, ...ends } of organization.descendants.nodes) {
    const sampled = new Set(
      Object.values(ends as Record<string, Position | null>).flatMap((end) => end?.id ?? []),
    );
    expect(secretaries.map(({ id }: Position) => id)).toEqual(expect.arrayContaining([...sampled]));
    missed += secretaries.length - sampled.size;
  }
  expect(missed).toBeGreaterThan(0);
});

test('a member reads the positions held over time, in every organization', async () => {
  const { organization } =
    await server.query(`{ organization(code: "DUK-02") { positionHistory(roles: [SECRETARY]) { id
    member { fullName positionHistory { ${held} } only: positionHistory(roles: [SECRETARY]) { ${held} } now: positions { id } } } } }`);
  for (const { id, member } of organization.positionHistory) {
    const ids = member.positionHistory.map((position: Position) => position.id);
    expect(ids).toEqual(expect.arrayContaining([id, ...member.now.map((position: Position) => position.id)]));
    expect(isOldestFirst(member.positionHistory)).toBe(true);
    expect(member.only).toEqual(member.positionHistory.filter(({ role }: Position) => role === 'SECRETARY'));
  }
});
