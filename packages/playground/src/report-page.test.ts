import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../server/src/test/harness.ts';
import { type BrowserSession, openBrowser } from '../test/browser.ts';

const path = '/report/DUK?from=2010&to=2020';
const phone = { width: 390, height: 844 };

let server: TestServer;
let browser: BrowserSession;
let page: Page;

beforeAll(async () => {
  server = await startTestServer();
  // The page is complete without JavaScript, so nothing here runs any.
  browser = await openBrowser(server.url, { javaScriptEnabled: false });
  page = browser.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const picture = (name: string) => ({ path: join(tmpdir(), `dangbo-report-${name}.png`), fullPage: true });

/** The serious faults that axe finds in a page, each with the element; axe itself needs a browser with JavaScript. */
async function faultsOf(url: string): Promise<string[]> {
  const { page, close } = await openBrowser(new URL(url).origin);
  await page.goto(url);
  await page.evaluate(axe.source);
  const { violations, passes } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  await close();
  expect(passes.length).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Elements that reach beyond the screen outside a box that scrolls, and the width of the page itself. */
const overflowOf = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.scrollWidth - window.innerWidth,
    elements: [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.scroll > *, svg'))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  }));

describe('the report', () => {
  beforeAll(async () => {
    await page.goto(server.url + path);
  });

  test('is shown at a desk, with its tables and charts, without JavaScript', async () => {
    await page.getByRole('heading', { level: 1, name: /Báo cáo tổng kết/i }).waitFor();
    const row = page
      .getByRole('region', { name: 'Biến động đảng viên theo năm' })
      .getByRole('row', { name: /^2020/ });
    expect(await row.textContent()).toMatch(/4\.374$/);
    const bars = page.getByRole('img', { name: 'Số đảng viên kết nạp theo năm' }).locator('.bar');
    expect(await bars.count()).toBe(11);
    const heights = await bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))));
    // 184 were admitted in 2012, the most, and 152 in 2019, the fewest.
    expect(heights.indexOf(Math.max(...heights))).toBe(2);
    expect(heights.indexOf(Math.min(...heights))).toBe(9);
    expect((heights[9] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(152 / 184, 2);
    await page.screenshot(picture('desktop'));
  });

  test('fills each year of a chart of grades to the top', async () => {
    const chart = page.getByRole('img', { name: 'Xếp loại đảng viên' });
    const heights = await chart.locator('rect').evaluateAll((all) => {
      const columns: Record<string, number> = {};
      for (const part of all) {
        const x = String(part.getAttribute('x'));
        columns[x] = (columns[x] ?? 0) + Number(part.getAttribute('height'));
      }
      return Object.values(columns);
    });
    expect(heights).toHaveLength(11);
    for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 3);
  });

  test('has no serious fault that axe finds', async () => {
    expect(await faultsOf(server.url + path)).toEqual([]);
  });

  test('is readable on a phone: nothing but tables in their own boxes is wider', async () => {
    await page.setViewportSize(phone);
    expect(await overflowOf(page)).toEqual({ page: 0, elements: [] });
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('p, td, th, li, figure text')].map((element) => {
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        return Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    await page.screenshot(picture('phone'));
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('prints on A4, and no table or chart is cut', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    const millimetres = boxes.map(([, ...size]) =>
      size.map((points) => Math.round((Number(points) / 72) * 25.4)),
    );
    expect(new Set(millimetres.map(String))).toEqual(new Set(['210,297']));
    expect(boxes.length).toBeGreaterThan(1);

    await page.emulateMedia({ media: 'print' });
    const uncut = await page
      .locator('.together, .scroll, tr, figure')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).breakInside));
    expect(new Set(uncut)).toEqual(new Set(['avoid']));
    // A chart beside a table stays with it, and Chromium writes the numbers of pages into the margin.
    const withTable = page.locator('.together:has(table):has(figure)');
    expect(await withTable.count()).toBe(4);
    expect(await page.locator('.scroll + figure').count()).toBe(await withTable.locator('figure').count());
    const numbered = await page.evaluate(() =>
      [...document.styleSheets].some(({ cssRules }) =>
        [...cssRules].some(({ cssText }) => /@bottom-center[^}]*counter\(page\)/.test(cssText)),
      ),
    );
    expect(numbered).toBe(true);
    // Nothing scrolls on paper: each table is as wide as the text at most.
    await page.setViewportSize({ width: 661, height: 900 });
    const wider = await page
      .locator('.scroll')
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    expect(wider).toBe(0);
    expect(await page.locator('nav').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('leads from a figure to its definition', async () => {
    await page.getByRole('link', { name: 'Chú giải 1', exact: true }).first().click();
    expect(await page.locator(':target').textContent()).toContain('số tổ chức cơ sở đảng trong nhánh');
  });

  test('changes to English, other years and another organization', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /^Report/ }).waitFor();
    await page.getByLabel('Organization code').fill('DUK-05');
    await page.getByLabel('From').fill('2015');
    await page.getByRole('button', { name: 'Show the report' }).click();
    await page.getByRole('heading', { level: 1, name: /2015 to 2020/ }).waitFor();
    expect(await page.locator('.letterhead').textContent()).toContain('Chi bộ Ban Dân vận Tỉnh ủy');
    expect(page.url()).toBe(`${server.url}/report/DUK-05?from=2015&to=2020&lang=en`);
  });

  test('says that there is no such organization, and offers another', async () => {
    const unknown = `${server.url}/report/XX?from=2010&to=2020`;
    expect(await faultsOf(unknown)).toEqual([]);
    await page.goto(unknown);
    await page.getByRole('alert').getByText('Không tìm thấy tổ chức đảng có mã “XX”').waitFor();
    await page.getByLabel('Mã tổ chức').fill('DUK');
    await page.getByRole('button', { name: 'Xem báo cáo' }).click();
    await page.getByRole('heading', { level: 1, name: /2010–2020/ }).waitFor();
  });

  test('sends requests to no other host, and breaks no rule of its policy', () => {
    expect(browser.foreignRequests).toEqual([]);
    // The browser logs the 404 above itself.
    expect(browser.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });
});

test('the rows behind a figure open in the playground, which runs them on arrival', async () => {
  const { page, problems, close } = await openBrowser(server.url);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  const isRun = (body: string) => body.includes('ReportOrganizations');
  const open = async () => {
    await page.goto(server.url + path);
    await page.getByTitle('Mở số liệu gốc').getByText('68', { exact: true }).first().click();
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'ReportOrganizations' }).waitFor();
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await page.locator('.result-window .view-line', { hasText: '"totalCount": 68' }).waitFor();
  };
  await open();
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await page.locator('.documentation').getByText('Query', { exact: true }).waitFor();
  expect(sent.filter(isRun)).toHaveLength(1);
  expect(page.url()).toBe(`${server.url}/`);
  // The tab stays over a reload, which runs nothing, and the same figure opens no second one.
  await page.reload();
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'ReportOrganizations' }).waitFor();
  expect(sent.filter(isRun)).toHaveLength(1);
  await open();
  expect(await page.getByRole('tab', { name: 'ReportOrganizations' }).count()).toBe(1);
  expect(sent.filter(isRun)).toHaveLength(2);
  expect(problems).toEqual([]);
  await close();
});

test.each([
  ['a query that another page links to', 'query Foreign { viewer { name } }', ''],
  [
    'a mutation, wherever it is linked',
    'mutation Foreign { revokeApiKey(input: { keyId: "1" }) { success } }',
    path,
  ],
])('the playground does not run %s by itself', async (_, query, from) => {
  const { page, close } = await openBrowser(server.url);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  const link = `${server.url}/?${new URLSearchParams({ query })}`;
  await page.goto(link, { ...(from !== '' && { referer: server.url + from }) });
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'Foreign' }).waitFor();
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await page.locator('.documentation').getByText('Query', { exact: true }).waitFor();
  expect(sent.filter((body) => body.includes('Foreign'))).toEqual([]);
  await close();
});

test('where a key is needed, a form takes it, without JavaScript, and forgets it on request', async () => {
  const server = await startTestServer();
  const { createApiKey } = await server.query(
    'mutation { createApiKey(input: { name: "Tổ thống kê", role: "ANALYST" }) { token } }',
  );
  const anonymous = async () => (await server.request('{ viewer { name } }')).status;
  await expect.poll(anonymous).toBe(401);
  const { page, foreignRequests, close } = await openBrowser(server.url, { javaScriptEnabled: false });
  await page.setViewportSize(phone);
  await page.goto(server.url + path);
  await page.getByRole('heading', { name: 'Máy chủ cần biết bạn là ai' }).waitFor();
  expect(await faultsOf(server.url + path)).toEqual([]);
  expect(await overflowOf(page)).toEqual({ page: 0, elements: [] });

  await page.getByLabel('Khóa API').fill('dangbo_wrong');
  await page.getByRole('button', { name: 'Vào' }).click();
  await page.getByRole('alert').getByText('Khóa này không dùng được').waitFor();
  await page.screenshot(picture('key'));

  await page.getByLabel('Khóa API').fill(createApiKey.token);
  await page.getByRole('button', { name: 'Vào' }).click();
  await page.getByRole('heading', { level: 1, name: /2010–2020/ }).waitFor();
  expect(page.url()).toBe(server.url + path);
  const [cookie] = await page.context().cookies(`${server.url}/report`);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1 });
  expect(await page.context().cookies(`${server.url}/graphql`)).toEqual([]);

  await page.getByRole('button', { name: 'Quên khóa' }).click();
  await page.getByRole('heading', { name: 'Máy chủ cần biết bạn là ai' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  expect(foreignRequests).toEqual([]);
  await close();
  await server.stop();
});
