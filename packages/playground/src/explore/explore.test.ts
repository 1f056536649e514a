import type { Locator, Page } from 'playwright-core';
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

const open = (path: string) => page.goto(`${server.url}/explore${path}`);
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const fact = (name: string) =>
  page.locator('.facts > div').filter({ has: page.getByText(name, { exact: true }) });

const secretaryOf = async (code: string, day: string): Promise<string> => {
  const { organization } = await server.query(
    `query @asOf(date: "${day}") { organization(code: "${code}") { secretary { member { fullName } } } }`,
  );
  return organization.secretary.member.fullName;
};

/** Moves the focus by Tab alone. */
async function tabTo(target: Locator, key = 'Tab') {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('60 times Tab did not lead there.');
}

test('begins on the last day that has records, and says so', async () => {
  await open('');
  await heading('Tra cứu tổ chức đảng').waitFor();
  expect(await page.locator('.day-bar').textContent()).toContain('ngày cuối cùng có số liệu, 31/12/2020');
  await page.getByRole('row', { name: 'Đảng bộ Khối các cơ quan tỉnh' }).getByText('4.374').waitFor();
});

test('leads to the secretary of an organization on any day, without a query', async () => {
  await open('');
  await page.getByLabel('Tìm tổ chức theo tên hoặc mã').fill('so tai chinh');
  await page.getByRole('option', { name: 'Đảng bộ Sở Tài chính' }).click();
  await heading('Đảng bộ Sở Tài chính').waitFor();
  await page.getByLabel('Xem ngày').click();
  await page.keyboard.type('15062013');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await page.waitForURL(/\/organization\/DUK-10\?asOf=2013-06-15$/);
  await fact('Bí thư')
    .getByText(await secretaryOf('DUK-10', '2013-06-15'))
    .waitFor();
});

test('is used by keyboard alone', async () => {
  await open('');
  await tabTo(page.getByLabel('Tìm tổ chức theo tên hoặc mã'));
  await page.keyboard.type('duk-08');
  const found = page.getByRole('listbox', { name: 'Gợi ý' });
  await found.getByRole('option', { name: 'Đảng bộ Văn phòng Ủy ban nhân dân tỉnh' }).waitFor();
  // What was found for the letters before may still be there.
  await expect.poll(() => found.getByRole('option').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await heading('Đảng bộ Văn phòng Ủy ban nhân dân tỉnh').waitFor();
  await tabTo(page.getByLabel('Xem ngày'), 'Shift+Tab');
  await page.keyboard.type('31/12/2012');
  await page.keyboard.press('Enter');
  await heading('Chi bộ Văn phòng Ủy ban nhân dân tỉnh').waitFor();
  await fact('Bí thư')
    .getByText(await secretaryOf('DUK-08', '2012-12-31'))
    .waitFor();
  // The tree is one stop of Tab; arrows move in it, and Enter follows a link.
  await tabTo(page.locator('.tree [aria-current]'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await fact('Mã').getByText('DUK-07', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.tree'))).toBeNull();
});

test('shows in 2010 the seven cells that are committees today, and what became of them', async () => {
  await open('/organization/DUK?asOf=2010-01-01');
  const later = page.getByRole('complementary', { name: /7 tổ chức đã đổi loại/ });
  await expect.poll(() => later.getByRole('link').count()).toBe(7);
  const marked = page.getByRole('row').filter({ hasText: 'nay là đảng bộ cơ sở' });
  await expect.poll(() => marked.count()).toBe(7);
  await later.getByRole('link', { name: 'Đảng bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy' }).click();
  await page.waitForURL(/DUK-07\?asOf=2012-05-01$/);
  await fact('Loại').getByText('Đảng bộ cơ sở').waitFor();
  await page.goBack();
  await fact('Loại').getByText('Đảng bộ khối').waitFor();
  await page.reload();
  await later.waitFor();
  await page.getByRole('button', { name: 'Mở lịch' }).click();
  await page.getByRole('combobox', { name: 'Năm' }).selectOption('2018');
  await page.getByRole('combobox', { name: 'Tháng' }).selectOption({ index: 2 });
  await page.getByRole('button', { name: / 1 tháng 3/ }).click();
  await page.waitForURL(/DUK\?asOf=2018-03-01$/);
  await page.getByRole('link', { name: /^Về ngày cuối có số liệu/ }).click();
  await fact('Số đảng viên').getByText('4.374').waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('reads what is below an organization when it is opened', async () => {
  await open('/organization/DUK');
  const row = page.getByRole('row', { name: 'Đảng bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy', exact: true });
  await row.getByRole('button').click();
  await page.getByRole('row', { name: 'Chi bộ Văn phòng Cơ quan Ủy ban Kiểm tra Tỉnh ủy' }).waitFor();
  expect(await page.locator('.tree [aria-level="3"]').count()).toBe(4);
});

test('lists members by given name, page by page, filtered and sorted by the server', async () => {
  await open('/organization/DUK-07');
  const section = page.getByRole('region', { name: 'Đảng viên', exact: true });
  const names = () => section.locator('tbody td:first-child').allTextContents();
  const { organization } =
    await server.query(`query @asOf(date: "2020-12-31") { organization(code: "DUK-07") {
    members(includeDescendants: true, first: 100) { nodes { fullName } } } }`);
  const all = organization.members.nodes.map(({ fullName }: { fullName: string }) => fullName);
  await section.getByText('1–25 / 51').waitFor();
  expect(await names()).toEqual(all.slice(0, 25));
  await section.getByRole('button', { name: 'Trang sau' }).click();
  await section.getByText('26–50 / 51').waitFor();
  expect(await names()).toEqual(all.slice(25, 50));
  await section.getByRole('button', { name: 'Họ và tên' }).click();
  await section.getByText('1–25 / 51').waitFor();
  await expect.poll(names).toEqual(all.toReversed().slice(0, 25));
  await section.getByLabel('Lọc theo họ tên').fill('tuyet');
  await expect.poll(names).toEqual(all.toReversed().filter((name: string) => name.includes('Tuyết')));
});

test('draws the ratings as their table has them', async () => {
  await open('/organization/DUK');
  const section = page.getByRole('region', { name: 'Xếp loại qua các năm' });
  const bars = section.getByRole('img', { name: 'Xếp loại tổ chức và đảng viên' }).locator('.GOOD[height]');
  await bars.first().waitFor();
  const heights = await bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))));
  const members = heights.slice(-11);
  const row = await section.getByRole('row', { name: /^2020/ }).textContent();
  expect(row).toContain('4.3174993.62817713');
  expect(await section.getByRole('row').count()).toBe(12);
  expect((members[10] ?? 0) / (members[0] ?? 1)).toBeCloseTo(3628 / 4317 / (3157 / 3732), 2);
});

test('shows a day of which nobody recorded the year', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    commendations(issuedBySelf: true, recipients: MEMBER, first: 100) {
      nodes { awardedOn recipient { ... on Member { id } } } } } }`);
  const { recipient } = organization.commendations.nodes.find(
    ({ awardedOn }: { awardedOn: string }) => awardedOn === 'XXXX-11-25',
  );
  await open(`/member/${recipient.id}`);
  const line = page.getByRole('region', { name: 'Khen thưởng' }).getByRole('listitem');
  await line.filter({ hasText: '25/11 (không rõ năm)' }).waitFor();
});

test('changes to English and back, and links to the report of the years', async () => {
  await open('/organization/DUK');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Ratings over the years' }).waitFor();
  expect(await fact('Kind').textContent()).toContain('Bloc committee');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('link', { name: 'Báo cáo 2010–2020' }).click();
  await page.getByRole('heading', { level: 1, name: /Báo cáo tổng kết/i }).waitFor();
});

test.each([
  ['DUK-04', '2009-12-31', 'Báo cáo 2007–2009'],
  ['DUK-04', '2009-06-30', 'Báo cáo 2007–2008'],
  ['DUK-06', '2014-01-01', 'Báo cáo 2013'],
  ['DUK-04', '2020-12-31', 'Báo cáo 2010–2020'],
])('offers a report on %s on %s of no year before its founding', async (code, day, name) => {
  await open(`/organization/${code}?asOf=${day}`);
  const link = page.getByRole('link', { name, exact: true });
  const [from, to = from] = name.match(/\d{4}/g) ?? [];
  expect(await link.getAttribute('href')).toBe(`/report/${code}?from=${from}&to=${to}&lang=vi`);
});

test('offers no report on an organization before its first year has ended', async () => {
  await open('/organization/DUK-06?asOf=2013-06-01');
  await page.getByRole('link', { name: 'Khen thưởng', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: /^Báo cáo/ }).count()).toBe(0);
});

test('sends requests to no other host, and logs nothing to the console', () => {
  expect(browser.foreignRequests).toEqual([]);
  expect(browser.problems).toEqual([]);
});
