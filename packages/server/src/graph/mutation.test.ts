import type { GraphQLResolveInfo } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityManager } from '../database/database.ts';
import { openContext } from '../guard/scope/open-context.ts';
import { Problems } from '../shared/errors.ts';
import { scopesOf } from '../shared/permission.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import type { MutationInput } from './mutation.input.ts';
import { runMutation } from './mutation.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

/** Runs a mutation as a resolver does. */
const run = (mutate: (em: EntityManager) => Promise<number>, caller = 'test', input: MutationInput = {}) =>
  runMutation(
    openContext(server.database, {
      viewer: { id: caller, name: 'test', scopes: scopesOf('everywhere') },
      audited: () => {},
      requestId: 'test',
      purpose: undefined,
      signal: new AbortController().signal,
    }),
    {
      fieldName: 'mutate',
      path: { prev: undefined, key: 'mutate', typename: 'Mutation' },
    } as GraphQLResolveInfo,
    input,
    async (em) => ({ row: { id: await mutate(em) }, warnings: [] }),
    (done) => ({ row: done?.row.id ?? null }),
  );

const agencies = async () =>
  (await server.database.orm.em.fork().execute<object[]>('select * from agency')).length;

/** A mutation that runs some statements. */
const statements =
  (...all: string[]) =>
  async (em: EntityManager) => {
    for (const sql of ["insert into agency (name) values ('Sở')", ...all]) await em.execute(sql);
    return 1;
  };

const term = `insert into committee_term (organization_id, name, valid_from, valid_to)
  select min(id), 'X', '1950-01-01', '1955-01-01' from organization`;
const organization = "insert into organization (code) values ('X')";
const overlapping = statements(term, term);

test.each([
  ['an exclusion constraint, at the commit', overlapping],
  ['a unique constraint', statements(organization, organization)],
  [
    'a trigger, at the commit',
    statements(
      organization,
      `insert into organization_state (organization_id, kind, name, valid_from, valid_to)
      select id, 'BLOC_COMMITTEE', 'X', day, day + 1 from organization, (values ('2020-01-01'::date), ('2020-02-01')) as days (day)
      where code = 'X'`,
    ),
  ],
  ['a deadlock', statements("do $$ begin raise exception 'x' using errcode = '40P01'; end $$")],
])('reports %s as a conflict after retries, and changes nothing', async (_, mutate) => {
  const before = await agencies();
  let attempts = 0;
  const payload = await run((em) => {
    attempts += 1;
    return mutate(em);
  });
  expect(payload).toEqual({
    row: null,
    warnings: [],
    userErrors: [
      {
        code: 'CONFLICT',
        path: ['input'],
        message: {
          vi: 'Hồ sơ vừa được người khác thay đổi; hãy mở lại hồ sơ rồi thực hiện lại.',
          en: 'The records were changed by somebody else in the meantime; read them again and retry.',
        },
      },
    ],
  });
  expect(attempts).toBe(3);
  expect(await agencies()).toBe(before);
});

test('succeeds where a retry has no conflict', async () => {
  let attempts = 0;
  const payload = await run(async (em) => (++attempts === 1 ? overlapping(em) : 1));
  expect(payload).toEqual({ row: 1, userErrors: [], warnings: [] });
});

test('runs a call with a key once for each caller, even after a conflict', async () => {
  const before = await agencies();
  let attempts = 0;
  const mutate = async (em: EntityManager) => {
    attempts += 1;
    return attempts === 1 ? overlapping(em) : statements()(em);
  };
  for (const caller of ['one', 'one', 'other', 'one']) {
    const payload = await run(mutate, caller, { idempotencyKey: '12345678' });
    expect(payload).toEqual({ row: 1, userErrors: [], warnings: [] });
  }
  expect(attempts).toBe(3);
  expect(await agencies()).toBe(before + 2);
});

test('rolls back the writes of a refused mutation', async () => {
  const before = await agencies();
  const payload = await run(async (em) => {
    await statements()(em);
    return new Problems().refuse(['input', 'name'], 'REQUIRED');
  });
  expect(payload.userErrors).toMatchObject([{ code: 'REQUIRED', path: ['input', 'name'] }]);
  expect(await agencies()).toBe(before);
});

test('rethrows any other failure, to be reported and masked', async () => {
  await expect(run(statements('select 1 / 0'))).rejects.toThrow();
});
