import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

async function ask(body: object, headers: object = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string; messages: { vi: string; en: string } } }[];
  };
  const [{ message, extensions }] = errors as [(typeof errors)[0]];
  return { status: response.status, count: errors.length, message, ...extensions };
}

const two = 'query A { __typename } query B { __typename }';

test.each([
  ['no name for several operations', { query: two }, ['A, B']],
  ['a name that is empty', { query: two, operationName: '' }, ['A, B']],
  ['an unknown name', { query: 'query A { __typename }', operationName: 'Z' }, ['"Z"', 'A']],
  ['a name where the only operation has none', { query: '{ __typename }', operationName: 'Z' }, ['"Z"']],
])('%s is refused with the names that there are', async (_, body, parts) => {
  for (const headers of [{}, { 'x-dry-run': 'true' }]) {
    const { status, count, code, message, messages } = await ask(body, headers);
    expect([status, count, code]).toEqual([400, 1, 'OPERATION_NOT_FOUND']);
    expect(messages.en).toBe(message);
    for (const part of [...parts, '"operationName"'])
      for (const text of Object.values(messages)) expect(text).toContain(part);
  }
});

test('a GET without the name of the operation is refused in the same way', async () => {
  const response = await fetch(`${server.url}/graphql?${new URLSearchParams({ query: two })}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('OPERATION_NOT_FOUND');
});

test.each(['subscription { x }', 'subscription S { __typename }'])('%s is refused', async (query) => {
  const { status, code, messages } = await ask({ query });
  expect([status, code]).toEqual([400, 'NO_SUBSCRIPTIONS']);
  expect(messages.vi).not.toBe(messages.en);
});

test('the operation that is named is run, whatever others are beside it', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `${two} subscription S { x }`, operationName: 'B' }),
  });
  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
});

test.each([
  ['an argument', 'query ($id: ID = "x") { node(id: $id) { id } }', { id: null }],
  ['a directive', 'query ($on: Boolean = true) { viewer { name @skip(if: $on) } }', { on: null }],
  ['@asOf', 'query ($day: Date = "2020-01-01") @asOf(date: $day) { viewer { name } }', { day: null }],
])('null for a variable with a default is refused where %s needs a value', async (_, query, variables) => {
  const { status, code, messages } = await ask({ query, variables });
  expect([status, code]).toEqual([400, 'INVALID_VALUE']);
  expect(messages.en).toContain('must not be null');
});
