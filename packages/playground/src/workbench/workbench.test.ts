import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  editorsOf,
  openFromLibrary,
  openPane,
  type PlaygroundSession,
  run,
  runAndRead,
  startPlayground,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
});

afterAll(() => session?.close());

const picture = (name: string) => ({ path: join(tmpdir(), `dangbo-playground-${name}.png`) });

const panes = {
  vi: ['Thư viện', 'Đã lưu', 'Chọn trường', 'Tra cứu'],
  en: ['Library', 'Saved', 'Fields', 'Reference'],
};

/** The serious faults that axe finds in the page as it is, by all its rules or by one. */
async function faults(rule?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = rule ? { runOnly: [rule] } : {};
  const { violations, passes } = (await page.evaluate(
    `axe.run(${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  expect(passes.length).toBeGreaterThan(rule ? 0 : 10);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Returns by how much the page is wider than the screen, and the elements that the screen cuts off. */
const overflow = () =>
  page.evaluate(() => ({
    page: document.documentElement.scrollWidth - window.innerWidth,
    below: Math.max(0, document.documentElement.scrollHeight - window.innerHeight),
    cut: [...document.querySelectorAll('button, label, h1, h2, h3, p, small, li, input, select')]
      // The editor and the table scroll in boxes of their own.
      .filter((element) => !element.closest('.monaco-editor, .table-frame'))
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && (right > window.innerWidth + 1 || element.scrollWidth > element.clientWidth + 20);
      })
      .filter((element) => !element.matches('input, select, small'))
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  }));

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('axe finds nothing serious in any pane, with a form, a result and a list open', async () => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 860 });
    await openFromLibrary(page, 'Tìm tổ chức đảng, không cần gõ dấu');
    await openFromLibrary(page, 'Các tổ chức có tỷ lệ đảng viên đạt một mức xếp loại cao nhất trong năm');
    await runAndRead(page);
    for (const pane of panes.vi) {
      await openPane(page, pane);
      // The elements are the same in both, and only their colours differ.
      expect(await faults(colorScheme === 'dark' ? 'color-contrast' : undefined), pane).toEqual([]);
      await page.screenshot(picture(`${colorScheme}-${panes.vi.indexOf(pane)}`));
    }
  });
});

test('is wholly in English on demand, and remembers it', async () => {
  const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await page.getByRole('tab', { name: 'BlocOverview' }).click();
  await page.reload();
  await editorsOf(page);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.title()).toBe('dangbo – query workbench');
  for (const pane of panes.en) {
    await openPane(page, pane);
    // Names of the record are Vietnamese, and terms of the Party are in brackets in descriptions.
    const shown = await page.evaluate(() => {
      const copy = document.querySelector('.playground')?.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll('.monaco-editor, [lang], .access-bar p, [role=combobox]'))
        part.remove();
      const labels = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      );
      const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
      return [...texts, ...labels].map((text) => text.replace(/\([^)]*\)/g, ''));
    });
    const odd = shown.filter((text) => vietnamese.test(text) && !/bí thư|Quy định|H'Hen|nguyen/i.test(text));
    expect(odd, pane).toEqual([]);
  }
  await page.getByLabel('Language').selectOption('vi');
});

test('keeps the chosen colours over the system, and follows the system otherwise', async () => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  await page.getByLabel('Màu').selectOption('light');
  expect(await background()).not.toBe(dark);
  await page.getByLabel('Màu').selectOption('');
  expect(await background()).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('goes from tab to tab with the arrow keys, and closes one with Delete', async () => {
  const tabs = page.getByRole('tab');
  const count = await tabs.count();
  await tabs.first().click();
  await page.keyboard.press('ArrowRight');
  expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect.poll(() => tabs.count()).toBe(count - 1);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('+ Thẻ mới');
});

test.each([
  [1280, 860, 0],
  [390, 844, 844],
])('a result makes the page no longer, at %s pixels', async (width, height, most) => {
  await page.setViewportSize({ width, height });
  await openFromLibrary(page, 'Bí thư không đồng thời là người đứng đầu cơ quan');
  await run(page);
  for (const view of ['Bảng', 'Biểu đồ', 'JSON', 'Bảng']) {
    await page.getByRole('button', { name: view, exact: true }).click();
    expect((await overflow()).below, view).toBeLessThanOrEqual(most);
  }
});

describe.each([390, 320])('at %s pixels', (width) => {
  test('shows the library, the query with its form, and the result, each as wide as the screen', async () => {
    await page.setViewportSize({ width, height: 844 });
    for (const pane of panes.vi) {
      await openPane(page, pane);
      expect(await overflow(), pane).toMatchObject({ page: 0, cut: [] });
    }
    await openFromLibrary(page, 'Các tổ chức có tỷ lệ đảng viên đạt một mức xếp loại cao nhất trong năm');
    expect(await overflow()).toMatchObject({ page: 0, cut: [] });
    const box = await page.locator('.graphiql-query-editor').boundingBox();
    expect(box?.width).toBeGreaterThan(width - 30);
    await page.screenshot(picture(`${width}-query`));
    await run(page);
    await page.locator('.table-frame td').first().waitFor();
    const result = await page.locator('.result-pane').boundingBox();
    expect(result?.width).toBeGreaterThan(width - 30);
    expect(result?.height).toBeGreaterThan(300);
    expect(await overflow()).toMatchObject({ page: 0, cut: [] });
    await page.screenshot(picture(`${width}-result`));
    await page.getByRole('button', { name: 'Truy vấn', exact: true }).click();
    expect(await faults()).toEqual([]);
  });
});

test('logs nothing to the console, and asks no other host', () => {
  expect(session.problems).toEqual([]);
  expect(session.foreignRequests).toEqual([]);
});
