import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedServer } from '../../../server/src/test/harness.ts';
import { type BrowserSession, openBrowser } from '../../test/browser.ts';

let server: Awaited<ReturnType<typeof sharedServer>>;
let browser: BrowserSession;
let page: Page;
let member: string;

beforeAll(async () => {
  server = await sharedServer();
  browser = await openBrowser(server.url);
  page = browser.page;
  const { organization } = await server.query(
    '{ organization(code: "DUK-07") { secretary(asOf: "2020-12-31") { member { id } } } }',
  );
  member = `/member/${organization.secretary.member.id}`;
});

afterAll(() => browser?.close());

/** Opens a page of the explorer, and waits until it has read everything. */
async function open(path: string) {
  await page.goto(`${server.url}/explore${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.loading') === null);
}

const pages = (): [name: string, path: string][] => [
  ['start', ''],
  ['organization', '/organization/DUK-07?asOf=2012-01-01'],
  ['member', member],
  ['no-organization', '/organization/XX'],
];

/** The serious faults that axe finds in the page, each with its element. */
async function faultsOf(options: axe.RunOptions, excluded: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(${JSON.stringify({ exclude: excluded })}, ${JSON.stringify(options)})`;
  const { violations, passes } = (await page.evaluate(run)) as axe.AxeResults;
  expect(passes.length).toBeGreaterThan(0);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('no page has a serious fault that axe finds, in light and in dark', async () => {
  for (const [name, path] of pages()) {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(path);
    // The tree is the same beside each page.
    const excluded = name === 'start' ? [] : ['.tree'];
    expect([name, await faultsOf({}, excluded)]).toEqual([name, []]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([name, await faultsOf({ runOnly: ['color-contrast'] }, excluded)]).toEqual([name, []]);
    await page.screenshot({ path: join(tmpdir(), `dangbo-explore-${name}-dark.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
});

test('on a phone nothing but tables and charts in their own boxes is wider than the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, path] of pages()) {
    await open(path);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('.scroll > *, .skip-link'))
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
    expect([name, wide]).toEqual([name, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await page.screenshot({ path: join(tmpdir(), `dangbo-explore-${name}-phone.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('on a phone the header is low, and its menu has the user, the purpose and the language', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open('/organization/DUK-07?asOf=2012-01-01');
  const height = () => page.locator('.columns').evaluate((element) => element.getBoundingClientRect().top);
  expect(await height()).toBeLessThanOrEqual(180);
  const language = page.getByRole('button', { name: 'English' });
  expect(await language.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Tùy chọn', expanded: false }).click();
  await language.waitFor();
  await page.getByLabel('Mục đích').waitFor();
  await page.getByRole('link', { name: 'Bàn truy vấn' }).waitFor();
  await page.getByRole('button', { name: 'Tùy chọn', expanded: true }).click();
  await language.waitFor({ state: 'hidden' });
  await open(member);
  await page.getByRole('button', { name: 'Nêu mục đích' }).click();
  expect(await page.getByLabel('Mục đích').evaluate((box) => box === document.activeElement)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('on a phone no name or term in a narrow cell of a table is broken', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/organization/DUK', '/organization/DUK-07?asOf=2012-01-01']) {
    await open(path);
    const broken = await page.locator('td, tbody th').evaluateAll((cells) =>
      cells
        .filter((cell) => cell.clientWidth < 200 && cell.querySelector('ul') === null)
        .filter((cell) => {
          const content = document.createRange();
          content.selectNodeContents(cell);
          const tops = [...content.getClientRects()].map(({ bottom }) => bottom);
          return Math.max(...tops) - Math.min(...tops) > 10;
        })
        .map(({ textContent }) => textContent),
    );
    expect([path, broken]).toEqual([path, []]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('prints the page with its day, and neither controls nor the tree', async () => {
  await open('/organization/DUK-07?asOf=2015-12-31');
  await page.getByRole('img', { name: /^Xếp loại/ }).waitFor();
  await page.emulateMedia({ media: 'print' });
  // The width of the text on A4.
  await page.setViewportSize({ width: 673, height: 900 });
  const seen = (selector: string) => page.locator(selector).first().isVisible();
  for (const hidden of ['.user-bar', '.finder', '.contents', '.day-picker', '.filter', '.pager button'])
    expect([hidden, await seen(hidden)]).toEqual([hidden, false]);
  for (const shown of ['h1', '.facts', '.chart', '.day-bar p', '.pager'])
    expect(await seen(shown)).toBe(true);
  expect(await page.locator('.day-bar p').textContent()).toContain('31/12/2015');
  const cut = await page
    .locator('.scroll')
    .evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ ariaLabel }) => ariaLabel),
    );
  expect(cut).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map((points) => Math.round((Number(points) / 72) * 25.4)),
  );
  expect(new Set(sizes.map(String))).toEqual(new Set(['210,297']));
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('sends requests to no other host, and logs nothing to the console', () => {
  expect(browser.foreignRequests).toEqual([]);
  expect(browser.problems).toEqual([]);
});
