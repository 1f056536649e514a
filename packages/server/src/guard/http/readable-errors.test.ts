import { describe, expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { post } from '../../test/post.ts';

const server = await sharedServer();

const errorsOf = async (query: string, headers: Record<string, string> = {}) =>
  JSON.parse((await post(server.url, { query }, headers)).text).errors;

describe('a message is in the language that the client prefers', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['vi', 'vi'],
    ['vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7', 'vi'],
    ['en-GB, vi;q=0.9', 'en'],
    ['en;q=0.5, VI;q=0.6', 'vi'],
    ['fr, de;q=0.9, vi;q=0.1', 'vi'],
    ['vi;q=0, *', 'en'],
    [';;q=,,=', 'en'],
  ] as const)('accept-language: %s', async (header, language) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'accept-language': header };
    for (const query of ['{ nane }', '{', '{ organization(id: "x") { id } }', '{ organization { id } }']) {
      const [{ message, extensions }] = await errorsOf(query, headers);
      expect(extensions.messages[language]).toContain(message);
      if (language === 'vi') expect(message).toBe(extensions.messages.vi);
    }
    const nothing = await fetch(`${server.url}/nothing`, { headers });
    const { errors } = (await nothing.json()) as {
      errors: { message: string; extensions: { messages: { vi: string; en: string } } }[];
    };
    expect(errors[0]?.message).toBe(errors[0]?.extensions.messages[language]);
  });
});

test('a missing purpose is one error, however many values were asked for', async () => {
  const errors =
    await errorsOf(`{ organization(code: "DUK") { members(first: 26, includeDescendants: true, asOf: "2020-12-31") {
    nodes { profile { ethnicity { value } religion { value } } } } } }`);
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions.code).toBe('PURPOSE_REQUIRED');
});

describe('what keyboards and word processors for Vietnamese put into a query is named, with the way out', () => {
  test.each([
    ['quotation marks', '{ organization(code: “DUK”) { name } }', /“ \(U\+201C\).*"…"/, /nháy thẳng/],
    ['French ones', '{ organization(code: «DUK») { name } }', /« \(U\+00AB\).*"…"/, /nháy thẳng/],
    [
      'a space that does not break',
      '{ organization(code:\u00a0"DUK") { name } }',
      /U\+00A0.*space/,
      /dấu cách/,
    ],
    ['a sign of full width', '{ organization（code: "DUK") { name } }', /（.*full-width/, /toàn chiều rộng/],
    ['an accent on a name', '{ organization(code: "DUK") { nâme } }', /"name"/, /có phải là "name"\?$/],
    ['an accent in an argument', '{ organization(códe: "DUK") { name } }', /"code"/, /có phải là "code"\?$/],
    ['a name in Vietnamese', '{ tổ_chức { tên } }', /no accents/, /không có dấu/],
    ['đ', '{ đ }', /no accents/, /không có dấu/],
  ])('%s', async (_, query, english, vietnamese) => {
    const [{ message, extensions }] = await errorsOf(query);
    expect(extensions.code).toBe('INVALID_QUERY');
    expect(message).toMatch(english);
    expect(extensions.messages.vi).toMatch(vietnamese);
    expect(extensions.messages.vi).not.toMatch(/character|Unexpected|names have/);
  });
});
