import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../../server/src/test/harness.ts';
import { openBrowser } from '../test/browser.ts';
import {
  editorsOf,
  openFromLibrary,
  type PlaygroundSession,
  run,
  runAndRead,
  startPlayground,
  textOf,
} from '../test/playground.ts';

const examples = fileURLToPath(new URL('../../server/examples', import.meta.url));

let session: PlaygroundSession;
let server: PlaygroundSession['server'];
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page, server } = session);
});

afterAll(() => session?.close());

test('opens some examples as tabs, the summary of ten years second', async () => {
  await page.getByRole('tab').first().waitFor();
  const tabs = await tabTitles();
  expect(tabs).toHaveLength(6);
  expect(tabs[1]).toBe('PeriodReport');
  expect(await exampleNames()).toEqual(expect.arrayContaining(tabs));
  expect(await page.title()).toBe('dangbo – bàn truy vấn');
});

test('runs the first tab and shows the response', async () => {
  const response = await runAndRead(page);
  expect(response.errors).toBeUndefined();
  expect(response.data.organization.children.nodes.length).toBeGreaterThan(0);
  await page.locator('.table-frame td', { hasText: 'DUK-01' }).first().waitFor();
  await page.screenshot({ path: join(tmpdir(), 'dangbo-playground.png') });
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await page.locator('.result-window .view-line', { hasText: 'organization' }).first().waitFor();
});

test('shows the user, and their organizations', async () => {
  await page.locator('.access-bar', { hasText: 'Quản trị viên trên máy này' }).waitFor();
  const { viewer } = await server.query('{ viewer { scopes { name } } }');
  expect(await page.locator('.access-bar').textContent()).toContain(viewer.scopes[0].name);
  expect(await page.getByRole('button', { name: 'Quên khóa' }).count()).toBe(0);
});

test('sends the purpose with every request, and keeps it only for this window', async () => {
  const purpose = 'Rà soát hồ sơ, 100 %';
  await page.getByLabel('Mục đích').fill(purpose);
  const [request] = await Promise.all([page.waitForRequest(/graphql$/), run(page)]);
  expect(decodeURIComponent((await request.headerValue('x-purpose')) ?? '')).toBe(purpose);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(purpose);
  await page.getByLabel('Mục đích').fill('');
});

test('opens a closed example again from the library, with its variables', async () => {
  const tab = page.getByRole('tab', { name: 'AgencyHeads' });
  await tab.click();
  await page.getByRole('button', { name: 'Đóng thẻ AgencyHeads' }).click();
  await tab.waitFor({ state: 'detached' });

  await openFromLibrary(page, 'Bí thư có đồng thời đứng đầu cơ quan không, vào một ngày');
  await tab.waitFor();
  expect(JSON.parse(await textOf(page, 'variables.json'))).toEqual({ code: 'DUK' });
});

test("keeps the user's own tabs over a reload, and adds no example again", async () => {
  const before = await tabTitles();
  await page.getByRole('button', { name: '+ Thẻ mới' }).click();
  await page.locator('.graphiql-query-editor .monaco-editor').click();
  await page.keyboard.insertText('query Mine { viewer { name } }');
  await page.getByRole('tab', { name: 'Mine' }).waitFor();
  await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('"title":"Mine"'));

  await page.reload();
  await page.getByRole('tab').first().waitFor();
  expect(await tabTitles()).toEqual([...before, 'Mine']);
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'query Mine' }).waitFor();
});

test('opens no tab twice where a reload comes while GraphiQL stores its state', async () => {
  const before = await tabTitles();
  await page.getByRole('tab', { name: 'MemberPages' }).click();
  // The query of the tab is stored after a tenth of a second, the tabs after half a second: the reload comes between.
  await page.waitForFunction(() => localStorage.getItem('graphiql:query')?.includes('query MemberPages'));
  await page.reload();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  expect(await tabTitles()).toEqual(before);
});

test('loads at most 500 kB but for the editor, of which at most 250 kB are scripts of the page, and 650 kB for it', async () => {
  // The form of a query is loaded after the page.
  await page.getByRole('tab', { name: 'AgencyHeads' }).click();
  await page.getByRole('combobox', { name: /^Tổ chức/ }).waitFor();
  const kilobytes = await page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const editorParts =
      /\/(monaco-editor|mouseTarget|lite|graphql|graphqlMode|jsonMode|\w+\.worker|codicon)-/;
    const size = (isCounted: (name: string) => boolean) =>
      resources
        .filter(({ name }) => isCounted(name))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000;
    const isEditor = (name: string) => editorParts.test(name);
    const isPage = (name: string) =>
      name.endsWith('.js') && !isEditor(name) && !/organization-picker/.test(name);
    return {
      all: size((name) => !isEditor(name)),
      page: size(isPage),
      editor: size((name) => isEditor(name) && name.endsWith('.js') && !name.includes('worker')),
    };
  });
  console.info(
    `The page: ${Math.round(kilobytes.all)} kB of 500, without the editor's ${Math.round(kilobytes.editor)}`,
  );
  expect(kilobytes.page).toBeGreaterThan(100);
  expect(kilobytes.page).toBeLessThan(250);
  expect(kilobytes.all).toBeGreaterThan(kilobytes.page);
  expect(kilobytes.all).toBeLessThan(500);
  expect(kilobytes.editor).toBeGreaterThan(100);
  expect(kilobytes.editor).toBeLessThan(650);
});

test('sends requests to no other host, and logs nothing to the console', () => {
  expect(session.foreignRequests).toEqual([]);
  expect(session.problems).toEqual([]);
});

test('requests a key where the server requires one, and forgets it on request', async () => {
  const server = await startTestServer();
  const { createApiKey } = await server.query(
    'mutation { createApiKey(input: { name: "Tổ thống kê", role: "ADMINISTRATOR" }) { token } }',
  );
  const key: string = createApiKey.token;
  // Half a second after the first key, the server refuses requests without one.
  const anonymous = async () => (await server.request('{ viewer { name } }')).status;
  await expect.poll(anonymous).toBe(401);
  const { page, foreignRequests, close } = await openBrowser(new URL(server.url).origin);
  await page.goto(server.url);
  const dialog = page.getByRole('dialog', { name: /biết bạn là ai/ });
  await dialog.waitFor();
  await page.screenshot({ path: join(tmpdir(), 'dangbo-playground-key.png') });

  await page.getByLabel('Khóa API').fill('dangbo_wrong');
  await page.getByRole('button', { name: 'Vào', exact: true }).click();
  await page.getByRole('alert').getByText('Khóa này không dùng được').waitFor();

  await page.getByLabel('Khóa API').fill(key);
  await page.getByRole('button', { name: 'Vào', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.access-bar', { hasText: 'Tổ thống kê' }).waitFor();
  // The schema is readable now.
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  await page.locator('.documentation').getByText('Query', { exact: true }).waitFor();
  await editorsOf(page);
  expect((await runAndRead(page)).data.organization.memberCount).toBeGreaterThan(0);
  expect(await page.evaluate(() => JSON.stringify([localStorage, document.cookie]))).not.toContain(key);
  await page.screenshot({ path: join(tmpdir(), 'dangbo-playground-viewer.png') });

  await page.getByRole('button', { name: 'Quên khóa' }).click();
  await dialog.waitFor();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(key);
  expect(foreignRequests).toEqual([]);
  await close();
  await server.stop();
});

async function exampleNames() {
  const files = (await readdir(examples)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(examples, name), 'utf8')));
  return texts.map((text) => /^query (\w+)/m.exec(text)?.[1]);
}

function tabTitles() {
  return page.getByRole('tab').allTextContents();
}
