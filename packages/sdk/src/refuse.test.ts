import { expect, test } from 'vitest';
import { overGet } from './get.ts';
import { createClient } from './index.ts';
import { MemberProfileDocument } from './operations.ts';
import { refusing } from './refuse.ts';
import { mockFetch } from './testing.ts';

test('it takes requests by GET, with their variables, and no document by its id alone', async () => {
  const fetch = overGet({ fetch: refusing({ fetch: mockFetch() }) });
  const dangbo = createClient({ url: '/graphql', persisted: true, fetch });
  const { organization } = await dangbo.query({ organization: { $: { code: 'DUK' }, code: true } });
  expect(organization?.code).toBe('DUK');
  await expect(dangbo.execute(MemberProfileDocument, { fileNumber: '1' })).rejects.toMatchObject({
    code: 'PERSISTED_NOT_FOUND',
  });
});

/** Sends a text to a mock that nothing is around, and gives the whole answer. */
async function askMock(query: string, variables: object = {}) {
  const answer = await mockFetch()('', { method: 'POST', body: JSON.stringify({ query, variables }) });
  return answer.json();
}

test('a mock alone refuses what the schema does not take, all of it as INVALID_QUERY', async () => {
  for (const text of ['{ viewer { nmae } }', '{ viewer', '{ members(first: "ten") { totalCount } }', ''])
    expect(await askMock(text)).toMatchObject({ errors: [{ extensions: { code: 'INVALID_QUERY' } }] });
  const text = 'query ($first: Int) { members(first: $first) { totalCount } }';
  expect(await askMock(text, { first: 'ten' })).toMatchObject({
    errors: [{ message: expect.stringContaining('"ten"'), extensions: { code: 'INVALID_QUERY' } }],
  });
});
