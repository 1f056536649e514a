import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sharedServer } from '../../../server/src/test/harness.ts';
import { type BrowserSession, openBrowser } from '../../test/browser.ts';

let server: Awaited<ReturnType<typeof sharedServer>>;
let browser: BrowserSession;
let page: Page;

beforeAll(async () => {
  server = await sharedServer();
  browser = await openBrowser(server.url);
  page = browser.page;
});

afterAll(() => browser?.close());

beforeEach(() => page.unrouteAll({ behavior: 'wait' }));

const open = (path: string) => page.goto(`${server.url}/explore${path}`);
const sentence = (words: string) => page.getByRole('alert').getByText(words).waitFor();
const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

test('an unknown code', async () => {
  await open('/organization/XX?asOf=2015-01-01');
  await sentence('Không tìm thấy tổ chức đảng có mã “XX”');
  await page.getByRole('link', { name: 'chọn trên cây tổ chức' }).click();
  await title('Tra cứu tổ chức đảng');
  expect(new URL(page.url()).search).toBe('?asOf=2015-01-01');
});

test('an organization that did not exist yet on the day', async () => {
  await open('/organization/DUK-07?asOf=1990-12-31');
  await sentence('Chưa có tổ chức này vào ngày 31/12/1990.');
  await page.getByRole('link', { name: 'Xem ngày đầu tiên, 01/01/1991' }).click();
  await title('Chi bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy');
  await page.getByRole('heading', { name: 'Cấp ủy' }).waitFor();
});

test('an organization that no longer existed on the day', async () => {
  await open('/organization/DUK-04-04');
  await sentence('Không còn tổ chức này vào ngày 31/12/2020.');
  await page.getByRole('link', { name: 'Xem ngày cuối cùng, 30/04/2019' }).click();
  await page.getByRole('heading', { name: 'Cấp ủy' }).waitFor();
});

test.each(['hôm qua', '2021-02-29'])('“%s” for a day in the URL', async (day) => {
  await open(`/organization/DUK-05?asOf=${encodeURIComponent(day)}`);
  await sentence(`“${day}” trong địa chỉ không phải là một ngày`);
  await page.getByRole('link', { name: 'Xem ngày 31/12/2020' }).click();
  await title('Chi bộ Ban Dân vận Tỉnh ủy');
});

test('a member whom nobody has', async () => {
  await open('/member/TWVtYmVyOjk5OTk5OTk');
  await sentence('Không tìm thấy đảng viên này');
});

test('a member on a day before their admission', async () => {
  const { members } = await server.query('{ members(first: 1) { nodes { id fullName admittedOn } } }');
  const { id, fullName, admittedOn } = members.nodes[0];
  await open(`/member/${id}?asOf=1950-01-01`);
  await title(fullName);
  await page.getByRole('link', { name: /^Xem ngày vào Đảng/ }).click();
  await page.waitForURL(new RegExp(`asOf=${admittedOn}$`));
});

test.each(['0001-01-01', '9999-12-31'])('the day %s, for which nothing can be recorded', async (day) => {
  await open(`/organization/DUK?asOf=${day}`);
  await title('Đảng bộ Khối các cơ quan tỉnh');
  await page.waitForFunction(() => document.querySelector('.loading') === null);
  expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
});

test('an address that is no page', async () => {
  await open('/nothing/here');
  await title('Không có trang này');
  await page.getByRole('link', { name: 'Về cây tổ chức' }).click();
  await title('Tra cứu tổ chức đảng');
});

test('a server that is gone, and comes back', async () => {
  await open('/organization/DUK-05');
  await title('Chi bộ Ban Dân vận Tỉnh ủy');
  let isGone = true;
  await page.route('**/graphql', (route) => (isGone ? route.abort('connectionrefused') : route.fallback()));
  await page.getByRole('link', { name: 'Đảng bộ Khối các cơ quan tỉnh' }).first().click();
  await sentence('Không kết nối được với máy chủ, hoặc kết nối bị ngắt.');
  isGone = false;
  await page.getByRole('main').getByRole('button', { name: 'Thử lại' }).first().click();
  await title('Đảng bộ Khối các cơ quan tỉnh');
});

test('a page of a proxy instead of data', async () => {
  await page.route('**/graphql', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Đăng nhập Wi-Fi</h1>' }),
  );
  await open('');
  await sentence('Câu trả lời không phải của máy chủ dữ liệu.');
  expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(1);
});
