import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, graphql, parse, print, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../../server/src/test/callers.ts';
import { startTestServer, type TestServer } from '../../../server/src/test/harness.ts';
import { startServer } from '../test/server.ts';
import { runCheck } from './run-check.ts';

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await startTestServer();
  url = `${server.url}/graphql`;
  const members = { figures: 'everywhere', members: 'everywhere' } as const;
  await makeCallers(server.database, { officer: members, analyst: { ...members, schema: [1] } });
});
afterAll(() => server?.stop());

async function run(args: readonly string[], environment: Record<string, string> = {}) {
  const lines: string[] = [];
  const code = await runCheck(args, environment, (line) => void lines.push(line));
  return { code, lines };
}

/** The published schema without its descriptions. */
const published = print(
  visit(parse(readFileSync(new URL('../../../server/schema.graphql', import.meta.url), 'utf8')), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  }),
);

/** A server with the published schema, changed. */
async function serve(change: (text: string) => string) {
  const schema = buildSchema(change(published));
  return startServer(async ({ query: source }) => ({ body: await graphql({ schema, source }) }));
}

/** Changes one place of the declaration of a type. */
function changed(text: string, type: string, place: RegExp, replacement: string): string {
  const [declaration = ''] = new RegExp(`^\\w+ ${type}\\b[\\s\\S]*?^}`, 'm').exec(text) ?? [];
  expect(declaration).toMatch(place);
  return text.replace(declaration, declaration.replace(place, replacement));
}

describe('the real server', () => {
  test('has all that the SDK knows, for a key that may see the schema', async () => {
    const expected = { code: 0, lines: [expect.stringMatching(/đủ .* has all/)] };
    expect(await run(['check', url, '--key', keyOf('analyst')])).toEqual(expected);
    expect(await run(['check', url], { DANGBO_API_KEY: keyOf('analyst') })).toEqual(expected);
  });

  test.each([
    ['officer', 'FORBIDDEN'],
    ['nobody', 'UNAUTHENTICATED'],
  ])('refuses the key of %s, in both languages', async (caller, code) => {
    const { lines, ...rest } = await run(['check', url, '--key', keyOf(caller)]);
    expect(rest).toEqual({ code: 2 });
    expect(lines.join()).toMatch(new RegExp(`quyền|khóa.* / .*\\(${code}\\)`));
  });
});

test('what is gone or has another type is listed, and what is new is not', async () => {
  const { url: older } = await serve((text) => {
    const changes: [string, RegExp, string][] = [
      ['Member', /^ *fullName: String!\n/m, ''],
      ['MemberFilter', /^ *search: String\n/m, ''],
      ['RatingGrade', /^ *EXCELLENT\n/m, ''],
      ['Organization', /code: String!/, 'code: Int'],
      ['Query', /member\(fileNumber: String,/, 'member(fileNumber: String!, cell: ID!,'],
    ];
    const result = changes.reduce((all, change) => changed(all, ...change), text);
    return `${result}\ntype Added { id: ID! }\nextend type Viewer { added: Added }`;
  });
  const { code, lines } = await run(['check', older]);
  expect(lines.slice(0, -1)).toEqual([
    'Member.fullName: không còn / gone',
    'MemberFilter.search: không còn / gone',
    'Organization.code: String! → Int: đã đổi kiểu / has another type',
    'Query.member(fileNumber): String → String!: đã đổi kiểu / has another type',
    'Query.member(cell): - → ID!: đã đổi kiểu / has another type',
    'RatingGrade.EXCELLENT: không còn / gone',
  ]);
  expect([code, lines.at(-1)]).toEqual([1, expect.stringMatching(/^6 khác biệt .* 6 differences/)]);
});

test('a type that is gone is listed once', async () => {
  const { url: older } = await serve((text) => text.replaceAll(/\bMeetingAbsence\b/g, 'Absence'));
  const { code, lines } = await run(['check', older]);
  expect(code).toBe(1);
  expect(lines.filter((line) => /^MeetingAbsence\b/.test(line))).toEqual([
    'MeetingAbsence: không còn / gone',
  ]);
});

describe('what cannot be checked ends with 2', () => {
  test.each<[string, string[], RegExp]>([
    ['no arguments', [], /npx dangbo-sdk check/],
    ['another command', ['compare', 'http://127.0.0.1:1'], /npx dangbo-sdk check/],
    ['an unknown option', ['check', 'http://127.0.0.1:1', '--schema'], /npx dangbo-sdk check/],
    ['a server that is away', ['check', 'http://127.0.0.1:1/graphql'], /Không kết nối.* \/ .*\(NETWORK\)/],
    ['a wrong address', ['check', 'nowhere'], /không hợp lệ.* \/ .*\(BAD_OPTIONS\)/],
  ])('%s', async (_, args, text) => {
    const { code, lines } = await run(args);
    expect([code, lines]).toEqual([2, [expect.stringMatching(text)]]);
  });

  test('a page that is not GraphQL', async () => {
    const { url: page } = await startServer(() => ({ body: '<html>' }));
    const { code, lines } = await run(['check', page]);
    expect([code, lines]).toEqual([2, [expect.stringMatching(/\(BAD_RESPONSE\)$/)]]);
  });
});

test('the program exits with the code', async () => {
  const cli = new URL('../cli.ts', import.meta.url).pathname;
  const result = await new Promise<[unknown, string]>((resolve) =>
    execFile(
      process.execPath,
      [cli, 'check', url],
      { env: { DANGBO_API_KEY: keyOf('officer') } },
      (error, output) => resolve([error?.code, output]),
    ),
  );
  expect(result).toEqual([2, expect.stringContaining('(FORBIDDEN)')]);
});
