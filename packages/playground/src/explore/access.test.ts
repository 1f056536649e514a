import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../../../server/src/test/harness.ts';
import { type BrowserSession, openBrowser } from '../../test/browser.ts';

let server: TestServer;
let browser: BrowserSession;
let page: Page;
const keys: Record<string, string> = {};
let member: string;

/** The roles of this file: of figures alone, of members without protected values, and of all. */
const roles = ['FIGURES_VIEWER', 'ANALYST', 'ADMINISTRATOR'];

beforeAll(async () => {
  server = await startTestServer();
  const { organization } = await server.query(
    '{ organization(code: "DUK-07") { secretary(asOf: "2020-12-31") { member { id } } } }',
  );
  member = `/member/${organization.secretary.member.id}`;
  const created = await server.query(
    `mutation { ${roles.map((role) => `${role}: createApiKey(input: { name: "${role}", role: "${role}" }) { token }`)} }`,
  );
  for (const role of roles) keys[role] = created[role].token;
  await vi.waitUntil(async () => (await server.request('{ viewer { name } }')).status === 401, 60_000);
  browser = await openBrowser(server.url);
  page = browser.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (path: string) => page.goto(`${server.url}/explore${path}`);

/** Opens a page with a key, as in a window that has it. */
async function openAs(role: string, path: string) {
  await page.evaluate((key) => sessionStorage.setItem('dangbo:key', key), keys[role] ?? '');
  await open(path);
  await page.locator('.user-bar', { hasText: role }).waitFor();
}

test('asks for a key where the server requires one, and reads with it', async () => {
  await open('/organization/DUK-05');
  const dialog = page.getByRole('dialog', { name: /biết bạn là ai/ });
  await dialog.waitFor();
  await dialog.locator('input').fill(keys.FIGURES_VIEWER ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Chi bộ Ban Dân vận Tỉnh ủy' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify([localStorage, document.cookie]))).not.toContain('dangbo_');
});

test('shows figures, and says of the rest that the account may not see it', async () => {
  const forbidden = page.getByRole('alert').filter({ hasText: 'Tài khoản của bạn không được xem phần này' });
  // The committee, the members and the commendations.
  await expect.poll(() => forbidden.count()).toBe(3);
  await page.getByRole('img', { name: /^Xếp loại/ }).waitFor();
});

test('marks protected values that an account may not see', async () => {
  await openAs('ANALYST', member);
  const masked = page.locator('.profile .masked');
  await masked.first().waitFor();
  expect(await masked.allTextContents()).toContain('Không được xem');
  expect((await masked.allTextContents()).join()).toContain('chỉ được xem một phần');
});

test('asks for a purpose before protected values, and sends it', async () => {
  await openAs('ADMINISTRATOR', member);
  await page.getByRole('button', { name: 'Nêu mục đích' }).click();
  await page.keyboard.type('Rà soát hồ sơ');
  const [request] = await Promise.all([page.waitForRequest(/graphql$/), page.keyboard.press('Enter')]);
  expect(decodeURIComponent((await request.headerValue('x-purpose')) ?? '')).toBe('Rà soát hồ sơ');
  await page.getByText('Số định danh cá nhân').waitFor();
  expect(await page.locator('.profile .masked').count()).toBe(0);
});
