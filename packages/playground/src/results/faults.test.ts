import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { downloadsDuring } from '../../test/downloads.ts';
import { openWorkbench, type Workbench } from '../../test/workbench.ts';

let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
  await workbench.run(
    '{ organization(code: "DUK") { members(includeDescendants: true, first: 20) { nodes { fullName } } } }',
  );
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
});

afterEach(() => page.unrouteAll({ behavior: 'wait' }));

afterAll(() => workbench?.close());

/** Answers the pages of an export, from the second on, as the server would not. */
const answerPages = (answer: (route: Route) => Promise<void>) =>
  page.route('**/graphql', (route) =>
    route.request().postDataJSON().variables?.exportAfter ? answer(route) : route.continue(),
  );

test('shows how far an export is, and saves nothing once it is cancelled', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await answerPages(async (route) => {
    await held;
    await route.abort();
  });
  const saved = await downloadsDuring(page, async () => {
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('Đã tải 100 trên 4.374 dòng').waitFor();
    await page.getByRole('button', { name: 'Hủy' }).click();
    await page.getByText('Đã hủy, không lưu tệp nào.').waitFor();
    release();
  });
  expect(saved).toBe(0);
});

const changed = (change: (page: { totalCount: number; pageInfo: { endCursor: string } }) => void) =>
  answerPages(async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    change(body.data.organization.members);
    await route.fulfill({ response, json: body });
  });

test.each([
  [
    'a cursor does not advance',
    () => {
      let cursor = '';
      return changed(({ pageInfo }) => {
        cursor ||= pageInfo.endCursor;
        pageInfo.endCursor = cursor;
      });
    },
    'con trỏ không tiến',
  ],
  [
    'the number of rows changes',
    () =>
      changed((connection) => {
        connection.totalCount += 1;
      }),
    'Số dòng đã thay đổi trong lúc tải (từ 4374 thành 4375)',
  ],
  [
    'the server fails',
    () =>
      answerPages((route) =>
        route.fulfill({
          json: {
            errors: [{ message: 'no', extensions: { messages: { vi: 'Máy chủ bận.', en: 'Busy.' } } }],
          },
        }),
      ),
    'Máy chủ bận.',
  ],
  [
    'a proxy answers in HTML',
    () => answerPages((route) => route.fulfill({ body: '<h1>Hello</h1>', contentType: 'text/html' })),
    'Máy chủ trả lời không đúng dạng (HTTP 200)',
  ],
])('saves nothing where %s, and says so', async (_, misbehave, sentence) => {
  await misbehave();
  const saved = await downloadsDuring(page, async () => {
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByRole('alert').getByText(sentence).waitFor();
  });
  expect(saved).toBe(0);
});

test('saves nothing where the browser computes no hash, and says why', async () => {
  await page.evaluate(() =>
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true }),
  );
  await page.getByRole('combobox', { name: 'Xuất' }).selectOption('shown');
  await page.getByRole('button', { name: 'CSV' }).click();
  await page
    .getByRole('alert')
    .getByText('Trình duyệt chỉ tính được mã kiểm tra SHA-256 qua HTTPS.')
    .waitFor();
  await page.evaluate(() => Reflect.deleteProperty(crypto, 'subtle'));
});

test('saves nothing where a list inside the rows has more pages', async () => {
  await workbench.run(
    `{ organization(code: "DUK") { children(first: 5) { nodes { code members(includeDescendants: true, first: 5) { nodes { fullName } } } } } }`,
  );
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  await page.getByRole('button', { name: 'CSV' }).click();
  await page
    .getByRole('alert')
    .getByText('“organization.children.nodes.members” còn trang chưa đọc')
    .waitFor();
});

test('asks for smaller pages where the server refuses the cost of large ones', async () => {
  const sizes: number[] = [];
  await page.route('**/graphql', (route) => {
    const { exportFirst } = route.request().postDataJSON().variables ?? {};
    if (exportFirst) sizes.push(exportFirst);
    const messages = { vi: 'Truy vấn quá đắt.', en: 'Too costly.' };
    return exportFirst > 40
      ? route.fulfill({
          json: { errors: [{ message: '', extensions: { code: 'COST_TOO_HIGH', messages } }] },
        })
      : route.continue();
  });
  await workbench.run('{ organization(code: "DUK") { children(first: 5) { nodes { code } } } }');
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  await page.getByRole('button', { name: 'CSV' }).click();
  await page.getByText('Đã lưu 68 dòng').waitFor();
  expect(sizes).toEqual([100, 50, 25, 25, 25]);
});

test('says that tables cannot be opened where their scripts are gone, and shows the JSON', async () => {
  await page.route('**/assets/result-views-*.js', (route) => route.abort());
  await page.reload();
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await workbench.run('{ viewer { name } }');
  await page.getByRole('alert').getByText('Không mở được bảng và biểu đồ của kết quả này.').waitFor();
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await page.locator('.result-window .view-line', { hasText: 'viewer' }).waitFor();
});
