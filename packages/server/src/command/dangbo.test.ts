import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../shared/config.ts';
import { copyDatabase, type DatabaseCopy, serveDatabase } from '../test/harness.ts';
import { runCommand } from './commands.ts';

let database: DatabaseCopy;
beforeAll(async () => {
  database = await copyDatabase();
});
afterAll(() => database?.remove());

/** Runs the command as `npx dangbo` does. */
function dangbo(...words: string[]) {
  const program = join(import.meta.dirname, '../../dangbo.js');
  const { status, stdout, stderr } = spawnSync('node', [program, ...words], {
    env: { PATH: process.env.PATH, ...database.environment },
    encoding: 'utf8',
  });
  return { status, output: stdout.trim(), errors: stderr.trim() };
}

/** The output of the command where it must succeed, run in this process: the program takes a second to start. */
async function printed(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const run = runCommand(words, readConfig(database.environment), (line) => lines.push(line));
  expect([words, await run]).toEqual([words, 0]);
  return lines.join('\n').trim();
}

const tokenIn = (output: string) => /dangbo_[a-z0-9]{8}_[\w-]{43}/.exec(output)?.[0] as string;
const viewer = '{ viewer { name grants { role { key } organization { code } } } }';

test('creates a key that the server accepts, and a second one, and revokes the first', async () => {
  const none = 'There are no keys yet: see npx dangbo help.';
  expect(dangbo('key', 'list')).toEqual({ status: 0, output: none, errors: '' });
  expect(await printed('key', 'list')).toBe(none);
  const created = await printed(
    ...['key', 'create', '--name', 'Tổ thống kê', '--role', 'ANALYST', '--organization', 'DUK-07'],
  );
  expect(created).toMatch(
    /^Tổ thống kê \(account \d+\): Người phân tích DUK-07\. The key expires on \d\d\/\d\d\/\d{4}\./,
  );
  const first = tokenIn(created);
  const prefix = first.slice(7, 15);
  const second = tokenIn(await printed('key', 'rotate', prefix));
  expect(dangbo('key', 'rotate', prefix)).toMatchObject({
    status: 1,
    errors: 'The account has 2 live keys; revoke one of them first.',
  });

  const served = { environment: database.environment, remove: async () => {} };
  let server = await serveDatabase(served);
  for (const token of [first, second]) {
    expect(await server.as(token).query(viewer)).toEqual({
      viewer: {
        name: 'Tổ thống kê',
        grants: [{ role: { key: 'ANALYST' }, organization: { code: 'DUK-07' } }],
      },
    });
  }
  await server.stop();

  await printed('key', 'revoke', prefix);
  const [headings, ...rows] = (await printed('key', 'list')).split('\n');
  expect(headings).toMatch(/^Key +Account +Name +Roles +Created +Expires +State$/);
  expect(rows[0]).toMatch(
    new RegExp(`^${prefix} .*Tổ thống kê +Người phân tích DUK-07 .* revoked \\d\\d/\\d\\d/\\d{4}$`),
  );
  expect(rows[1]).toMatch(/ live$/);

  server = await serveDatabase(served);
  expect((await server.as(first).request(viewer)).status).toBe(401);
  expect((await server.as(second).request(viewer)).status).toBe(200);
  await server.stop();

  const [, number = ''] = /^Tổ thống kê \(account (\d+)\)/.exec(created) ?? [];
  await printed('account', 'disable', number);
  expect(await printed('account', 'list')).toMatch(
    new RegExp(`^${number} +Tổ thống kê +Người phân tích DUK-07 .* disabled \\d\\d/\\d\\d/\\d{4}$`, 'm'),
  );
  await printed('account', 'enable', number);
  expect(await printed('account', 'list')).not.toContain('disabled');
});

test('grants roles to a person who signs in by OIDC, lists and ends them', async () => {
  const account = ['--account', 'https://issuer.example an', '--name', 'Nguyễn Văn An'];
  const [, number = ''] =
    /grant end (\d+)/.exec(
      await printed('grant', 'add', ...account, '--role', 'OFFICER', '--until', '2099-06-30'),
    ) ?? [];
  expect(await printed('grant', 'list')).toMatch(
    new RegExp(
      `^${number} .*Nguyễn Văn An \\(https://issuer.example an\\) +Cán bộ nghiệp vụ .* 30/06/2099$`,
      'm',
    ),
  );
  await printed('grant', 'end', number);
  expect(await printed('grant', 'list')).not.toContain('issuer.example');
});

test('compares the roll-ups with the records, and rebuilds them', async () => {
  expect(await printed('rollups', 'verify')).toBe('The roll-ups equal a recount of the records.');
  const server = await serveDatabase({ environment: database.environment, remove: async () => {} });
  const bloc = "(select id from organization where code = 'DUK')";
  const em = server.database.orm.em.fork();
  await em.execute(`update rating_rollup set count = count + 3
    where ancestor_id = ${bloc} and year = 2019 and subject = 'MEMBER' and grade = 'GOOD'`);
  await em.execute(`insert into membership_rollup values (${bloc}, false, '2015-06-01', -2)`);
  await em.execute(`delete from movement_rollup
    where ancestor_id = ${bloc} and year = 2012 and type = 'ADMITTED'`);
  await server.stop();

  const { status, output } = dangbo('rollups', 'verify');
  expect(status).toBe(1);
  expect(output.split('\n')).toEqual([
    'rating_rollup: DUK 2019 MEMBER GOOD: 3 too many',
    'membership_rollup: DUK 2015-06-01: 2 missing',
    expect.stringMatching(/^movement_rollup: DUK 2012 ADMITTED in: \d+ missing$/),
    'Sums that differ from a recount of the records: 3. Correct them with npx dangbo rollups rebuild.',
  ]);
  expect(await printed('rollups', 'rebuild')).toBe('The roll-ups are rebuilt from the records.');
  await printed('rollups', 'verify');
});

describe('a command that cannot be done prints one line with the reason', () => {
  test.each([
    [['nothing'], 'There is no command "nothing"'],
    [['key'], 'Give key create, list, rotate or revoke'],
    [['key', 'create', '--role', 'ANALYST'], '--name is missing'],
    [['key', 'create', '--name', 'x', '--role', 'NONE'], 'No Role "NONE"'],
    [['key', 'create', '--name', 'x', '--role', 'ANALYST', '--expires', '30/06/2027'], 'YYYY-MM-DD'],
    [['key', 'create', '--name', 'x', '--role', 'ANALYST', '--expires', '2099-01-01'], 'out of range'],
    [['key', 'create', '--name', 'x', '--role', 'ANALYST', '--organization', 'NONE'], 'DUK-07'],
    [['key', 'create', '--nmae', 'x'], "Unknown option '--nmae'"],
    [['key', 'revoke', 'aaaaaaaa'], 'No ApiKey "aaaaaaaa"'],
    [['key', 'revoke'], 'Give the prefix'],
    [['rollups'], 'Give rollups verify or rebuild'],
    [['rollups', 'verify', '--all'], "Unknown option '--all'"],
    [['grant', 'end', 'x'], '"x" is no number'],
    [['grant', 'end', '999999'], 'No Grant "999999"'],
    [['account'], 'Give account list, disable or enable'],
    [['account', 'disable', 'x'], 'npx dangbo account list'],
    [['account', 'disable', '999999'], 'No Account "999999"'],
    [['grant', 'add', '--account', '999999', '--role', 'ANALYST'], 'No Account "999999"'],
  ])('dangbo %j', async (words, hint) => {
    const run = runCommand(words, readConfig(database.environment), () => {});
    const { message } = await run.catch((error) => error);
    expect(message.split('\n')).toHaveLength(1);
    expect(message).toContain(hint);
  });

  test('with exit code 1', () => {
    const { status, output, errors } = dangbo('key', 'create', '--role', 'ANALYST');
    expect({ status, output, errors }).toEqual({
      status: 1,
      output: '',
      errors: '--name is missing: give for example --name "Tổ thống kê".',
    });
  });
});

test('prints its help', () => {
  const help = dangbo('help').output;
  for (const command of ['key create --name', 'audit verify', 'rollups verify'])
    expect(help).toContain(command);
});
