import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryRows } from '../guard/audit/query-rows.ts';
import { readConfig } from '../shared/config.ts';
import { start } from '../start.ts';
import { copyDatabase, type DatabaseCopy } from '../test/harness.ts';
import { auditCommand } from './audit.command.ts';

let copy: DatabaseCopy;
beforeAll(async () => {
  copy = await copyDatabase();
});
afterAll(() => copy?.remove());

async function command(...commandLine: string[]) {
  const lines: string[] = [];
  const config = readConfig(copy.environment);
  return { code: await auditCommand(commandLine, config, (line) => lines.push(line)), lines };
}

/** Starts the server on the copy, runs a statement in its database, and stops it. */
async function whileServed(sql: string): Promise<void> {
  const server = await start(readConfig({ PORT: '0', ...copy.environment }));
  await queryRows(server.database, sql);
  await server.stop();
}

test('reports an intact audit, with a checkpoint from the stop of the server', async () => {
  await whileServed("update agency set name = 'Sở Một' where id = 1");
  expect(await command('verify')).toEqual({
    code: 0,
    lines: ['The audit is intact; 2 transactions, 2 entries, 0 transactions since the last checkpoint.'],
  });
});

test('reports each finding on a line, and exits with 1', async () => {
  await whileServed('alter table audit_entry disable trigger user');
  await whileServed("update audit_entry set caller_name = 'Ai đó' where table_name = 'agency'");
  const { code, lines } = await command('verify');
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^CHANGED: Transaction 2 is not as it was sealed/),
    'The audit is not intact: 1 finding; 2 transactions, 2 entries, 0 transactions since the last checkpoint.',
  ]);
});

test('compares the audit with another copy of the checkpoints where one is given', async () => {
  const { code, lines } = await command('verify', '--checkpoints', '/nowhere');
  expect(code).toBe(1);
  expect(lines).toContainEqual(expect.stringMatching(/^NO_CHECKPOINTS: \/nowhere /));
});

test.each([[[]], [['check']], [['verify', '--all']]])(
  'prints its usage when called with %j',
  async (commandLine) => {
    const { code, lines } = await command(...commandLine);
    expect({ code, lines }).toEqual({
      code: 2,
      lines: [expect.stringMatching(/^Usage: dangbo audit verify/)],
    });
  },
);
