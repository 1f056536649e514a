import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileNumber, newBloc, newMember, newOfficialMember, newOrganization } from '../test/fixtures.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { codesIn, done, refused, sendMutation } from '../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string };
let cell: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'KEY');
  cell = await newOrganization(server, { ...bloc, code: 'KEY', version: 1 }, 'KEY-1');
});
afterAll(() => server?.stop());

let keys = 0;
const newKey = () => `key-${String(++keys).padStart(6, '0')}`;

const count = async (table: string, where = 'true') => {
  const rows = await server.database.orm.em
    .fork()
    .execute<{ count: number }[]>(`select count(*)::int as count from ${table} where ${where}`);
  return rows[0]?.count;
};

const admission = () => ({
  fileNumber: fileNumber(),
  fullName: 'Trần Thị Bình',
  cellId: cell.id,
  admissionDecidedOn: '2011-02-03',
  admittedOn: '2011-02-03',
});
const transfer = (member: { id: string; version: number }) => ({
  memberId: member.id,
  expectedVersion: member.version,
  outsidePlace: 'Đảng bộ tỉnh Bến Tre',
  effectiveOn: '2015-03-01',
});

describe('100 calls with one key at the same time have one effect and 100 equal responses', () => {
  test.each<[string, string, () => Promise<object>]>([
    ['admitMember', 'member_event', async () => admission()],
    ['transferMember', 'member_event', async () => transfer(await newMember(server, cell))],
    [
      'decideRatings',
      'member_rating',
      async () => ({
        year: 2014,
        decidedOn: '2015-01-10',
        memberRatings: [{ memberId: (await newOfficialMember(server, cell)).id, grade: 'EXCELLENT' }],
      }),
    ],
  ])('%s', async (name, table, makeInput) => {
    const input = { ...(await makeInput()), idempotencyKey: newKey() };
    const before = (await count(table)) ?? 0;
    const payloads = await Promise.all(Array.from({ length: 100 }, () => sendMutation(server, name, input)));
    expect(await count(table)).toBe(before + 1);
    expect(payloads[0].userErrors).toEqual([]);
    expect(payloads).toEqual(Array(100).fill(payloads[0]));
  });
});

test('a repeated call returns the current records, with its first warnings, and changes nothing', async () => {
  const input = { ...admission(), idempotencyKey: newKey() };
  const first = await done(server, 'admitMember', input);
  expect(first.warnings).not.toEqual([]);
  await done(server, 'recognizeOfficialMember', {
    memberId: first.member.id,
    expectedVersion: 1,
    decidedOn: '2013-01-01',
  });
  const reordered = Object.fromEntries(Object.entries(input).toReversed());
  const again = await done(server, 'admitMember', reordered);
  expect(again).toEqual({ ...first, member: { ...first.member, version: 2 } });
});

test('a repeated call returns the ended positions too', async () => {
  const member = await newOfficialMember(server, cell);
  await done(server, 'appointToPosition', {
    organizationId: cell.id,
    expectedVersion: 1,
    memberId: member.id,
    role: 'SECRETARY',
    method: 'ELECTED',
    effectiveOn: '2014-01-01',
  });
  const input = { ...transfer(member), idempotencyKey: newKey() };
  const first = await done(server, 'transferMember', input);
  expect(first.endedPositions).toMatchObject([{ role: 'SECRETARY', endedOn: '2015-03-01' }]);
  expect(await done(server, 'transferMember', input)).toEqual(first);
});

test('a key belongs to one mutation and one input', async () => {
  const idempotencyKey = newKey();
  await done(server, 'admitMember', { ...admission(), idempotencyKey });
  const reused = [['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey']];
  expect(await refused(server, 'admitMember', { ...admission(), idempotencyKey })).toEqual(reused);
  const moved = transfer(await newMember(server, cell));
  expect(await refused(server, 'transferMember', { ...moved, idempotencyKey })).toEqual(reused);
});

test('a refused call does not use up its key', async () => {
  const input = { ...admission(), idempotencyKey: newKey() };
  const wrong = { ...input, admittedOn: '2011-02-01' };
  for (const _ of [1, 2]) {
    expect(await refused(server, 'admitMember', wrong)).toEqual([['DATES_OUT_OF_ORDER', 'input.admittedOn']]);
  }
  const { member } = await done(server, 'admitMember', input);
  expect((await done(server, 'admitMember', input)).member).toEqual(member);
});

test.each(['short-7', 'x'.repeat(101), 'khóa của tôi', 'line\nbreak', ''])(
  '%j is no key',
  async (idempotencyKey) => {
    const { userErrors } = await sendMutation(server, 'admitMember', { ...admission(), idempotencyKey });
    expect(codesIn(userErrors)).toEqual([['INVALID_FORMAT', 'input.idempotencyKey']]);
  },
);

test.each(['8 + text', 'x'.repeat(100)])('%j is a key', async (idempotencyKey) => {
  const input = { ...admission(), idempotencyKey };
  const { member } = await done(server, 'admitMember', input);
  expect((await done(server, 'admitMember', input)).member).toEqual(member);
});

test('keys of more than 30 days ago are removed by later calls', async () => {
  const keep = { ...admission(), idempotencyKey: newKey() };
  await done(server, 'admitMember', keep);
  const age = (days: number, keyPattern: string) =>
    server.database.orm.em
      .fork()
      .execute(
        `update idempotency_key set created_at = now() - interval '${days} days' where key ${keyPattern}`,
      );
  await age(31, `<> '${keep.idempotencyKey}'`);
  await age(29, `= '${keep.idempotencyKey}'`);
  const old = (await count('idempotency_key', "created_at < now() - interval '30 days'")) ?? 0;
  expect(old).toBeGreaterThan(3);
  await done(server, 'admitMember', { ...admission(), idempotencyKey: newKey() });
  expect(await count('idempotency_key')).toBe(2);
});

test('of 50 writers that know the same version one succeeds, and no update is lost', async () => {
  const members = await Promise.all([1, 2].map(() => newOfficialMember(server, cell)));
  for (const member of members) {
    const input = transfer(member);
    const places = Array.from({ length: 50 }, (_, index) => `Nơi ${index + 1}`);
    const payloads = await Promise.all(
      places.map((outsidePlace) => sendMutation(server, 'transferMember', { ...input, outsidePlace })),
    );
    const accepted = payloads.filter(({ userErrors }) => userErrors.length === 0);
    expect(accepted).toHaveLength(1);
    const errors = payloads.flatMap(({ userErrors }) => codesIn(userErrors));
    expect(errors).toEqual(Array(49).fill(['VERSION_CONFLICT', 'input.expectedVersion']));
    expect(accepted[0].member.version).toBe(member.version + 1);
  }
  expect(await count('member_event', "outside_place like 'Nơi %'")).toBe(2);
});
