import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedServer } from '../../../server/src/test/harness.ts';
import { type BrowserSession, openBrowser } from '../../test/browser.ts';

let server: Awaited<ReturnType<typeof sharedServer>>;
let browser: BrowserSession;
let page: Page;

beforeAll(async () => {
  server = await sharedServer();
  browser = await openBrowser(server.url, { viewport: { width: 1280, height: 900 } });
  page = browser.page;
});

afterAll(() => browser?.close());

const box = () => page.getByLabel('Xem ngày');
const button = () => page.getByRole('button', { name: 'Mở lịch' });
const refusal = () => page.locator('.day-picker').getByRole('alert');
const search = () => new URL(page.url()).search;

test('refuses a day that the calendar has not, and changes nothing until it is corrected', async () => {
  await page.goto(`${server.url}/explore/organization/DUK-05?asOf=2019-06-15`);
  await box().click();
  await page.keyboard.type('31/02/2020');
  await refusal().getByText('Ngày 31/02/2020 không có trong lịch. Vẫn là ngày 15/06/2019.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  expect(await box().inputValue()).toBe('31/02/2020');
  expect(await box().getAttribute('aria-invalid')).toBe('true');
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  expect(search()).toBe('?asOf=2019-06-15');
  await box().fill('29/02/2020');
  await refusal().waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.waitForURL(/asOf=2020-02-29$/);
});

test('leaves the focus where the user goes at once, and what is typed at once stays', async () => {
  const frames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
  await page.getByLabel('Tìm tổ chức theo tên hoặc mã').focus();
  await box().evaluate((element) => {
    element.focus();
    (document.querySelector('.search input') as HTMLInputElement).focus();
  });
  await page.evaluate(frames);
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(false);
  await box().evaluate((element) => {
    element.focus();
    document.execCommand('insertText', false, '0');
  });
  await page.evaluate(frames);
  await page.keyboard.insertText('1/03/2020');
  expect(await box().inputValue()).toBe('01/03/2020');
  await box().fill('29/02/2020');
});

test('says how to write a day, of what is none when it is sent or left', async () => {
  await box().fill('12/20');
  expect(await refusal().count()).toBe(0);
  await page.keyboard.press('Enter');
  await refusal().getByText('Viết ngày như 31/12/2020. Vẫn là ngày 29/02/2020.').waitFor();
  await box().fill('');
  await page.keyboard.press('Enter');
  await refusal().getByText('Viết ngày như 31/12/2020.').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Show the day').fill('31.4.2020');
  await refusal().getByText('There is no 31/04/2020 in the calendar. It is still 29/02/2020.').waitFor();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  expect(search()).toBe('?asOf=2020-02-29');
});

test('takes a day from the calendar by keyboard, in place of what is no day', async () => {
  await button().focus();
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('dialog', { name: 'Lịch' }).getByRole('button', { name: / 29 tháng 2/ });
  await expect.poll(() => chosen.evaluate((day) => day === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await refusal().waitFor({ state: 'detached' });
  expect(await box().inputValue()).toBe('29/02/2020');
  // The focus returns to the button with the next frame.
  await expect.poll(() => button().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => chosen.evaluate((day) => day === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/asOf=2020-03-01$/);
  expect(await box().inputValue()).toBe('01/03/2020');
  await expect.poll(() => button().evaluate((element) => element === document.activeElement)).toBe(true);
});

test('logs nothing to the console', () => {
  expect(browser.problems).toEqual([]);
});
