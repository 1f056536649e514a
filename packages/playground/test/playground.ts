import type { BrowserContextOptions, Page } from 'playwright-core';
import { sharedServer, type TestServer } from '../../server/src/test/harness.ts';
import { type BrowserSession, openBrowser } from './browser.ts';

/** A server on the sample, which other files of the process use too, and the page that it serves in a browser. */
export interface PlaygroundSession extends BrowserSession {
  server: Omit<TestServer, 'stop'>;
}

/** Opens the page of the shared server, for tests that change no record. */
export async function startPlayground(options: BrowserContextOptions = {}): Promise<PlaygroundSession> {
  const server = await sharedServer();
  const browser = await openBrowser(new URL(server.url).origin, options);
  await browser.page.goto(server.url);
  await editorsOf(browser.page);
  return { ...browser, server };
}

/** Waits until the editors are there. */
export async function editorsOf(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .monaco-editor').waitFor({ state: 'attached' });
}

type Monaco = typeof import('monaco-editor');

/** Returns the whole text of an editor, which draws only the lines in view. */
export function textOf(page: Page, editor: 'operation.graphql' | 'variables.json' | 'response.json') {
  return page.evaluate((name) => {
    const { editor } = (globalThis as unknown as { __MONACO: Monaco }).__MONACO;
    return (
      editor
        .getModels()
        .find(({ uri }) => uri.path.endsWith(name))
        ?.getValue() ?? ''
    );
  }, editor);
}

/** Runs the open query. */
export const run = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(Chạy|Run) \(/ }).click();

// biome-ignore lint/suspicious/noExplicitAny: a response has the shape of its query
type Response = any;

/** Runs the open query and returns its response. */
export async function runAndRead(page: Page): Promise<Response> {
  await run(page);
  await page.locator('.graphiql-response[aria-busy="false"]').waitFor({ state: 'attached' });
  for (;;) {
    const text = await textOf(page, 'response.json');
    if (text !== '') return JSON.parse(text);
  }
}

/** Opens a query of the library by its Vietnamese title. */
export async function openFromLibrary(page: Page, title: string): Promise<void> {
  await openPane(page, 'Thư viện');
  await page.getByLabel('Tìm trong thư viện').fill(title);
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('form', { name: 'Các biến của truy vấn' }).waitFor();
}

/** Chooses an organization in the form by what is typed. */
export async function pickOrganization(page: Page, typed: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Tổ chức/ }).fill(typed);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Opens a query in a new tab, as a link does. */
export async function openQuery(page: Page, query: string, variables = ''): Promise<void> {
  const fragment = new URLSearchParams({ query, ...(variables && { variables }) });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, String(fragment));
  await page.waitForFunction(() => location.hash === '');
}

/** Opens a pane beside the query. */
export async function openPane(page: Page, name: string): Promise<void> {
  const button = page.getByRole('navigation').getByRole('button', { name, exact: true });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}
