import { afterAll, beforeAll, expect, test } from 'vitest';
import { scopesOf } from '../shared/permission.ts';
import { keyOf, makeCallers } from '../test/callers.ts';
import { fileNumber, newBloc, newOrganization } from '../test/fixtures.ts';
import { startTestServer, type TestCaller, type TestServer } from '../test/harness.ts';
import { codesIn, done, mutation, sendMutation } from '../test/run-mutation.ts';

let server: TestServer;
let administrator: TestCaller;
let cell: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  await makeCallers(server.database, { administrator: scopesOf('everywhere') });
  administrator = server.as(keyOf('administrator'));
  const bloc = await newBloc(administrator, 'DRY');
  cell = await newOrganization(administrator, bloc, 'DRY-1');
});
afterAll(() => server?.stop());

const admission = () => ({
  fileNumber: fileNumber(),
  fullName: 'Trần Thị Bình',
  cellId: cell.id,
  admissionDecidedOn: '2011-02-03',
  admittedOn: '2011-02-03',
});
const members = async () =>
  (
    await administrator.query(
      'query($id: ID!) { node(id: $id) { ... on Organization { memberCount } } }',
      cell,
    )
  ).node.memberCount;

test('shows the figures that would follow, and those after it are as before', async () => {
  const before = await members();
  const payload = '{ member { organization { memberCount members { totalCount } } } userErrors { code } }';
  const both = `mutation($tried: AdmitMemberInput!, $input: AdmitMemberInput!) {
    tried: admitMember(input: $tried) ${payload} again: admitMember(input: $tried) ${payload} admitMember(input: $input) ${payload} }`;
  const input = admission();
  const answer = await administrator.query(both, { input, tried: { ...input, dryRun: true } });
  const one = { memberCount: before + 1, members: { totalCount: before + 1 } };
  const expected = { member: { organization: one }, userErrors: [] };
  expect(answer).toEqual({ tried: expected, again: expected, admitMember: expected });
  expect(await members()).toBe(before + 1);
});

test('leaves its key free, and needs none', async () => {
  const input = { ...admission(), idempotencyKey: crypto.randomUUID() };
  await done(administrator, 'admitMember', { ...input, dryRun: true });
  const { member } = await done(administrator, 'admitMember', input);
  expect((await done(administrator, 'admitMember', input)).member).toEqual(member);
  const { userErrors } = await sendMutation(administrator, 'admitMember', { ...input, dryRun: true });
  expect(codesIn(userErrors)).toContainEqual(['CODE_TAKEN', 'input.fileNumber']);
});

test('reads no protected value, whose reading it could not record', async () => {
  const query = `mutation($input: AdmitMemberInput!) { admitMember(input: $input) {
    member { fullName profile { ethnicity { value } } } userErrors { code } } }`;
  const stating = administrator.stating('Kiểm tra');
  const { body } = await stating.request(query, { input: { ...admission(), dryRun: true } });
  expect(body.errors[0].extensions).toMatchObject({ code: 'UNRECORDED_IN_DRY_RUN' });
  const read = await stating.query('{ members(first: 1) { nodes { profile { ethnicity { value } } } } }');
  expect(read.members.nodes).toHaveLength(1);
});

test('ends its transaction, also where many run at once and their clients are gone', async () => {
  const input = { ...admission(), dryRun: true };
  const all = Array.from({ length: 30 }, () => sendMutation(administrator, 'admitMember', input));
  for (const { userErrors } of await Promise.all(all)) expect(userErrors).toEqual([]);
  const client = new AbortController();
  const leaving = Array.from({ length: 30 }, (_, index) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf('administrator')}` },
      body: JSON.stringify({ query: mutation('admitMember'), variables: { input } }),
      signal: client.signal,
    }).then(
      (answer) => index === 0 && client.abort(answer.status),
      () => {},
    ),
  );
  await Promise.all(leaving);
  const open = `select count(*)::int as count from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`;
  await expect.poll(() => server.database.orm.em.fork().execute(open)).toEqual([{ count: 0 }]);
  await done(administrator, 'admitMember', admission());
});
