import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFromLibrary, run, textOf } from '../../test/playground.ts';
import { openWorkbench, type Workbench } from '../../test/workbench.ts';

let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
  await openFromLibrary(page, 'Biến động đảng viên theo năm và theo quý');
});

afterAll(() => workbench?.close());

const problem = () => page.locator('.problems.error');
const box = (label: string) => page.getByRole('form').getByLabel(label);
const focused = () => page.evaluate(() => document.activeElement?.closest('label')?.textContent);

test('names a missing variable by its box, and leads there', async () => {
  await box('Từ năm *').fill('');
  await run(page);
  await problem().waitFor();
  expect(await problem().textContent()).toBe('Giá trị không hợp lệ: Thiếu giá trị cho ô bắt buộc “Từ năm”.');
  await problem().getByRole('button', { name: '“Từ năm”' }).click();
  expect(await focused()).toBe('Từ năm *');
  // The JSON is what the server sent.
  expect(await textOf(page, 'response.json')).toContain('$fromYear');
});

test('names arguments by the boxes that feed them, also where the message names none', async () => {
  await box('Từ năm *').fill('2020');
  await box('Đến năm *').fill('2016');
  await run(page);
  await expect
    .poll(() => problem().textContent())
    .toBe('“Từ năm” (2020) lớn hơn “Đến năm” (2016); hãy đổi chỗ hai năm.');
  await problem().getByRole('button', { name: '“Đến năm”' }).click();
  expect(await focused()).toBe('Đến năm *');

  await box('Từ năm *').fill('20201');
  await run(page);
  await expect
    .poll(() => problem().textContent())
    .toBe('“Từ năm”: Năm 20201 nằm ngoài khoảng cho phép, từ 1930 đến 2100.');
});

test('does so in English', async () => {
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await box('From the year *').fill('');
  await run(page);
  await expect
    .poll(() => problem().textContent())
    .toBe('The value is not valid: the box “From the year” must be filled in.');
  await page.getByLabel('Language').selectOption('vi');
});

test('shows the form, too, where it leads to a box on a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('navigation').getByRole('button', { name: 'Truy vấn', exact: true }).click();
  await run(page);
  await problem().getByRole('button', { name: '“Từ năm”' }).click();
  expect(await focused()).toBe('Từ năm *');
  await box('Từ năm *').fill('2019');
});
