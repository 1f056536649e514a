import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorsOf,
  openFromLibrary,
  openPane,
  type PlaygroundSession,
  runAndRead,
  startPlayground,
  textOf,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
});

afterAll(() => session?.close());

const pane = () => page.getByRole('region', { name: 'Truy vấn đã lưu' });
const names = () => pane().locator('.saved-item > button').allTextContents();

async function save(name: string) {
  await page.getByRole('button', { name: 'Lưu…' }).click();
  await page.getByLabel('Lưu với tên').fill(name);
  await page.keyboard.press('Enter');
  await page.getByText(`Đã lưu “${name}”.`).waitFor();
}

const choose = (name: string, content: string) =>
  pane()
    .getByLabel('Nhập từ tệp')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

test('saves a query with its variables by name, in Vietnamese order, over a reload', async () => {
  await openFromLibrary(page, 'Tất cả bí thư của một tổ chức từ trước đến nay');
  await save('Đảng bộ');
  await save('Ấp');
  await save('Bí thư của DUK-07');
  await page.reload();
  await editorsOf(page);
  await openPane(page, 'Đã lưu');
  expect(await names()).toEqual(['Ấp', 'Bí thư của DUK-07', 'Đảng bộ']);
  await page.getByRole('tab', { name: 'BlocOverview' }).click();
  await pane().getByRole('button', { name: 'Ấp', exact: true }).click();
  expect(JSON.parse(await textOf(page, 'variables.json'))).toEqual({ code: 'DUK-07' });
});

test('renames, refuses a name twice, and deletes after asking', async () => {
  await pane().getByRole('button', { name: 'Đổi tên “Ấp”' }).click();
  await pane().getByLabel('Tên mới').fill('Đảng bộ');
  await page.keyboard.press('Enter');
  await pane().getByText('Đã có truy vấn mang tên này.').waitFor();
  await pane().getByLabel('Tên mới').fill('Xã');
  await page.keyboard.press('Enter');
  await pane().getByText('Đã đổi tên thành “Xã”.').waitFor();
  await pane().getByRole('button', { name: 'Xóa “Đảng bộ”' }).click();
  expect(await names()).toContain('Đảng bộ');
  await pane().getByRole('button', { name: 'Xóa hẳn' }).click();
  await pane().getByText('Đã xóa “Đảng bộ”.').waitFor();
  expect(await names()).toEqual(['Bí thư của DUK-07', 'Xã']);
});

test('exports to a file that it imports again', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane().getByRole('button', { name: 'Xuất ra tệp' }).click(),
  ]);
  const content = await readFile(await download.path(), 'utf8');
  await pane().getByRole('button', { name: 'Xóa “Xã”' }).click();
  await pane().getByRole('button', { name: 'Xóa hẳn' }).click();
  await pane().getByText('Đã xóa “Xã”.').waitFor();
  await choose('q.json', content);
  await pane().getByText('Đã nhập 2 truy vấn.').waitFor();
  expect(await names()).toEqual(['Bí thư của DUK-07', 'Xã']);
});

test('an imported query takes the place of none', async () => {
  const other = { name: 'Xã', query: 'query Other { viewer { name } }', variables: '' };
  await choose('q.json', JSON.stringify({ format: 'dangbo-queries', version: 1, queries: [other, other] }));
  await pane().getByText('Đã nhập 2 truy vấn.').waitFor();
  expect(await names()).toEqual(['Bí thư của DUK-07', 'Xã', 'Xã (2)']);
  await pane().getByRole('button', { name: 'Xóa “Xã (2)”' }).click();
  await pane().getByRole('button', { name: 'Xóa hẳn' }).click();
  await pane().getByText('Đã xóa “Xã (2)”.').waitFor();
});

test.each([
  ['no JSON', '{"format":', 'không phải là JSON'],
  ['another JSON', '{"a":1}', 'không chứa truy vấn đã lưu'],
  ['a list', '[]', 'không chứa truy vấn đã lưu'],
  ['a later version', '{"format":"dangbo-queries","version":2,"queries":[]}', 'phiên bản 2'],
  [
    'half a query',
    '{"format":"dangbo-queries","version":1,"queries":[{"name":"A","query":"{a}"},{"name":"B"}]}',
    'Truy vấn thứ 2 trong tệp',
  ],
])('refuses a file with %s, with a sentence, and imports nothing', async (_what, content, sentence) => {
  await choose('q.json', content);
  await pane().getByText(sentence).waitFor();
  expect(await names()).toEqual(['Bí thư của DUK-07', 'Xã']);
});

test('lists what was run lately, to be opened again', async () => {
  await runAndRead(page);
  await pane()
    .getByRole('button', { name: /^Tất cả bí thư của một tổ chức/ })
    .waitFor();
  await page.getByRole('tab', { name: 'BlocOverview' }).click();
  await pane()
    .getByRole('button', { name: /^Tất cả bí thư của một tổ chức/ })
    .click();
  await page.getByRole('tab', { name: 'AllSecretaries', selected: true }).waitFor();
});

test('deletes everything stored after asking', async () => {
  await pane().getByRole('button', { name: 'Xóa mọi thứ đã lưu…' }).click();
  await pane().getByRole('button', { name: 'Xóa và tải lại trang' }).click();
  await page.getByRole('heading', { name: 'Thư viện truy vấn' }).waitFor();
  await openPane(page, 'Đã lưu');
  await pane().getByText('Chưa có truy vấn nào.').waitFor();
});

test('the form to save closes at Escape and with its tab, and follows the language until a name is typed', async () => {
  const input = page.getByLabel(/^(Lưu với tên|Save as)$/);
  await openFromLibrary(page, 'Tất cả bí thư của một tổ chức từ trước đến nay');
  await page.getByRole('tab', { name: 'AllSecretaries', selected: true }).waitFor();
  await page.getByRole('button', { name: 'Lưu…' }).click();
  await expect.poll(() => input.inputValue()).toBe('Tất cả bí thư của một tổ chức từ trước đến nay');
  await page.keyboard.press('Escape');
  await input.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lưu…');

  await page.keyboard.press('Enter');
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await expect
    .poll(() => input.inputValue())
    .toBe('All secretaries of one organization, from the first to the present one');
  await input.fill('Mine');
  await page.getByLabel('Language').selectOption('vi');
  expect(await input.inputValue()).toBe('Mine');

  await openFromLibrary(page, 'Đảng viên của một chi bộ, xếp theo tên');
  await page.getByRole('tab', { name: 'MembersOfACell', selected: true }).waitFor();
  expect(await input.count()).toBe(0);
  await page.getByRole('button', { name: 'Lưu…' }).click();
  expect(await input.inputValue()).toBe('Đảng viên của một chi bộ, xếp theo tên');
  await page.keyboard.press('Escape');
});
