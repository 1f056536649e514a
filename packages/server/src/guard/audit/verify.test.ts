import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../database/open-database.ts';
import { readConfig } from '../../shared/config.ts';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { copyDatabase, type DatabaseCopy, serveDatabase, type TestServer } from '../../test/harness.ts';
import { linkHash } from './chain.ts';
import { checkpointsFile } from './checkpoint.ts';
import { readLinks } from './link-rows.ts';
import { queryRows } from './query-rows.ts';
import { verifyAudit } from './verify.ts';

let copy: DatabaseCopy;
let directory: string;
let checkpoints: string;
/** Opened anew where a server was on it: an embedded database is open once. */
let opened: OpenDatabase;

const run = (sql: string, parameters?: unknown[]) =>
  queryRows<Record<string, string>>(opened.database, sql, parameters);

const open = async () => {
  opened = await openDatabase(readConfig(copy.environment));
};

/**
 * Does something on a server, which writes its last checkpoint as it stops; returns its log. None is written while no
 * server runs.
 */
async function whileServed(work: (server: TestServer) => Promise<void>): Promise<string> {
  const log = new PassThrough();
  const server = await serveDatabase({ environment: copy.environment, remove: async () => {} }, {}, { log });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
  return text(log.end());
}

beforeAll(async () => {
  copy = await copyDatabase();
  directory = readConfig(copy.environment).auditDirectory;
  await whileServed(async (server) => {
    const bloc = await newBloc(server, 'AUDITED');
    const cell = await newOrganization(server, bloc, 'AUDITED-1');
    for (let count = 0; count < 4; count++) await newMember(server, cell);
  });
  // Only the checkpoint of the stop is kept: the number and positions of the earlier ones depend on the clock.
  const written = await readFile(checkpointsFile(directory), 'utf8');
  checkpoints = `${written.trimEnd().split('\n').at(-1)}\n`;
  await writeFile(checkpointsFile(directory), checkpoints);
  await open();
  for (const table of ['audit_entry', 'audit_seal']) {
    await run(`create table saved_${table} as select * from ${table}`);
  }
});
afterEach(async () => {
  await writeFile(checkpointsFile(directory), checkpoints);
  await withoutTriggers(async () => {
    for (const table of ['audit_entry', 'audit_seal']) {
      await run(`delete from ${table}`);
      await run(`insert into ${table} select * from saved_${table}`);
    }
  });
});
afterAll(async () => {
  await opened?.close();
  await copy?.remove();
});

/** As the database's owner can. */
async function withoutTriggers(work: () => Promise<unknown>): Promise<void> {
  const tables = ['audit_entry', 'audit_seal'];
  for (const table of tables) await run(`alter table ${table} disable trigger user`);
  await work();
  for (const table of tables) await run(`alter table ${table} enable trigger user`);
}

async function findings(): Promise<string[]> {
  const kinds: string[] = [];
  const verdict = await verifyAudit(opened.database, directory, (kind, message) => {
    expect(message).toMatch(/^[A-Z/].*\.$/);
    kinds.push(kind);
  });
  expect(verdict.findings).toBe(kinds.length);
  return kinds;
}

/** Links every transaction to the one before it again, as someone who knows the program could. */
async function relink(): Promise<void> {
  let previous: Buffer = Buffer.alloc(0);
  for await (const { position, transaction, content } of readLinks(opened.database)) {
    const hash = linkHash(previous, position, transaction, content);
    await run('update audit_seal set previous_hash = $1, hash = $2 where act = $3', [
      previous,
      hash,
      transaction,
    ]);
    previous = hash;
  }
}

/** The hash over the entries of the transaction at a position. */
async function contentAt(wanted: string): Promise<Buffer | undefined> {
  for await (const { position, content } of readLinks(opened.database)) {
    if (position === wanted) return content;
  }
  return undefined;
}

/** The position of a transaction in the middle of the chain. */
const inside = '(select max(position) - 2 from audit_seal)';
const entriesAt = (position: string) =>
  `select id from audit_entry join audit_seal using (act) where position = ${position}`;
const cutTail = async () => {
  const tail = `select act from audit_seal order by position desc limit 2`;
  await run(`delete from audit_entry where act in (${tail})`);
  await run(`delete from audit_seal where act in (${tail})`);
};

test('an unchanged audit is intact, and its checkpoints confirm all of it', async () => {
  expect(await findings()).toEqual([]);
  const verdict = await verifyAudit(opened.database, directory, () => {});
  expect(verdict).toEqual({ transactions: 7, entries: expect.any(Number), findings: 0, unproven: 0 });
});

test.each([
  [
    'update',
    ['CHANGED'],
    () => run(`update audit_entry set caller_name = 'Ai đó' where id = (${entriesAt(inside)} limit 1)`),
  ],
  [
    'delete of an entry',
    ['CHANGED'],
    () => run(`delete from audit_entry where id = (${entriesAt(inside)} limit 1)`),
  ],
  [
    'delete of a transaction',
    ['MISSING'],
    async () => {
      await run(`delete from audit_entry where id in (${entriesAt(inside)})`);
      await run(`delete from audit_seal where position = ${inside}`);
    },
  ],
  [
    'swap of two transactions',
    ['UNCHAINED', 'CHANGED', 'UNCHAINED', 'CHANGED', 'UNCHAINED'],
    async () => {
      const [{ place } = { place: '' }] = await run(`select ${inside}::text as place`);
      await run('update audit_seal set position = -1 where position = $1', [place]);
      await run('update audit_seal set position = $1 where position = $1 + 1::bigint', [place]);
      await run('update audit_seal set position = $1 + 1::bigint where position = -1', [place]);
    },
  ],
  [
    'swap of the changes of two entries',
    ['CHANGED', 'CHANGED'],
    () =>
      run(`
        update audit_entry as one set changes = other.changes from audit_entry as other
        where (one.id, other.id) in (
          select least(a, b), greatest(a, b) from (
            select (${entriesAt(`${inside} - 1`)} limit 1) as a, (${entriesAt(inside)} limit 1) as b) as pair
          union all
          select greatest(a, b), least(a, b) from (
            select (${entriesAt(`${inside} - 1`)} limit 1) as a, (${entriesAt(inside)} limit 1) as b) as pair)`),
  ],
  [
    'insertion into a transaction',
    ['CHANGED'],
    () =>
      run(`insert into audit_entry (act, at, caller_name, action, table_name, changes)
        select act, now(), 'Ai đó', 'UPDATE', 'member', '{}' from audit_seal where position = ${inside}`),
  ],
  [
    'insertion of a transaction',
    ['UNSEALED'],
    () =>
      run(`insert into audit_entry (act, at, caller_name, action, table_name, changes)
        values (1000000, now(), 'Ai đó', 'UPDATE', 'member', '{}')`),
  ],
  ['cut tail', ['CUT'], cutTail],
  [
    'whole rewrite',
    ['REWRITTEN'],
    async () => {
      await run(`update audit_entry set caller_name = 'Ai đó' where id = (${entriesAt(inside)} limit 1)`);
      await relink();
    },
  ],
])('finds %s', async (_, kinds, tamper) => {
  await withoutTriggers(tamper);
  expect(await findings()).toEqual(kinds);
});

test('finds a change of a transaction that is not linked to the chain yet', async () => {
  await withoutTriggers(async () => {
    await run('update audit_seal set position = null, previous_hash = null, hash = $1 where position = 7', [
      await contentAt('7'),
    ]);
  });
  expect(await findings()).toEqual(['CUT']);
  await withoutTriggers(() =>
    run(
      "update audit_entry set caller_name = 'Ai đó' where act = (select act from audit_seal where position is null)",
    ),
  );
  expect(await findings()).toEqual(['CHANGED', 'CUT']);
});

test('finds a cut tail that was written over, and no checkpoint of it is written', async () => {
  await withoutTriggers(cutTail);
  await opened.close();
  const logged = await whileServed(async (server) => {
    await newBloc(server, 'WRITTEN-OVER');
    await newBloc(server, 'WRITTEN-OVER-2');
  });
  expect(logged).toMatch(/"The audit does not have transaction 7 as the checkpoint of [^"]* in AUDIT_DIR \//);
  expect(await readFile(checkpointsFile(directory), 'utf8')).toBe(checkpoints);
  await open();
  expect(await findings()).toContain('REWRITTEN');
});

test('a folder of checkpoints that is lost is named, at the start and while the server runs', async () => {
  const file = checkpointsFile(directory);
  await opened.close();
  await rename(directory, `${directory}-away`);
  const logged = await whileServed(async (server) => {
    expect(await readFile(file, 'utf8')).toMatch(/^\{"position":7,.*\n$/);
    await rename(directory, `${directory}-away-too`);
    await newBloc(server, 'UNCONFIRMED');
  });
  expect(logged).toContain(
    `AUDIT_DIR ${directory} had no checkpoints, and the audit has entries, the last in transaction 7`,
  );
  expect(logged).toContain(`no such file or directory, open '${file}'`);
  await rename(`${directory}-away`, directory);
  await open();
});

test('finds a checkpoint that was not signed here, and a folder without any', async () => {
  const file = checkpointsFile(directory);
  const forged = { ...JSON.parse(checkpoints.split('\n')[0] ?? ''), position: 3 };
  // A line that a power loss cut off is passed over.
  await appendFile(file, `${JSON.stringify(forged)}\n{"position":4,"ha`);
  expect(await findings()).toContain('FORGED_CHECKPOINT');
  await rename(file, `${file}.away`);
  expect(await findings()).toEqual(['NO_CHECKPOINTS']);
});

test('the database refuses to change the audit while its triggers are on', async () => {
  for (const sql of [
    "update audit_entry set caller_name = 'Ai đó'",
    'delete from audit_entry',
    'truncate audit_entry',
    "update audit_seal set hash = ''",
    'delete from audit_seal',
    'truncate audit_seal',
  ]) {
    await expect(run(sql)).rejects.toThrow('The audit is only added to');
  }
});
