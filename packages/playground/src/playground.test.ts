import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../server/src/test/harness.ts';
import { type BrowserSession, openBrowser } from '../test/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = fileURLToPath(new URL('../../server/examples', import.meta.url));

let server: TestServer;
let browser: BrowserSession;
let page: Page;

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/index.html'))) await build({ root, logLevel: 'warn' });
  server = await startTestServer();
  browser = await openBrowser(new URL(server.url).origin);
  page = browser.page;
  await page.goto(server.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('opens some examples as tabs, the summary of ten years second', { timeout: 30_000 }, async () => {
  await page.getByRole('tab').first().waitFor();
  const tabs = await tabTitles();
  expect(tabs).toHaveLength(6);
  expect(tabs[1]).toBe('PeriodReport');
  expect(await exampleNames()).toEqual(expect.arrayContaining(tabs));
  expect(await page.title()).toBe('dangbo – sân thử GraphQL / playground');
});

test('runs the first tab and shows the response', { timeout: 60_000 }, async () => {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.result-window .view-line', { hasText: 'organization' }).first().waitFor();

  const response = await responseOf(page);
  expect(response.errors).toBeUndefined();
  expect(response.data.organization.children.nodes.length).toBeGreaterThan(0);
  await page.screenshot({ path: join(tmpdir(), 'dangbo-playground.png') });
});

test('shows the user, and their organizations', async () => {
  await page.locator('.access-bar', { hasText: 'Quản trị viên trên máy này' }).waitFor();
  const { viewer } = await server.query('{ viewer { scopes { name } } }');
  expect(await page.locator('.access-bar').textContent()).toContain(viewer.scopes[0].name);
  expect(await page.getByRole('button', { name: 'Forget key' }).count()).toBe(0);
});

test('sends the purpose with every request, and keeps it only for this window', async () => {
  const purpose = 'Rà soát hồ sơ, 100 %';
  await page.getByLabel('Purpose').fill(purpose);
  const [request] = await Promise.all([
    page.waitForRequest(/graphql$/),
    page.getByRole('button', { name: /^Execute query/ }).click(),
  ]);
  expect(decodeURIComponent((await request.headerValue('x-purpose')) ?? '')).toBe(purpose);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(purpose);
  await page.getByLabel('Purpose').fill('');
});

test('shows the documentation of the schema', { timeout: 30_000 }, async () => {
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click();
  await page.locator('.graphiql-doc-explorer').getByText('organizations', { exact: true }).waitFor();
});

test('opens a closed example again from the library, with its variables', { timeout: 30_000 }, async () => {
  const tab = page.getByRole('tab', { name: 'AgencyHeads' });
  await tab.hover();
  await tab.getByLabel('Close Tab').click();
  await tab.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Show Ví dụ / Examples' }).click();
  await page.getByRole('button', { name: /The secretaries who also head their agency/ }).click();
  await tab.waitFor();
  await page.locator('[aria-label="Variables"] .view-line', { hasText: '2020-12-31' }).waitFor();
});

test("keeps the user's own tabs over a reload, and adds no example again", { timeout: 30_000 }, async () => {
  const before = await tabTitles();
  await page.getByRole('button', { name: 'New tab' }).click();
  await page.locator('.graphiql-query-editor .monaco-editor').click();
  await page.keyboard.insertText('query Mine { viewer { name } }');
  await page.getByRole('tab', { name: 'Mine' }).waitFor();
  await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('"title":"Mine"'));

  await page.reload();
  await page.getByRole('tab').first().waitFor();
  expect(await tabTitles()).toEqual([...before, 'Mine']);
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'query Mine' }).waitFor();
});

test('opens no tab twice where a reload comes while GraphiQL stores its state', {
  timeout: 30_000,
}, async () => {
  const before = await tabTitles();
  await page.getByRole('tab', { name: 'MemberPages' }).click();
  await page.waitForTimeout(250);
  await page.reload();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  expect(await tabTitles()).toEqual(before);
});

test('draws the page from at most 340 kB of scripts, and the editor from 650 kB more', async () => {
  const kilobytes = await page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = resources.filter(({ name }) => name.endsWith('.js') && !name.includes('worker'));
    const size = (list: PerformanceResourceTiming[]) =>
      list.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000;
    const isEntry = ({ name }: PerformanceResourceTiming) => /\/(index|rolldown-runtime)-/.test(name);
    return {
      page: size(scripts.filter(isEntry)),
      editor: size(scripts.filter((script) => !isEntry(script))),
    };
  });
  expect(kilobytes.page).toBeGreaterThan(0);
  expect(kilobytes.page).toBeLessThan(340);
  expect(kilobytes.editor).toBeLessThan(650);
});

test('sends requests to no other host, and logs nothing to the console', () => {
  expect(browser.foreignRequests).toEqual([]);
  expect(browser.problems).toEqual([]);
});

test('requests a key where the server requires one, and forgets it on request', {
  timeout: 60_000,
}, async () => {
  const server = await startTestServer();
  const { createApiKey } = await server.query(
    'mutation { createApiKey(input: { name: "Tổ thống kê", role: "ADMINISTRATOR" }) { token } }',
  );
  const key: string = createApiKey.token;
  // Half a second after the first key, the server refuses requests without one.
  const anonymous = async () => (await server.request('{ viewer { name } }')).status;
  await expect.poll(anonymous, { timeout: 20_000 }).toBe(401);
  const { page, foreignRequests, close } = await openBrowser(new URL(server.url).origin);
  await page.goto(server.url);
  const dialog = page.getByRole('dialog', { name: /biết bạn là ai/ });
  await dialog.waitFor();
  await page.screenshot({ path: join(tmpdir(), 'dangbo-playground-key.png') });

  await page.getByLabel('API key').fill('dangbo_wrong');
  await page.getByRole('button', { name: 'Vào Enter' }).click();
  await page.getByRole('alert').getByText('Khóa này không dùng được').waitFor();

  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Vào Enter' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.access-bar', { hasText: 'Tổ thống kê' }).waitFor();
  // The schema is readable now.
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.result-window .view-line', { hasText: 'organization' }).first().waitFor();
  expect(await page.evaluate(() => JSON.stringify([localStorage, document.cookie]))).not.toContain(key);
  await page.screenshot({ path: join(tmpdir(), 'dangbo-playground-viewer.png') });

  await page.getByRole('button', { name: 'Forget key' }).click();
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
  return page.locator('.graphiql-tab-button').allTextContents();
}

/** The response pane draws only the lines in view, so the whole text is read from its model. */
async function responseOf(page: Page) {
  const text = await page.evaluate(() => {
    const { editor } = (globalThis as unknown as { __MONACO: typeof import('monaco-editor') }).__MONACO;
    return editor
      .getModels()
      .find(({ uri }) => uri.path.endsWith('response.json'))
      ?.getValue();
  });
  return JSON.parse(text ?? '');
}
