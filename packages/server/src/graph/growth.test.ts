import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../test/callers.ts';
import { examples, readExample } from '../test/examples.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { explainReads, type Touched } from '../test/plans.ts';

/** The rows from which a table must not be scanned: a smaller one may be. */
const largeTable = 10_000;
/**
 * The allowed factor: indexes of more rows have one more level. The large database has more than twenty times the
 * rows of the small one.
 */
const growth = 2.5;
/** The allowed difference in pages, since other statistics may choose another plan. */
const leeway = 500;

let bloc: TestServer;
let province: TestServer;
let largeTables: Set<string>;

const pool = (server: TestServer) => server.database.native as pg.Pool;

beforeAll(async () => {
  bloc = await startTestServer();
  // The same bloc inside the first province of the nation.
  province = await startTestServer({ SAMPLE: 'nation:1' });
  for (const server of [bloc, province]) {
    const { rows } = await pool(server).query(`select id from organization where code = 'DUK'`);
    await makeCallers(server.database, {
      inside: { figures: [rows[0].id], members: [rows[0].id] },
      everywhere: { figures: 'everywhere', members: 'everywhere' },
    });
  }
  const { rows } = await pool(province).query(
    `select relname from pg_class where relkind = 'r' and reltuples > ${largeTable}`,
  );
  largeTables = new Set(rows.map(({ relname }) => relname));
});
afterAll(async () => {
  await bloc?.stop();
  await province?.stop();
});

let asked = 0;

/** The tables and pages that each statement of an example reads. */
async function touchedBy(server: TestServer, caller: string, example: string): Promise<Touched[]> {
  const { query, variables } = readExample(example);
  // Each time with another purpose, since the response cache would answer an equal request.
  const callerAs = (name: string) => server.as(keyOf(name)).stating(`question ${++asked}`);
  // Another caller uses the connection before, so that the statements that set the session are sent too.
  await callerAs(caller === 'inside' ? 'everywhere' : 'inside').query('{ organizations { totalCount } }');
  const sent = await server.sent(() => callerAs(caller).query(query, variables));
  return explainReads(pool(server), sent);
}

const pagesOf = (touched: readonly Touched[]) => touched.reduce((sum, { pages }) => sum + pages, 0);
const scansOf = (touched: readonly Touched[]) =>
  touched.filter(({ scanned }) => scanned.some((table) => largeTables.has(table)));

test('the bloc in a province has the same rows as the bloc alone', async () => {
  const fingerprint = async (server: TestServer) =>
    (
      await pool(server).query(`
        select 'ratings', count(*), sum(hashtext(code || full_name || year || stage || grade || rated_on)::bigint)
        from organization join member_rating on organization_id = organization.id join member on member.id = member_id
        where code like 'DUK%'
        union all
        select 'members', count(*), sum(hashtext(code || full_name || admitted_on || valid_from || valid_to)::bigint)
        from organization join cell_membership on organization_id = organization.id join member on member.id = member_id
        where code like 'DUK%'
        union all
        select 'positions', count(*), sum(hashtext(code || full_name || role || valid_from || valid_to)::bigint)
        from organization join position on organization_id = organization.id join member on member.id = member_id
        where code like 'DUK%' order by 1`)
    ).rows;
  expect(await fingerprint(province)).toEqual(await fingerprint(bloc));
});

describe.each(['inside', 'everywhere'])('for a caller whose scope is %s', (caller) => {
  test.each(examples)('%s scans no large table sequentially', async (example) => {
    expect(scansOf(await touchedBy(province, caller, example))).toEqual([]);
  });
});

/** An example that names no organization reads more within the province, as its answer is larger. */
const namesOrganization = (example: string) => /organization\(code/.test(readExample(example).query);

const compared = [
  ...examples.map((example) => ['inside', example] as const),
  ...examples.filter(namesOrganization).map((example) => ['everywhere', example] as const),
];

/**
 * Further pages for examples that read all members of the bloc, or the events of all its organizations: alone the table
 * is scanned, within the province each row is found by an index, in some four pages.
 */
const pagesByIndex: Record<string, number> = {
  '07-upgrades.graphql': 467 * 4,
  '18-member-structure.graphql': 3 * 4374 * 4,
  '25-age-and-sex.graphql': 4374 * 4,
};

test.each(compared)(
  '%s: %s reads as much of the bloc in a province as of the bloc alone',
  async (caller, example) => {
    const [alone, within] = [
      await touchedBy(bloc, caller, example),
      await touchedBy(province, caller, example),
    ];
    expect(alone.length).toBeGreaterThan(0);
    const allowed = pagesOf(alone) * growth + leeway + (pagesByIndex[example] ?? 0);
    expect(pagesOf(within)).toBeLessThan(allowed);
  },
);

test('a missing index is detected', async () => {
  const example = '06-member-pages.graphql';
  const whole = pagesOf(await touchedBy(province, 'everywhere', example));
  await pool(province).query('drop index cell_membership_organization');
  const touched = await touchedBy(province, 'everywhere', example);
  expect(pagesOf(touched)).toBeGreaterThan(whole * growth + leeway);
});

test('a sequential scan of a large table is detected', async () => {
  const sent = [{ sql: 'select count(*) from member where version > 9', parameters: [] }];
  expect(scansOf(await explainReads(pool(province), sent))).toHaveLength(1);
});
