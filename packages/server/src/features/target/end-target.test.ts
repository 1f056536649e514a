import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { newBloc } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done, refused, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
let bloc: { id: string; code: string };
beforeAll(async () => {
  server = await startTestServer();
  bloc = await newBloc(server, 'T');
});
afterAll(() => server?.stop());

let sets = 0;

/** A yearly target for admissions, each for a decade of its own. */
async function set(toYear?: (from: number) => number) {
  const fromYear = 1940 + 10 * sets++;
  const input = {
    organizationId: bloc.id,
    indicator: 'ADMISSIONS',
    value: 5,
    unit: 'PERSONS',
    setOn: '2015-01-01',
  };
  const last = toYear ? toYear(fromYear) : fromYear + 9;
  const { target } = await done(server, 'setTarget', { ...input, fromYear, toYear: last });
  return { targetId: target.id, fromYear, last };
}

const spanOf = async (id: string, asOf?: string) => {
  const document = `query($id: ID!, $asOf: Date) {
    node(id: $id) { ... on Target { toYear endedOn results(asOf: $asOf) { fromYear } } } }`;
  const { node } = await server.query(document, { id, asOf });
  return [node.toYear, node.endedOn, node.results.at(-1).fromYear];
};

test('an ended target is readable, keeps its outcomes, and as of an earlier day goes on', async () => {
  const { targetId, fromYear, last } = await set();
  expect(await spanOf(targetId)).toEqual([last, null, last]);
  const end = { targetId, toYear: fromYear + 2, endedOn: '2016-05-19' };
  const { target } = await done(server, 'endTarget', end);
  expect(target).toEqual({ id: targetId, toYear: fromYear + 2, endedOn: '2016-05-19' });
  expect(await spanOf(targetId)).toEqual([fromYear + 2, '2016-05-19', fromYear + 2]);
  expect(await spanOf(targetId, '2016-05-18')).toEqual([fromYear + 2, '2016-05-19', last]);
  const listed = `query($id: ID!, $from: Int, $to: Int) { organization(id: $id) { targets(fromYear: $from, toYear: $to) { id } } }`;
  const idsIn = async (year: number) =>
    (await server.query(listed, { id: bloc.id, from: year, to: year })).organization.targets;
  expect(await idsIn(fromYear + 2)).toEqual([{ id: targetId }]);
  expect(await idsIn(fromYear + 3)).toEqual([]);
  // Its later years are free for another.
  const rest = { organizationId: bloc.id, indicator: 'ADMISSIONS', value: 6, unit: 'PERSONS' };
  await done(server, 'setTarget', { ...rest, fromYear: fromYear + 3, toYear: last });
});

test('a target ends once', async () => {
  const { targetId, fromYear } = await set();
  await done(server, 'endTarget', { targetId, toYear: fromYear + 5 });
  for (const toYear of [fromYear + 5, fromYear + 1])
    expect(await refused(server, 'endTarget', { targetId, toYear })).toEqual([
      ['TARGET_ENDED', 'input.targetId'],
    ]);
});

test('an end that is too early or too late is refused, with all that is wrong', async () => {
  const { targetId, fromYear, last } = await set();
  const problems = (more: object) => refused(server, 'endTarget', { targetId, ...more });
  expect(await problems({ toYear: fromYear - 1 })).toEqual([['TARGET_END_TOO_EARLY', 'input.toYear']]);
  for (const toYear of [last, last + 1])
    expect(await problems({ toYear })).toEqual([['TARGET_END_NOT_EARLIER', 'input.toYear']]);
  expect(await problems({ toYear: 1900, endedOn: '2014-12-31' })).toEqual([
    ['YEAR_OUT_OF_RANGE', 'input.toYear'],
    ['TARGET_END_TOO_EARLY', 'input.toYear'],
    ['DATES_OUT_OF_ORDER', 'input.endedOn'],
  ]);
  expect(await problems({ toYear: fromYear, endedOn: '2099-01-01' })).toEqual([
    ['DATE_IN_FUTURE', 'input.endedOn'],
  ]);
  await done(server, 'endTarget', { targetId, toYear: fromYear, endedOn: '2015-01-01' });
});

test('of two that end it at the same time one does', async () => {
  const { targetId, fromYear } = await set();
  const payloads = await Promise.all(
    [1, 2, 3].map((years) => sendMutation(server, 'endTarget', { targetId, toYear: fromYear + years })),
  );
  const codes = payloads.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
  expect(codes).toEqual(['TARGET_ENDED', 'TARGET_ENDED']);
});

test('a target out of scope is like one that does not exist', async () => {
  const { targetId, fromYear } = await set();
  const [other] = await server.database.orm.em
    .fork()
    .execute<{ id: number }[]>(`select id from organization where code = 'DUK-05'`);
  const subtree = [other?.id ?? 0];
  await makeCallers(server.database, { elsewhere: { figures: subtree, members: subtree, edit: subtree } });
  const caller = server.as(keyOf('elsewhere'));
  const missing = Buffer.from('Target:987654321').toString('base64url');
  for (const id of [targetId, missing]) {
    const payload = await sendMutation(caller, 'endTarget', { targetId: id, toYear: fromYear });
    expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'targetId'] }]);
    expect(payload.userErrors[0].message.vi).toBe(
      'Không tìm thấy chỉ tiêu đã chọn trong phạm vi được giao; hãy kiểm tra và chọn lại.',
    );
  }
  const input = {
    organizationId: bloc.id,
    indicator: 'ADMISSIONS',
    value: 5,
    unit: 'PERSONS',
    fromYear: 2099,
  };
  const { userErrors } = await sendMutation(caller, 'setTarget', input);
  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'organizationId'] }]);
  expect((await caller.query('query($id: ID!) { node(id: $id) { id } }', { id: targetId })).node).toBeNull();
});
