import type { ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditCommand } from '../command/audit.command.ts';
import { readConfig } from '../shared/config.ts';
import { fileNumber } from '../test/fixtures.ts';
import { copyDatabase, type DatabaseCopy } from '../test/harness.ts';
import { addressOf, runProgram } from '../test/program.ts';
import { readEntries, readRecords, replayAudit } from '../test/replay-audit.ts';
import { mutation } from '../test/run-mutation.ts';
import { connectTo } from '../test/template.ts';

/** `CRASH_ROUNDS=100` shows the figure that is promised. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 10);
const writers = 4;

let database: DatabaseCopy;
let client: pg.Client;
let program: ChildProcess;
/** Of the program that runs, or is about to. */
let url: Promise<string>;

function startProgram(): void {
  program = runProgram(database.environment);
  url = addressOf(program);
}

beforeAll(async () => {
  database = await copyDatabase('none');
  database.environment.SAMPLE = 'district';
  startProgram();
  await url;
  client = await connectTo(database.environment.DATABASE_URL);
});
afterAll(async () => {
  program?.kill('SIGKILL');
  await client?.end();
  await database?.remove();
});

/** Sends a call again and again until it is answered; gives the answer and how often it was sent. */
async function sendUntilAnswered(input: object) {
  const body = JSON.stringify({ query: mutation('admitMember'), variables: { input } });
  for (let sent = 1; ; sent++) {
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(await url, { method: 'POST', headers, body });
      const { data } = (await response.json()) as { data: { admitMember: Payload } };
      return { payload: data.admitMember, sent };
    } catch {
      await sleep(20);
    }
  }
}

interface Payload {
  member: { id: string };
  userErrors: unknown[];
}

test('after kill -9 no acknowledged mutation is lost, a repeated call has one effect, and the audit equals the records', {
  timeout: rounds * 60_000,
}, async () => {
  const before = await readRecords(client);
  const { rows: cells } = await client.query(
    `select organization_id as id from organization_state
    where kind = 'GRASSROOTS_CELL' and valid_to = 'infinity' limit ${writers}`,
  );
  let killing = true;
  const done = new Map<string, { id: string; sent: number }>();

  const write = async (cell: { id: number }) => {
    while (killing) {
      const input = {
        fileNumber: fileNumber(),
        fullName: 'Lê Thị Cúc',
        cellId: Buffer.from(`Organization:${cell.id}`).toString('base64url'),
        admissionDecidedOn: '2020-02-03',
        admittedOn: '2020-02-03',
        idempotencyKey: randomUUID(),
      };
      const { payload, sent } = await sendUntilAnswered(input);
      expect(payload.userErrors).toEqual([]);
      done.set(input.fileNumber, { id: payload.member.id, sent });
    }
  };

  const writing = cells.map(write);
  for (let round = 0; round < rounds; round++) {
    await url;
    const answered = done.size;
    while (done.size === answered) await sleep(5);
    await sleep(randomInt(50, 800));
    program.kill('SIGKILL');
    await once(program, 'exit');
    startProgram();
  }
  killing = false;
  await Promise.all(writing);

  const { rows } = await client.query("select id, file_number from member where file_number like '%TST'");
  const recorded = rows.map(({ id, file_number }) => [
    file_number,
    Buffer.from(`Member:${id}`).toString('base64url'),
  ]);
  const answered = [...done].map(([number, { id }]) => [number, id]);
  expect(recorded.toSorted()).toEqual(answered.toSorted());

  expect(await readRecords(client)).toEqual(replayAudit(before, await readEntries(client)));
  const audit: string[] = [];
  const config = readConfig(database.environment);
  expect(await auditCommand(['verify'], config, (line) => audit.push(line))).toBe(0);

  const again = [...done.values()].reduce((sum, { sent }) => sum + sent - 1, 0);
  expect(again).toBeGreaterThanOrEqual(rounds);
  console.log(
    `${rounds} kills: ${done.size} admissions answered, ${again} times one was sent again; none lost or done twice. ${audit}`,
  );
});
