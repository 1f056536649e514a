import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '../graph/node.ts';
import { scopesOf } from '../shared/permission.ts';
import { keyOf, makeCallers } from '../test/callers.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../test/embedded-postgres.ts';
import { newBloc, newMember, newOrganization } from '../test/fixtures.ts';
import { serveDatabase, type TestCaller, type TestServer } from '../test/harness.ts';
import { administer } from '../test/template.ts';

let postgres: EmbeddedPostgres;
let folder: string;
/** Two processes' worth of servers on one database: each remembers by itself. */
let servers: TestServer[];
let admin: TestCaller;
const committees = {} as Record<'mine' | 'other', { id: string; code: string; version: number }>;

beforeAll(async () => {
  // Nothing else commits, so that transactions are numbered alike again.
  postgres = await startEmbeddedPostgres(['autovacuum=off']);
  folder = await mkdtemp(join(tmpdir(), 'dangbo-restore-'));
  const environment = { DATABASE_URL: postgres.url, AUDIT_DIR: join(folder, 'audit'), SAMPLE: 'none' };
  const copy = { environment, remove: async () => {} };
  servers = [await serveDatabase(copy), await serveDatabase(copy)];
  const [server] = servers as [TestServer];
  const bloc = await newBloc(server, 'RST');
  for (const name of ['mine', 'other'] as const)
    committees[name] = await newOrganization(server, bloc, `RST-${name}`, 'GRASSROOTS_COMMITTEE');
  const root = parseId(committees.mine.id)?.id as number;
  await makeCallers(server.database, {
    admin: scopesOf('everywhere'),
    officer: { figures: [root], members: [root] },
  });
  admin = server.as(keyOf('admin'));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Replaces every row and number in one transaction, as `pg_restore --clean` does beneath a running server. */
async function logical(): Promise<() => Promise<void>> {
  await administer(postgres.url, 'create schema backup');
  const names = async (sql: string) =>
    (await administer(postgres.url, sql)).map(({ name }) => name as string);
  const tables = await names(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const sequences = await administer(
    postgres.url,
    `select sequencename as name, coalesce(last_value, 1) as last, last_value is not null as used from pg_sequences where schemaname = 'public'`,
  );
  for (const name of tables)
    await administer(postgres.url, `create table backup."${name}" as table public."${name}"`);
  return async () => {
    const rows = await Promise.all(
      tables.map(async (name) => {
        const columns = await names(`select quote_ident(column_name) as name from information_schema.columns
          where table_schema = 'public' and table_name = '${name}' and is_generated = 'NEVER' order by ordinal_position`);
        return `insert into public."${name}" (${columns}) overriding system value select ${columns} from backup."${name}"`;
      }),
    );
    await administer(
      postgres.url,
      [
        'begin',
        'set local session_replication_role = replica',
        `truncate ${tables.map((name) => `public."${name}"`)} cascade`,
        ...rows,
        ...sequences.map(({ name, last, used }) => `select setval('public.${name}', ${last}, ${used})`),
        'drop schema backup cascade',
        'commit',
      ].join('; '),
    );
  };
}

/** Copies a folder with its owners, which PostgreSQL insists on. */
const copyAsIs = (from: string, to: string) => execFileSync('cp', ['-a', from, to]);

/** Puts the files of an earlier day in the place of those of now; `promote` makes a standby of them that is promoted. */
async function ofFiles(promote: boolean): Promise<() => Promise<void>> {
  const backup = join(folder, promote ? 'standby' : 'files');
  await postgres.shutDown();
  copyAsIs(postgres.data, backup);
  await postgres.startAgain();
  return async () => {
    await postgres.shutDown();
    await rm(postgres.data, { recursive: true });
    copyAsIs(backup, postgres.data);
    if (promote) await writeFile(join(postgres.data, 'standby.signal'), '');
    await postgres.startAgain();
    if (promote) await administer(postgres.url, 'select pg_promote()');
  };
}

const question = `query($id: ID!) { node(id: $id) { ... on Organization { code memberCount } }
  organizations { totalCount nodes { code } } members { totalCount nodes { fullName } } }`;

/** Each server's answer to a caller, asked often enough to be kept; a database that is away is waited for. */
async function answersTo(key: string, id: string): Promise<object[]> {
  const answers: object[] = [];
  for (const server of servers) {
    for (let time = 0; time < 3; time++) {
      await expect.poll(async () => (await server.as(keyOf(key)).request(question, { id })).status).toBe(200);
    }
    answers.push(await server.as(keyOf(key)).query(question, { id }));
  }
  return answers;
}

let tried = 0;

test.each([
  ['of rows, beneath the running server', logical],
  ['of files', () => ofFiles(false)],
  ['of a standby without the last commits, by its promotion', () => ofFiles(true)],
])(
  'after the restore %s, nobody is answered from before it or beyond their scope',
  async (_, prepare) => {
    const restore = await prepare();
    const [goneCode, foreignCode] = [`RST-GONE-${++tried}`, `RST-FOREIGN-${tried}`];
    await answersTo('officer', committees.mine.id);
    const gone = await newOrganization(admin, committees.mine, goneCode, 'SUBORDINATE_CELL');
    await newMember(admin, gone, 'Người đã mất');
    for (const answer of await answersTo('officer', gone.id))
      expect(JSON.stringify(answer)).toMatch(goneCode);
    await answersTo('admin', gone.id);

    // All along the officer asks one server, and is never shown what comes beyond the scope; the other server is asked
    // again when the tree has changed as often as before.
    let isOver = false;
    const seen = new Set<string>();
    const [server] = servers as [TestServer];
    const asking = (async () => {
      while (!isOver) {
        const { body } = await server.as(keyOf('officer')).request(question, { id: gone.id });
        seen.add(JSON.stringify(body.data ?? null));
        await sleep(2);
      }
    })();
    try {
      await restore();
      await expect.poll(async () => (await admin.request('{ viewer { name } }')).status).toBe(200);
      const foreign = await newOrganization(admin, committees.other, foreignCode, 'SUBORDINATE_CELL');
      await newMember(admin, foreign, 'Người nơi khác');
      // It has the number of the one that is gone, and as many transactions have changed the tree.
      expect(foreign.id).toBe(gone.id);

      const mine = { totalCount: 1, nodes: [{ code: 'RST-MINE' }] };
      for (const answer of await answersTo('officer', foreign.id))
        expect(answer).toEqual({ node: null, organizations: mine, members: { totalCount: 0, nodes: [] } });
      for (const answer of await answersTo('admin', foreign.id)) {
        expect(JSON.stringify(answer)).toMatch(foreignCode);
        expect(JSON.stringify(answer)).not.toMatch(goneCode);
      }
    } finally {
      isOver = true;
    }
    await asking;
    for (const answer of seen) expect(answer).not.toMatch(/RST-FOREIGN|Người nơi khác/);
  },
  90_000,
);
