import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExample } from '../../../server/src/test/examples.ts';
import { openFromLibrary, run } from '../../test/playground.ts';
import { openWorkbench, type Workbench } from '../../test/workbench.ts';

const summaries = `query Summaries {
  organization(code: "DUK") {
    ratingSummaries(fromYear: 2018, toYear: 2020, subject: MEMBER) {
      year
      rated
      goodOrBetter
      counts { grade count }
    }
    children(first: 100) { nodes { code name kind } }
  }
}`;

let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
  await workbench.run(summaries);
  await page.getByRole('button', { name: 'Biểu đồ' }).click();
});

afterAll(() => workbench?.close());

/** The numbers of the chart from its text alternative, row by row. */
async function numbers(): Promise<string[][]> {
  const details = page.locator('.chart-numbers');
  if (!(await details.evaluate((element) => element.hasAttribute('open'))))
    await details.locator('summary').click();
  return details
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')));
}

/** The serious faults that axe finds in the result. */
async function faults(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = (await page.evaluate(
    "axe.run('.result-pane', { resultTypes: ['violations'] })",
  )) as axe.AxeResults;
  expect(passes.length).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('draws the shares of grades by year, with axes, a legend and its numbers as a table', async () => {
  const chart = page.getByRole('img', { name: 'Số lượng / Xếp loại theo Tổng hợp xếp loại › Năm' });
  await chart.waitFor();
  const { organization } = await workbench.server.query(summaries);
  const expected = organization.ratingSummaries.map(({ year, rated, counts }: Summary) => [
    String(year),
    ...['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'].map((grade) => {
      const { count = 0 } = counts.find((each) => each.grade === grade) ?? {};
      return (count / rated).toLocaleString('vi-VN', { style: 'percent', maximumFractionDigits: 1 });
    }),
  ]);
  const [names, ...rows] = await numbers();
  expect(names).toEqual(['', 'Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành', 'Không hoàn thành']);
  expect(rows).toEqual(expected);
  expect(await page.locator('.chart-legend li').allTextContents()).toHaveLength(4);
  // The bars of a year reach from the bottom to the top together.
  const heights = await chart
    .locator('rect.bar')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
  expect(heights).toHaveLength(12);
  const [first = 0, second = 0] = [0, 4].map((start) =>
    heights.slice(start, start + 4).reduce((sum, height) => sum + height, 0),
  );
  expect(first).toBeGreaterThan(200);
  expect(second).toBeCloseTo(first, 3);
  expect(await chart.locator('.axis text').allTextContents()).toEqual(
    expect.arrayContaining(['2018', '2020', '100%']),
  );

  await page.getByLabel('Tỷ lệ %').uncheck();
  expect((await numbers())[1]?.[1]).toBe(
    countOf(organization.ratingSummaries[0], 'EXCELLENT').toLocaleString('vi-VN'),
  );
});

interface Summary {
  year: number;
  rated: number;
  counts: { grade: string; count: number }[];
}

const countOf = ({ counts }: Summary, grade: string) =>
  counts.find((each) => each.grade === grade)?.count ?? 0;

test('draws several numbers side by side, or as lines', async () => {
  await page.getByLabel('Danh sách').selectOption('organization.ratingSummaries');
  await page.getByRole('img', { name: 'Số được xếp loại, Tốt trở lên theo Năm' }).waitFor();
  expect(await page.locator('.chart rect.bar').count()).toBe(6);
  await page.getByLabel('Biểu đồ đường').check();
  expect(await page.locator('.chart path.line').count()).toBe(2);
  expect(await page.locator('.chart rect.bar').count()).toBe(0);
});

test('counts the rows of each category', async () => {
  await page.getByLabel('Danh sách').selectOption('organization.children.nodes');
  await page.getByRole('img', { name: 'Số dòng theo Loại' }).waitFor();
  const { organization } = await workbench.server.query(summaries);
  const committees = organization.children.nodes.filter(
    ({ kind }: { kind: string }) => kind === 'GRASSROOTS_COMMITTEE',
  );
  expect(await numbers()).toContainEqual(['Đảng bộ cơ sở', String(committees.length)]);
});

test('draws numbers of one scale together: the movement of members apart from how many there are', async () => {
  await workbench.run(`{ organization(code: "DUK") {
    quarterlyMemberMovements(fromYear: 2016, toYear: 2020) { fromDate opening admitted transferredIn died closing }
  } }`);
  const chart = page.getByRole('img', { name: /^Kết nạp, Chuyển đến, Từ trần theo Quý/ });
  await chart.waitFor();
  await page.getByRole('combobox', { name: 'Số liệu' }).selectOption('Đầu kỳ, Cuối kỳ');
  await page.getByRole('img', { name: /^Đầu kỳ, Cuối kỳ theo/ }).waitFor();
  // No text of the axis lies on another.
  const places = await page
    .locator('.chart .axis text')
    .evaluateAll((texts) =>
      texts.map((text) => text.getBoundingClientRect()).map(({ x, right, y }) => ({ x, right, y })),
    );
  const days = places.filter(({ y }) => y === Math.max(...places.map((place) => place.y)));
  expect(days.length).toBeGreaterThan(2);
  for (const [index, { x }] of days.entries()) {
    if (index > 0) expect(x).toBeGreaterThan(days[index - 1]?.right ?? 0);
  }
});

test('draws the grades of each organization along the organizations', async () => {
  await openFromLibrary(page, 'Các tổ chức có tỷ lệ đảng viên đạt một mức xếp loại cao nhất trong năm');
  await run(page);
  await page.getByRole('img', { name: /^Số lượng \/ Xếp loại theo .*Tên/ }).waitFor();
  expect((await numbers())[0]).toContain('Hoàn thành xuất sắc');
});

test('draws age bands by sex, in the language of the page', async () => {
  await openFromLibrary(page, 'Cơ cấu đảng viên theo độ tuổi và giới tính');
  await run(page);
  await page.getByRole('img', { name: /^Số lượng \/ / }).waitFor();
  const { query, variables } = readExample('25-age-and-sex.graphql');
  const { organization } = await workbench.server.query(query, variables);
  const rows: Structure[] = organization.memberStructure.rows;
  for (const language of ['vi', 'en'] as const) {
    await page.getByLabel(/Ngôn ngữ|Language/).selectOption(language);
    const labels = (place: number) => [...new Set(rows.map(({ values }) => values[place]?.label[language]))];
    await expect.poll(async () => (await numbers())[0]?.slice(1).toSorted()).toEqual(labels(1).toSorted());
    const [[, ...sexes] = [], ...bands] = await numbers();
    const share = (band: string | undefined, sex: string) => {
      const own = rows.filter(({ values }) => values[0]?.label[language] === band);
      const { count } = own.find(({ values }) => values[1]?.label[language] === sex) ?? {};
      const sum = own.reduce((total, row) => total + row.count, 0);
      const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
      return count === undefined
        ? ''
        : (count / sum).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
    };
    expect(bands).toEqual(labels(0).map((band) => [band, ...sexes.map((sex) => share(band, sex))]));
  }
  await page.getByLabel('Language').selectOption('vi');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(tmpdir(), 'dangbo-chart-age-1280.png') });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('navigation').getByRole('button', { name: 'Kết quả' }).click();
  await page.locator('svg.chart').waitFor();
  await page.screenshot({ path: join(tmpdir(), 'dangbo-chart-age-390.png') });
  await page.setViewportSize({ width: 1440, height: 900 });
});

interface Structure {
  count: number;
  values: { label: { vi: string; en: string } }[];
}

test('shows the table of a result that has no series, and says why where a chart is asked for', async () => {
  await workbench.run('{ organization(code: "DUK") { children(first: 3) { nodes { name } } } }');
  await page.getByText('3 dòng', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Bảng' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Biểu đồ' }).click();
  await page.getByText('Danh sách này không vẽ được biểu đồ').waitFor();
  // One row is one bar, which compares nothing.
  await workbench.run(
    '{ organization(code: "DUK") { memberStructure(by: [SEX], filter: { sexes: [FEMALE] }) { rows { count values { label { vi } } } } } }',
  );
  await page.locator('.table-frame td').first().waitFor();
  expect(await page.locator('svg.chart').count()).toBe(0);
});

test('runs the operation of a tab that was opened this moment', async () => {
  await page.getByRole('tab', { name: 'RatingSummaries' }).click();
  await run(page);
  await page.getByRole('img', { name: /^Số lượng \/ Xếp loại theo .*Năm/ }).waitFor();
});

test('has no serious fault for axe, in light and dark', async () => {
  await workbench.run(summaries);
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const view of ['Bảng', 'Biểu đồ']) {
      await page.getByRole('button', { name: view }).click();
      await page.locator(view === 'Bảng' ? '.table-frame' : 'svg.chart').waitFor();
      expect(await faults()).toEqual([]);
    }
  }
});

test('fits a phone: nothing but what scrolls in its own box is wider than the pane', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('navigation').getByRole('button', { name: 'Kết quả' }).click();
  for (const view of ['Bảng', 'Biểu đồ']) {
    await page.getByRole('button', { name: view }).click();
    const pane = page.locator('.result-pane');
    await pane
      .locator(view === 'Bảng' ? '.table-frame td' : 'svg.chart')
      .first()
      .waitFor();
    const [width = 0, needed = 0] = await pane.evaluate((element) => [
      element.clientWidth,
      element.scrollWidth,
    ]);
    expect(width).toBeGreaterThan(300);
    expect(needed).toBe(width);
  }
});

test('sends requests to no other host, and logs nothing but refused queries to the console', () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.problems).toEqual([]);
});
