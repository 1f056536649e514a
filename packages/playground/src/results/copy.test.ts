import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@dangbo/sdk';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../../sdk/src/test/compile.ts';
import { openWorkbench, type Workbench } from '../../test/workbench.ts';
import { sdkCode } from './copy/sdk-code.ts';

const folder = fileURLToPath(new URL('../../../server/examples/', import.meta.url));
const schema = buildSchema(
  readFileSync(fileURLToPath(new URL('../../../server/schema.graphql', import.meta.url)), 'utf8'),
);

const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => {
    const variables = readdirSync(folder).find(
      (each) => each === name.replace('.graphql', '.variables.json'),
    );
    return {
      name,
      query: readFileSync(folder + name, 'utf8'),
      variables: variables ? JSON.parse(readFileSync(folder + variables, 'utf8')) : {},
    };
  });

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
});

afterAll(() => workbench?.close());

const codeOf = ({ query, variables }: { query: string; variables: Record<string, unknown> }) =>
  sdkCode({ query, variables, operationName: undefined }, schema, {
    url: new URL('/graphql', workbench.server.url).href,
    needsKey: false,
    purpose: '',
  });

/** Makes a function of copied code. */
const asFunction = (body: string, ...parameters: string[]): ((...values: unknown[]) => Promise<unknown>) =>
  Object.getPrototypeOf(async () => {}).constructor(...parameters, body);

/** Runs copied code of the SDK and returns its data. */
const runCode = (code: string): Promise<unknown> =>
  asFunction(
    stripTypeScriptTypes(code)
      .replace(/^import .*$/m, '')
      .replace('console.log(data);', 'return data;'),
    'createClient',
  )(createClient);

/** Leaves out the `__typename` that the SDK adds where there are fragments. */
const withoutTypes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item) => (key === '__typename' ? undefined : item)));

/** A query with what the examples do not have: fragments on an interface, skipped fields, defaults, lists, enums. */
const everything = {
  name: 'everything',
  query: `
    query All($ids: [ID!]!, $statuses: [MembershipStatus!] = [OFFICIAL], $isShort: Boolean!, $search: String) @asOf(date: "2019-06-30") {
      nodes(ids: $ids) { id ...Names ... on Organization { code kind } }
      found: members(filter: { statuses: $statuses, search: $search, admittedOn: { from: "2010-01-01" } }, orderBy: { field: NAME, direction: DESC }, first: 2) {
        totalCount
        nodes { fullName @skip(if: $isShort) fileNumber ... @include(if: $isShort) { status } }
      }
      ... { viewer { name } }
      viewer { scopes { code } }
    }
    fragment Names on Node { __typename ... on Member { fullName } ... on Organization { then: name(asOf: "2012-01-01") name } }`,
  variables: { ids: [] as string[], isShort: true, search: 'it\'s "an" \\ nguyễn\n', unused: 1 },
};

const mutation = {
  query:
    'mutation Admit($input: AdmitMemberInput!) { admitMember(input: $input) { member { id } userErrors { path } } }',
  variables: {
    input: {
      cellId: 'x',
      fullName: 'Lê Văn An',
      fileNumber: '123456A',
      admittedOn: '2020-01-02',
      admissionDecidedOn: '2020-01-01',
    },
  },
};

test('code for the SDK compiles for every example', async () => {
  const codes = [...examples, everything, mutation].map((each) => codeOf(each).replace(/^import .*$/m, ''));
  const source = `import { createClient } from '@dangbo/sdk';\n${codes.map((code) => `{${code}}`).join('\n')}`;
  expect(examples.length).toBeGreaterThan(28);
  expect(await compile(source)).toBe('');
  // What is compiled is checked: a field that does not exist is refused.
  expect(await compile(source.replace('memberCount: true', 'memberCuont: true'))).toContain(
    "has no field 'memberCuont'",
  );
});

test('code for the SDK gets the same data as the query', async () => {
  const { organization, members } = await workbench.server.query(
    '{ organization(code: "DUK-01") { id } members(first: 1) { nodes { id } } }',
  );
  everything.variables.ids = [organization.id, members.nodes[0].id];
  for (const example of [...examples, everything]) {
    const expected = await workbench.server.query(example.query, example.variables);
    expect(withoutTypes(await runCode(codeOf(example))), example.name).toEqual(withoutTypes(expected));
  }
});

test('copies code from the page, with the token left out', async () => {
  const { page, run, server } = workbench;
  const query = `query Name { organization(code: "DUK") { name note: name(asOf: "2015-01-01") } members(filter: { search: "it's" }) { totalCount } }`;
  await run(query);
  // After the run, since this server refuses the key.
  await page.evaluate(() => sessionStorage.setItem('dangbo:key', 'dangbo_secret_token'));
  const copied: Record<string, string> = {};
  for (const name of ['TypeScript, @dangbo/sdk', 'curl', 'JavaScript, fetch']) {
    await page.getByRole('button', { name: 'Chép thành mã lệnh' }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByText('Đã sao chép vào bộ nhớ tạm.').waitFor();
    await page.waitForFunction(
      (before) => navigator.clipboard.readText().then((text) => text !== before),
      Object.values(copied).at(-1) ?? '',
    );
    copied[name] = await page.evaluate(() => navigator.clipboard.readText());
  }
  await page.evaluate(() => sessionStorage.removeItem('dangbo:key'));
  for (const code of Object.values(copied)) {
    expect(code).not.toContain('dangbo_secret_token');
    expect(code).toContain('DANGBO_API_KEY');
  }
  const expected = await server.query(query);
  expect(
    await runCode((copied['TypeScript, @dangbo/sdk'] ?? '').replace(", apiKey: 'DANGBO_API_KEY'", '')),
  ).toEqual(expected);
  const curl = (copied.curl ?? '').replace(/ *-H "authorization.*\n/, '');
  const { stdout } = await promisify(execFile)('sh', ['-c', `${curl} --silent`]);
  expect(JSON.parse(stdout).data).toEqual(expected);
  const fetched = (copied['JavaScript, fetch'] ?? '')
    .replace(", authorization: 'Bearer DANGBO_API_KEY'", '')
    .replace('console.log(errors ?? data);', 'return errors ?? data;');
  expect(await asFunction(fetched)()).toEqual(expected);
});

test('shows the whole menu of code above the table', async () => {
  const { page, run } = workbench;
  await page.setViewportSize({ width: 1280, height: 800 });
  // A list without pages, so that no note parts the menu from the table.
  await run('{ organization(code: "DUK-07") { secretaries { startedOn member { fullName } } } }');
  await page.locator('.table-frame td').first().waitFor();
  await page.getByRole('button', { name: 'Chép thành mã lệnh' }).click();
  const options = page.getByRole('menuitem');
  await options.first().waitFor();
  await page.screenshot({ path: join(tmpdir(), 'dangbo-copy-menu.png') });
  // What is painted counts here: while the menu is open, the rest of the page takes no clicks and would not be found.
  await page.addStyleTag({ content: 'body { pointer-events: auto !important; }' });
  const covered = await options.evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return !element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      })
      .map(({ textContent }) => textContent),
  );
  expect(await options.count()).toBe(3);
  expect(covered).toEqual([]);
  await page.keyboard.press('Escape');
});
