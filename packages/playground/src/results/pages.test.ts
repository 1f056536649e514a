import { parseCsv } from 'hucre/csv';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download } from '../../test/downloads.ts';
import { openFromLibrary, runAndRead } from '../../test/playground.ts';
import { openWorkbench, type Workbench } from '../../test/workbench.ts';

let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
});

afterAll(() => workbench?.close());

const column = async (place: number) => (await workbench.rows()).map((cells) => cells[place]);
const sortBy = (head: string) => page.getByRole('button', { name: head, exact: true }).click();

const organizations = (rest: string, first = 10) => `{ organization(code: "DUK") { descendants(
  filter: { kinds: [GRASSROOTS_COMMITTEE, GRASSROOTS_CELL] }, first: ${first}
) { ${rest} nodes { code memberCount(asOf: "2020-12-31") } } } }`;

test('says that one page alone is sorted, and sorts by a number over all pages once they are read', async () => {
  await workbench.run(organizations('totalCount'));
  const note = page.locator('.pages-note');
  await note
    .getByText('Bảng chỉ có 10 trong 68 dòng: thứ tự, lọc và tổng chỉ tính trên các dòng này.')
    .waitFor();
  await note.getByRole('button', { name: 'Đọc mọi trang' }).click();
  await page.getByText('68 dòng', { exact: true }).waitFor();
  expect(await note.count()).toBe(0);
  await sortBy('Đảng số');
  await sortBy('Đảng số');
  const { organization } = await workbench.server.query(
    `{ organization(code: "DUK") { descendants(filter: { kinds: [GRASSROOTS_COMMITTEE, GRASSROOTS_CELL] }
      orderBy: { field: MEMBER_COUNT, direction: DESC }, first: 10) { nodes { memberCount(asOf: "2020-12-31") } } } }`,
  );
  const expected = organization.descendants.nodes.map(({ memberCount }: { memberCount: number }) =>
    String(memberCount),
  );
  expect((await column(1)).slice(0, 10)).toEqual(expected);
});

test('says that there may be more where the query does not ask, and nothing where the page is all', async () => {
  await workbench.run(organizations(''));
  await page.getByText('Bảng chỉ có 10 dòng của một trang, có thể còn trang khác').waitFor();
  await workbench.run(organizations('totalCount', 100));
  await page.getByText('68 dòng', { exact: true }).waitFor();
  expect(await page.locator('.pages-note').count()).toBe(0);
});

test('says why pages cannot be read, and keeps the page', async () => {
  await workbench.run(organizations('totalCount'));
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Đọc mọi trang' }).click();
  await page.getByRole('alert').getByText('Không liên lạc được với máy chủ.').waitFor({ timeout: 60_000 });
  await page.unrouteAll({ behavior: 'wait' });
  expect(await workbench.rows()).toHaveLength(10);
});

test('ranks organizations by numbers that the server cannot sort by', async () => {
  await openFromLibrary(page, 'Số kết nạp và số đảng viên đạt một mức xếp loại của từng tổ chức');
  const { data } = await runAndRead(page);
  const nodes: { memberMovements: [{ admitted: number }]; grade: { totalCount: number } }[] =
    data.organization.descendants.nodes;
  await page.getByText('68 dòng', { exact: true }).waitFor();
  const heads = await page.locator('.table-frame thead th').allTextContents();
  expect(heads.map((head) => head.trim())).toEqual([
    'Mã',
    'Tên',
    'Đảng số',
    'Biến động theo năm › Kết nạp',
    'Xếp loại › Tổng số',
  ]);
  const ranked = (of: (node: (typeof nodes)[number]) => number) =>
    nodes
      .map(of)
      .toSorted((left, right) => right - left)
      .slice(0, 10)
      .map(String);
  for (const [head, place, of] of [
    ['Biến động theo năm › Kết nạp', 3, (node: (typeof nodes)[number]) => node.memberMovements[0].admitted],
    ['Xếp loại › Tổng số', 4, (node: (typeof nodes)[number]) => node.grade.totalCount],
  ] as const) {
    await sortBy(head);
    await sortBy(head);
    expect((await column(place)).slice(0, 10)).toEqual(ranked(of));
  }
});

test('draws what is ranked by number along the organizations, not as one bar of their kind', async () => {
  await openFromLibrary(page, 'Mười tổ chức có nhiều đảng viên nhất');
  const { data } = await runAndRead(page);
  await page.getByText('Bảng chỉ có 10 trong 68 dòng').waitFor();
  const [head, cell] = await page.evaluate(() =>
    ['th:last-child button', 'td:last-child'].map(
      (cell) => getComputedStyle(document.querySelector(`.table-frame ${cell}`) as Element).textAlign,
    ),
  );
  expect(head).toBe(cell);
  await page.getByRole('button', { name: 'Biểu đồ' }).click();
  await page.getByRole('img', { name: /^Đảng số theo Tên/ }).waitFor();
  const names = await page.locator('.chart .bar title').allTextContents();
  expect(names).toHaveLength(10);
  expect(names[0]).toContain(data.organization.descendants.nodes[0].name);
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
});

test('names quarters in the table and the chart, and keeps their days in files, under heads that say so', async () => {
  await workbench.run(`{ organization(code: "DUK") {
    quarterlyMemberMovements(fromYear: 2019, toYear: 2019) { fromDate toDate admitted }
  } }`);
  expect(await column(0)).toEqual(['Quý 1/2019', 'Quý 2/2019', 'Quý 3/2019', 'Quý 4/2019']);
  expect((await column(1))[0]).toBe('31/03/2019');
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  const { content } = await download(page, 'CSV');
  const [heads, first] = parseCsv(content.toString('utf8'));
  expect(heads).toEqual(['Quý (từ ngày)', 'Đến ngày', 'Kết nạp']);
  expect(first?.slice(0, 2)).toEqual(['2019-01-01', '2019-03-31']);

  await page.getByRole('button', { name: 'Biểu đồ' }).click();
  await page.getByRole('img', { name: /^Kết nạp theo Quý/ }).waitFor();
  expect(await page.locator('.chart .axis text').allTextContents()).toEqual(
    expect.arrayContaining(['Quý 1/2019', 'Quý 4/2019']),
  );
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await page.locator('.chart .axis text', { hasText: 'Q1 2019' }).waitFor();
  await page.getByLabel('Language').selectOption('vi');
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
});

test('says in words that a script of the page is gone', async () => {
  await page.reload();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.route('**/assets/export-list-*.js', (route) => route.abort());
  await workbench.run(organizations('totalCount'));
  await page.getByRole('button', { name: 'Đọc mọi trang' }).click();
  await page.getByRole('alert').getByText('Không tải được một phần của trang').waitFor();
  await page.unrouteAll({ behavior: 'wait' });
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: /^Chạy \(/ }).click();
  await page.getByText('Không kết nối được với máy chủ').first().waitFor();
  expect(await page.locator('.run-line').count()).toBe(0);
});
