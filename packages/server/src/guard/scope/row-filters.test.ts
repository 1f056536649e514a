import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scopes, scopesOf } from '../../shared/permission.ts';
import { makeCallers } from '../../test/callers.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { missing } from '../../test/missing.ts';
import { type Records, readRecords } from '../../test/records.ts';
import { seenBy } from '../../test/scope-oracle.ts';
import { withoutFilters } from '../../test/without-filters.ts';
import { openContext } from './open-context.ts';
import { filters } from './row-filters.ts';

const file = 'src/guard/scope/row-filters.test.ts';
let server: TestServer;
let records: Records;

beforeAll(async () => {
  server = await startTestServer();
  // Something for the audit, in the place that is asked about and in another.
  await execute('update organization set version = version + 1');
  await execute('update member set version = version + 1 where id % 10 = 0');
  const { committee, cell } = await places();
  await makeCallers(server.database, {
    inside: { figures: [committee], members: [committee] },
    outside: { figures: [cell] },
    both: { figures: [committee, cell] },
  });
  records = await readRecords(server.database);
});
afterAll(() => server?.stop());

const execute = (statement: string) =>
  server.database.orm.em.fork().execute<Record<string, number>[]>(statement);

/** The upgraded committee under which most has come and gone, and a cell that is not under it. */
let foundPlaces: Promise<{ committee: number; cell: number }> | undefined;
const places = () => {
  foundPlaces ??= findPlaces();
  return foundPlaces;
};

async function findPlaces(): Promise<{ committee: number; cell: number }> {
  const [committee] = await execute(`
    select ancestor_id as id from organization_closure join organization on id = ancestor_id
    where depth > 0 and exists (select from organization_state where organization_id = ancestor_id and parent_id is not null)
      and exists (select from organization_event where organization_id = ancestor_id and type = 'UPGRADED')
    group by ancestor_id order by count(*) filter (where valid_to <> 'infinity') desc, count(*) desc, ancestor_id limit 1`);
  const [cell] = await execute(`
    select organization_id as id from cell_membership
    where organization_id not in (select descendant_id from organization_closure where ancestor_id = ${committee?.id})
    group by organization_id order by count(*) desc, organization_id limit 1`);
  return { committee: Number(committee?.id), cell: Number(cell?.id) };
}

const contextOf = (scopes: Partial<Scopes>) =>
  openContext(server.database, {
    viewer: { id: 'test', name: 'test', scopes: { ...scopesOf([]), ...scopes } },
    requestId: 'test',
    purpose: undefined,
    audited: () => {},
    signal: new AbortController().signal,
  });

/** The columns that the row filter withholds. */
const withheld: Readonly<Record<string, readonly string[]>> = {
  member: ['last_cell_id'],
  member_stay: ['ethnicity', 'religion'],
};

/** A row as text, without what is withheld. */
const textIn =
  (table: string) =>
  (row: object): string =>
    JSON.stringify(Object.entries(row).filter(([column]) => !withheld[table]?.includes(column)));

/** The rows that a raw read of a whole table returns to a caller. */
async function read(table: string, scopes: Partial<Scopes>): Promise<string[]> {
  const context = contextOf(scopes);
  try {
    const rows = await sql<{ row: object }>`select to_jsonb(t) as row from ${sql.table(table)} as t`.execute(
      context.db,
    );
    return rows.rows
      .map(({ row }) => row)
      .map(textIn(table))
      .toSorted();
  } finally {
    await context.reads.end();
  }
}

const found = new Map<string, string[]>();
function expected(table: string, scopes: Partial<Scopes>): string[] {
  const key = JSON.stringify([table, scopes]);
  const rows =
    found.get(key) ??
    seenBy(records, table, scopes as Record<string, number[]>)
      .map(textIn(table))
      .toSorted();
  found.set(key, rows);
  return rows;
}

const without = (gone: 'filter' | 'policy' | 'both', table: string, run: () => Promise<void>) =>
  withoutFilters(
    server.database,
    { filters: gone === 'policy' ? [] : [table], policies: gone === 'filter' ? [] : [table] },
    run,
  );

/** The tables of access: not of records, and tested apart. */
const administered = ['account', 'api_key', 'role_grant'] as const;
const tables = Object.keys(filters).filter(
  (table) => !table.startsWith('counted_') && !administered.some((name) => name === table),
);
const views = Object.keys(filters).filter((table) => table.startsWith('counted_'));

describe.each(views)('%s', (view) => {
  test('counts what is under the organizations in scope, and nothing else, filtered or not', async () => {
    const { committee } = await places();
    const countsInScope = async () => {
      for (const scopes of [{ figures: [committee] }, { members: [committee] }, {}]) {
        expect(await read(view, scopes)).toEqual(expected(view, scopes));
      }
    };
    await countsInScope();
    await without('filter', view, countsInScope);
    expect(expected(view, { figures: [committee] }), missing.inScope(view, file)).not.toEqual([]);
  });
});

const permissionsOn = (roots: number[]) => ({
  figures: roots,
  members: roots,
  personal: roots,
  sensitive: roots,
  audit: roots,
});

describe.each(tables)('%s', (table) => {
  test.each(['filter', 'policy'] as const)('is kept to the scope without its %s', async (gone) => {
    const { committee, cell } = await places();
    // A caller who may only count reads no row of members.
    const counting = { figures: [committee] };
    await without(gone, table, async () => {
      for (const scopes of [permissionsOn([committee]), permissionsOn([committee, cell]), counting, {}]) {
        expect(await read(table, scopes)).toEqual(expected(table, scopes));
      }
    });
    expect(expected(table, permissionsOn([committee])), missing.inScope(table, file)).not.toEqual([]);
  });

  test('is not without either', async () => {
    const { committee } = await places();
    const scopes = permissionsOn([committee]);
    await without('both', table, async () =>
      expect((await read(table, scopes)).length, missing.outOfScope(table, file)).toBeGreaterThan(
        expected(table, scopes).length,
      ),
    );
  });
});

describe.each(administered)('%s', (table) => {
  const idsSeen = async (scopes: Partial<Scopes>): Promise<number[]> => {
    const context = contextOf(scopes);
    try {
      const { rows } = await sql<{ id: number }>`select id from ${sql.table(table)} order by id`.execute(
        context.db,
      );
      return rows.map(({ id }) => id);
    } finally {
      await context.reads.end();
    }
  };
  test.each(['filter', 'policy'] as const)(
    'shows only what the caller administers without its %s',
    async (gone) => {
      const { committee } = await places();
      const inside = "in (select id from account where name = 'inside')";
      // Of an account that has grants elsewhere too, those here are seen, and the account is not.
      const condition = {
        account: `id ${inside}`,
        api_key: `account_id ${inside}`,
        role_grant: `organization_id = ${committee}`,
      }[table];
      const mine = await execute(`select id from ${table} where ${condition} order by id`);
      expect(mine, missing.inScope(table, file)).not.toEqual([]);
      await without(gone, table, async () => {
        expect(await idsSeen({ access: [committee] })).toEqual(mine.map(({ id }) => id));
        expect(await idsSeen({ figures: [committee], members: [committee] })).toEqual([]);
      });
    },
  );

  test('is not without either', async () => {
    const { committee } = await places();
    const all = await execute(`select id from ${table} order by id`);
    await without('both', table, async () =>
      expect(await idsSeen({ access: [committee] })).toEqual(all.map(({ id }) => id)),
    );
  });
});

test('the last cell of a member is not exposed, which may be elsewhere', async () => {
  const { committee } = await places();
  const context = contextOf({ members: [committee] });
  const asked = sql`select last_cell_id from member`.execute(context.db);
  await expect(asked).rejects.toMatchObject({ code: '42703' });
  await context.reads.end();
});

test.each([
  ['an organization', 'position', 'granted_root_of_organization(text, integer, date)'],
  ['a member', 'member_status', 'granted_root_of_member(text, integer)'],
])('no row of %s that never was in scope is looked up in the tree', async (_, table, lookUp) => {
  const { cell } = await places();
  const context = contextOf({ members: [cell] });
  const { rows } = await sql<{ roots: string; now: string; ever: string }>`select
    current_setting('dangbo.members') as roots, current_setting('dangbo.members_now') as now,
    current_setting('dangbo.members_ever') as ever`.execute(context.db);
  await context.reads.end();

  const lookUps = (ever: string) =>
    server.database.orm.em.fork().transactional(async (em) => {
      await em.execute("set local track_functions = 'pl'");
      await em.execute(
        `select set_config('dangbo.members', ?, true), set_config('dangbo.members_now', ?, true),
        set_config('dangbo.members_ever', ?, true)`,
        [rows[0]?.roots, rows[0]?.now, ever],
      );
      await em.execute('set local role dangbo_reader');
      await em.execute(`select count(*) from public.${table}`);
      const looked = await em.execute<{ calls: number }[]>(
        'select coalesce(pg_stat_get_xact_function_calls(?::regprocedure), 0)::int as calls',
        [lookUp],
      );
      return looked[0]?.calls;
    });
  // Of members at most those are who have left, once for each of their rows.
  const [left] =
    await execute(`select count(*)::int as rows from member_status join member on member.id = member_id
    where last_cell_id is distinct from ${cell} and exists (
      select from cell_membership where organization_id = ${cell} and cell_membership.member_id = member.id
      union all select from position where organization_id = ${cell} and position.member_id = member.id)`);
  const most = table === 'member_status' ? Number(left?.rows) : 0;
  expect(await lookUps(rows[0]?.ever as string)).toBeLessThanOrEqual(most);
  expect(await lookUps('')).toBeGreaterThan(1_000);
});

describe('a statement of a scoped caller, in whatever form', () => {
  const inScope: [string, string][] = [
    [
      'a recursive query',
      'with recursive t (id) as (select id from member union select id from t) select id from t',
    ],
    ['WITH in capitals', 'WITH t AS (SELECT id FROM member) SELECT id FROM t'],
    [
      'a table named within a common table expression',
      'with member as (select id from member) select id from member',
    ],
    ['a quoted name', 'select "id" from "member"'],
    ['a name in capitals', 'SELECT id FROM MEMBER'],
    ['an alias', 'select other.id from member as other'],
    ['a subquery', 'select t.id from (select null) as nothing cross join lateral (table member) as t'],
    ['a comment before it', '/* all */ select id from member'],
  ];

  test.each(inScope)('%s finds the rows in scope', async (_, statement) => {
    const { committee } = await places();
    const scopes = { members: [committee] };
    for (const policies of [[], ['member']]) {
      await withoutFilters(server.database, { filters: [], policies }, async () => {
        expect(await idsFrom(statement, scopes)).toEqual(
          seenBy(records, 'member', scopes)
            .map(({ id }) => id)
            .toSorted((left, right) => Number(left) - Number(right)),
        );
      });
    }
  });

  const refused = [
    'select id from public.member',
    'select id from "public"."member"',
    'SELECT id FROM PUBLIC . member',
    'select id from public/**/.member',
    'with t as (select id from public.member) select id from t',
    'select id from filtered_members.member',
    'select id from pg_temp.member',
    String.raw`select id from U&"\0070ublic".member`,
  ];

  test.each(refused)('%s is refused', async (statement) => {
    const { committee } = await places();
    for (const scopes of [{ members: [committee] }, { members: 'everywhere' as const }]) {
      await expect(idsFrom(statement, scopes)).rejects.toThrow('without a schema');
    }
  });

  async function idsFrom(statement: string, scopes: Partial<Scopes>): Promise<unknown[]> {
    const context = contextOf(scopes);
    try {
      const { rows } = await sql<{ id: number }>`${sql.raw(statement)}`.execute(context.db);
      return rows.map(({ id }) => id).toSorted((left, right) => left - right);
    } finally {
      await context.reads.end();
    }
  }
});
