import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openFromLibrary,
  openQuery,
  type PlaygroundSession,
  run,
  startPlayground,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
});

afterAll(() => session?.close());

const long = 'MembersAdmittedInTheYearsBeforeTheMergerOfTheTwoBlocs';

test('has its open queries in one row however many there are, the open one in sight', async () => {
  for (let count = 0; count < 6; count++) await openQuery(page, `query Number${count} { viewer { name } }`);
  await openQuery(page, `query ${long} { viewer { name } }`);
  const tab = page.getByRole('tab', { name: long });
  await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
  const row = await page.locator('.tabs').boundingBox();
  expect(row?.height).toBeLessThan(60);
  const [list, box] = [await page.getByRole('tablist').boundingBox(), await tab.boundingBox()];
  expect(box?.width).toBeLessThanOrEqual(200);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((list?.x ?? 0) + (list?.width ?? 0) + 1);
  expect(await tab.getAttribute('title')).toBe(long);
});

test('says what the button for the layout of the query does', async () => {
  const button = page.getByRole('button', { name: 'Căn lề truy vấn' });
  expect(await button.getAttribute('title')).toContain('nội dung truy vấn không đổi');
});

test('offers the title of a library query as the name to save it by, and for its tab', async () => {
  await openFromLibrary(page, 'Các đảng bộ có ít đảng viên');
  await page.getByRole('button', { name: 'Lưu…' }).click();
  expect(await page.getByLabel('Lưu với tên').inputValue()).toBe('Các đảng bộ có ít đảng viên');
  await page.getByRole('button', { name: 'Lưu…' }).click();
  const tab = page.getByRole('tab', { name: 'SmallCommittees' });
  expect(await tab.getAttribute('title')).toBe('Các đảng bộ có ít đảng viên');
});

test('has the menu and the search box of the editor in Vietnamese', async () => {
  const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
  await editor.click({ button: 'right' });
  const menu = page.locator('.monaco-menu').first();
  await menu.waitFor();
  const labels = await menu.locator('.action-label:not(.separator)').allTextContents();
  expect(labels.length).toBeGreaterThan(5);
  expect(labels).toEqual(expect.arrayContaining(['Chạy truy vấn', 'Cắt', 'Dán', 'Danh sách lệnh']));
  expect(labels.filter((label) => /^[ -~]+$/.test(label) && /[A-Z][a-z]+ [A-Z]/.test(label))).toEqual([]);
  await page.keyboard.press('Escape');
  await editor.click();
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget [aria-label="Tìm"]').first().waitFor();
  await page.locator('.find-widget [aria-label^="Phân biệt chữ hoa, chữ thường"]').first().waitFor();
  await page.keyboard.press('Escape');
});

test('leaves a phone the height for the query and its result: the settings are behind a button', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFromLibrary(page, 'Các đảng bộ có ít đảng viên');
  const side = () => page.locator('.query-side').boundingBox();
  expect((await side())?.y).toBeLessThanOrEqual(180);
  expect(await page.getByLabel('Mục đích').isVisible()).toBe(false);

  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByLabel('Mục đích').fill('Rà soát hồ sơ');
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await page.getByLabel('Purpose').isVisible()).toBe(false);

  await run(page);
  await page.locator('.table-frame td').first().waitFor();
  const result = await page.locator('.result-pane').boundingBox();
  expect(result?.y).toBeLessThanOrEqual(180);
});

test('logs nothing to the console', () => expect(session.problems).toEqual([]));
