import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { toErrorCode } from './error.ts';
import { createClient, schemaHash, withErrors } from './index.ts';
import { type Answer, startServer } from './test/server.ts';

async function fail(answer: Answer) {
  const { url } = await startServer(() => answer);
  return expect(createClient({ url }).query({ viewer: { name: true } })).rejects;
}

test('the first error gives code, message and path; partial data is on the error', async () => {
  const first = {
    message: 'Không có quyền',
    path: ['viewer', 'scopes', 0],
    extensions: { code: 'NEW_CODE' },
  };
  const errors = [first, { message: 'And this' }];
  const data = { viewer: { name: 'An' } };
  const headers = { 'x-request-id': 'request-1' };
  await (await fail({ headers, body: { data, errors } })).toMatchObject({
    name: 'DangboError',
    code: 'UNKNOWN',
    message: 'Không có quyền',
    path: ['viewer', 'scopes', 0],
    requestId: 'request-1',
    status: 200,
    errors,
    data,
  });
});

test('messages for people are in both languages', async () => {
  const messages = { vi: 'Không được dùng', en: 'You may not use' };
  const errors = [{ message: messages.en, extensions: { code: 'FORBIDDEN', messages } }];
  await (await fail({ status: 403, body: { errors } })).toMatchObject({
    code: 'FORBIDDEN',
    status: 403,
    messages,
  });
});

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));
const serverCodes = (schema.getType('ErrorCode') as GraphQLEnumType).getValues().map(({ name }) => name);

test('every code of the server is a code of the client, in capitals only, and no other text is', () => {
  expect(serverCodes.length).toBeGreaterThan(100);
  for (const code of serverCodes) {
    expect(toErrorCode(code)).toBe(code);
    expect(toErrorCode(code.toLowerCase())).toBe('UNKNOWN');
  }
  for (const other of [undefined, null, 7, {}, '', 'NEW_CODE', 'NOT_FOUN', 'NOT_FOUND_'])
    expect(toErrorCode(other)).toBe('UNKNOWN');
});

test('the argument that an error concerns is on it', async () => {
  const extensions = { code: 'INVALID_VALUE', argument: ['organization', 'code'] };
  await (await fail({ status: 400, body: { errors: [{ message: 'No.', extensions }] } })).toMatchObject({
    code: 'INVALID_VALUE',
    argument: ['organization', 'code'],
  });
});

describe('a response that is not GraphQL is BAD_RESPONSE with its status', () => {
  test.each<[string, Answer]>([
    ["a proxy's page", { status: 503, body: '<html>busy</html>' }],
    ['an empty body', { status: 500, body: '' }],
    ['other JSON', { status: 404, body: { message: 'Not found' } }],
    ['null', { status: 200, body: 'null' }],
    ['data that is null without an error', { status: 200, body: { data: null } }],
    ['errors that are no list', { status: 400, body: { errors: 'no' } }],
  ])('%s', async (_, answer) => {
    await (await fail(answer)).toMatchObject({ code: 'BAD_RESPONSE', status: answer.status });
  });
});

describe('Retry-After', () => {
  test.each([
    ['seconds', '7', 7],
    ['a date gone by', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['nonsense', 'soon', undefined],
  ])('%s', async (_, header, retryAfter) => {
    await (await fail({ status: 503, headers: { 'retry-after': header }, body: '' })).toMatchObject({
      retryAfter,
    });
  });

  test('a future date', async () => {
    const { url } = await startServer(() => ({
      status: 503,
      headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() },
      body: '',
    }));
    const error = await createClient({ url })
      .query({ viewer: { name: true } })
      .catch((caught) => caught);
    expect(error.retryAfter).toBeGreaterThan(30);
    expect(error.retryAfter).toBeLessThanOrEqual(60);
  });
});

test('a server with another schema is warned of once, with both hashes', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  onTestFinished(() => warn.mockRestore());
  const body = { data: { viewer: { name: 'An' } } };
  const ask = async (hash: string) => {
    const { url } = await startServer(() => ({ headers: { 'x-schema-hash': hash }, body }));
    await createClient({ url }).query({ viewer: { name: true } });
  };
  await ask(schemaHash);
  expect(warn).not.toHaveBeenCalled();
  await ask('0123456789abcdef');
  await ask('0123456789abcdef');
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('0123456789abcdef'));
  expect(warn).toHaveBeenCalledWith(expect.stringContaining(schemaHash));
});

describe('data and errors together', () => {
  const ask = async (body: object) => {
    const { url } = await startServer(() => ({ body }));
    return withErrors(createClient({ url }).query({ viewer: { name: true } }));
  };
  const data = { viewer: { name: 'An' } };
  const errors = [{ message: 'Không có quyền', path: ['viewer'] }];

  test('are those of the answer', async () => {
    expect(await ask({ data, errors })).toEqual({ data, errors });
    expect(await ask({ data })).toEqual({ data, errors: [] });
  });

  test('are not there without data: the call throws', async () => {
    await expect(ask({ data: null, errors })).rejects.toMatchObject({ message: 'Không có quyền' });
    await expect(ask({})).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });
});
