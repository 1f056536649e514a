import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { findCallers } from '../../test/find-callers.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { explainReads } from '../../test/plans.ts';
import { largest } from './member-events-under.ts';

let server: TestServer;
let everyone: TestCaller;
beforeAll(async () => {
  server = await startTestServer();
  const { bloc, committee, cell, upgraded, dissolved, two } = await findCallers(server.database);
  const all = { figures: 'everywhere', members: 'everywhere' } as const;
  await makeCallers(server.database, {
    everyone: all,
    bloc,
    committee,
    cell,
    upgraded,
    dissolved,
    two,
  } as never);
  everyone = server.as(keyOf('everyone'));
});
afterAll(() => server?.stop());

/** The types and the direction of the events behind each figure of `memberMovements`. */
const behind = {
  admitted: 'types: [ADMITTED], direction: IN',
  transferredIn: 'types: [TRANSFERRED, TRANSFERRED_IN], direction: IN',
  transferredOut: 'types: [TRANSFERRED, TRANSFERRED_OUT], direction: OUT',
  died: 'types: [DIED], direction: OUT',
  expelled: 'types: [EXPELLED], direction: OUT',
  removed: 'types: [REMOVED], direction: OUT',
  resigned: 'types: [RESIGNED], direction: OUT',
};
const figures = Object.keys(behind);
const years = Array.from({ length: 11 }, (_, index) => 2010 + index);

interface Counted {
  code: string;
  memberMovements: [Record<string, number>];
}

/** The organizations that a caller sees at the end of a year, with the figures of the year and the names behind them. */
async function countedIn(caller: TestCaller, year: number): Promise<Counted[]> {
  const span = `fromDate: "${year}-01-01", toDate: "${year}-12-31"`;
  const names = Object.entries(behind).map(
    ([figure, which]) => `${figure}: memberEvents(${which}, ${span}) { totalCount }`,
  );
  const found: Counted[] = [];
  for (let after: string | null = null; ; ) {
    const { organizations } = await caller.query(
      `query ($after: String) { organizations(asOf: "${year}-12-31", first: 100, after: $after) {
        nodes { code memberMovements(fromYear: ${year}, toYear: ${year}) { ${figures.join(' ')} } ${names.join(' ')} }
        pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    found.push(...organizations.nodes);
    if (!organizations.pageInfo.hasNextPage) return found;
    after = organizations.pageInfo.endCursor;
  }
}

describe.each(['everyone', 'committee', 'cell', 'upgraded', 'dissolved', 'two'])(
  'for the caller %s',
  (name) => {
    test('each figure of each organization and year has as many names', async () => {
      const caller = server.as(keyOf(name));
      const seen: Record<string, number> = {};
      for (const year of years) {
        for (const { code, memberMovements, ...names } of await countedIn(caller, year)) {
          const counts = Object.entries(
            names as Record<string, unknown> as Record<string, { totalCount: number }>,
          );
          const listed = Object.fromEntries(counts.map(([figure, { totalCount }]) => [figure, totalCount]));
          expect([code, year, listed]).toEqual([code, year, memberMovements[0]]);
          for (const figure of figures) seen[figure] = (seen[figure] ?? 0) + (listed[figure] ?? 0);
        }
      }
      expect(Object.keys(seen)).toEqual(figures);
      const atAll = Object.values(seen).reduce((sum, count) => sum + count, 0);
      expect(atAll).toBeGreaterThan(0);
    });
  },
);

const idsUnder = async (code: string, which: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { organization } = await everyone.query(
      `query ($code: String!, $after: String) { organization(code: $code) {
        memberEvents(${which ? `${which}, ` : ''}first: 100, after: $after) {
          totalCount nodes { id effectiveOn } pageInfo { hasNextPage endCursor } } } }`,
      { code, after },
    );
    const { totalCount, nodes, pageInfo } = organization.memberEvents;
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    if (!pageInfo.hasNextPage) {
      expect(ids).toHaveLength(totalCount);
      return ids;
    }
    after = pageInfo.endCursor;
  }
};

test('each event has one direction, and pages list each once', async () => {
  const { organizations } = await everyone.query('{ organizations(first: 100) { nodes { code } } }');
  const codes = organizations.nodes
    .map(({ code }: { code: string }) => code)
    .filter((code: string) => code !== 'DUK');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...codes), async (code) => {
      const all = await idsUnder(code as string, '');
      const parts = await Promise.all(
        ['IN', 'OUT', 'WITHIN'].map((direction) => idsUnder(code as string, `direction: ${direction}`)),
      );
      expect(parts.flat().toSorted()).toEqual(all.toSorted());
      expect(new Set(all).size).toBe(all.length);
    }),
    { numRuns: 10 },
  );
});

test('those recognized are listed in the cell of the day, wherever they went since', async () => {
  const pool = server.database.native as pg.Pool;
  const { rows } = await pool.query(`select code, count(*)::int from member_event as event
    join cell_membership as stay on stay.member_id = event.member_id
      and stay.valid_from <= effective_on and stay.valid_to > effective_on
    join organization on organization.id = stay.organization_id
    where type = 'RECOGNIZED' and not exists (select from organization_closure where ancestor_id = organization.id and depth > 0)
    group by code order by 2 desc, 1 limit 3`);
  for (const { code, count } of rows) {
    const within = await idsUnder(code, 'types: [RECOGNIZED], direction: WITHIN');
    expect([code, within.length]).toEqual([code, count]);
  }
});

describe('a large organization', () => {
  const listed = `{ organization(code: "DUK-42") {
    first: memberEvents(first: 20) { nodes { id } }
    of: memberEvents(first: 20, types: [TRANSFERRED, DIED], fromDate: "2012-01-01") { nodes { id } pageInfo { hasNextPage } }
    within: memberEvents(first: 20, direction: WITHIN) { nodes { id } }
    in: memberEvents(first: 20, direction: IN) { nodes { id } }
    out: memberEvents(last: 20, direction: OUT) { nodes { id } pageInfo { hasPreviousPage } } } }`;
  const pagesOf = async (ask: string) => {
    const sent = await server.sent(() => everyone.query(ask));
    const touched = await explainReads(server.database.native as pg.Pool, sent);
    return touched.reduce((sum, { pages }) => sum + pages, 0);
  };

  test('has the same pages as before it was large', async () => {
    const callers = [everyone, server.as(keyOf('bloc'))];
    const ask = () => Promise.all(callers.map((caller) => caller.query(listed)));
    const before = await ask();
    // Places without members below the root, as many as make it large.
    await server.database.orm.em.fork().transactional(async (em) => {
      await em.execute('set local session_replication_role = replica');
      await em.execute(
        `insert into organization (code) select 'EMPTY-' || number from generate_series(0, ${largest}) as number`,
      );
      await em.execute(`insert into organization_closure (ancestor_id, descendant_id, depth, valid_from)
        select root.id, empty.id, 1, '2010-01-01' from organization as root, organization as empty
        where root.code = 'DUK-42' and empty.code like 'EMPTY-%'`);
    });
    expect(await ask()).toEqual(before);
  });

  test('reads a page by day, and not from all events', async () => {
    const events = (selection: string) =>
      `{ organization(code: "DUK") { memberEvents(first: 20) { ${selection} } } }`;
    const [page, all] = [await pagesOf(events('nodes { effectiveOn }')), await pagesOf(events('totalCount'))];
    expect(all).toBeGreaterThan(10_000);
    expect(page).toBeLessThan(all / 4);
  });
});
