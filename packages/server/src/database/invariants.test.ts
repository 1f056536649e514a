import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesFileOf } from '../test/cases.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { balances, findFaults } from '../test/invariants.ts';
import { missing } from '../test/missing.ts';
import { batches, drawn, newWorld, runBatch } from '../test/random-mutations.ts';
import type { World } from '../test/random-world.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ SAMPLE: 'district' });
});
afterAll(() => server?.stop());

const years = Array.from({ length: 13 }, (_, index) => 2010 + index);

/** The day on which the mutations of a batch are due: some four months after those of the batch before. */
const dueOn = (batch: number) =>
  new Date(Date.UTC(2010, 0, 1) + batch * 120 * 86_400_000).toISOString().slice(0, 10);

/**
 * The number of members of each organization at the end of a year, as a client reads it: of all that there ever were,
 * and once more of those that are below the root then.
 */
async function closings({ code, organizations }: World, year: number) {
  const { nodes, organization } = await server.query(
    `query($ids: [ID!]!, $code: String!, $day: Date!) {
      nodes(ids: $ids) { ... on Organization { code memberCount(asOf: $day) } }
      organization(code: $code) { descendants(asOf: $day, first: 100) { nodes { code memberCount(asOf: $day) } } } }`,
    { ids: organizations, code, day: `${year}-12-31` },
  );
  const pairs = (rows: { code: string; memberCount: number }[]) =>
    rows.map((row): [string, number] => [row.code, row.memberCount]);
  return { ever: pairs(nodes), below: pairs(organization.descendants.nodes) };
}

test('no sequence of mutations, accepted or refused, one by one or at once, breaks an invariant', async () => {
  const accepted = new Set<string>();
  let runs = 0;
  const never = () => drawn.filter((name) => !accepted.has(name));
  // More sequences are drawn where they accepted none of some mutation.
  for (let round = 1; round <= 2 || (never().length > 0 && round <= 6); round++) {
    await fc.assert(
      fc.asyncProperty(
        batches,
        fc.array(fc.integer({ min: 0, max: 4500 }), { maxLength: 3 }),
        async (sequence, days) => {
          const code = `P${String(++runs).padStart(3, '0')}`;
          const world = await newWorld(server, code);
          for (const [index, steps] of sequence.entries()) {
            for (const name of await runBatch(world, steps, dueOn(index))) accepted.add(name);
          }
          const randomDays = days.map((day) => new Date(Date.UTC(2010, 0, day)).toISOString().slice(0, 10));
          expect(await findFaults(server, [...randomDays, '2025-01-01'])).toEqual([]);

          for (const year of years) {
            const { ever, below } = await closings(world, year);
            const expected = [...(await balances(server, code, year))];
            expect(ever.toSorted()).toEqual(expected.toSorted());
            expect(expected).toEqual(expect.arrayContaining(below));
          }
        },
      ),
      { numRuns: 5 },
    );
  }
  expect(never().map((name) => missing.random(name, casesFileOf(name)))).toEqual([]);
});
