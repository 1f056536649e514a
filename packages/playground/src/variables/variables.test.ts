import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openFromLibrary,
  openQuery,
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

const form = () => page.getByRole('form', { name: 'Các biến của truy vấn' });
const values = async () => JSON.parse(await textOf(page, 'variables.json'));

const everyKind = `query Every(
  $code: String!, $from: Date, $fromYear: Int!, $grades: [RatingGrade!]!, $share: Float, $descend: Boolean
  $sex: Sex, $ids: [ID!]!, $filter: MemberFilter, $other: RatingGrade = GOOD
) {
  organization(code: $code) {
    name(asOf: $from)
    ratings(fromYear: $fromYear) { year }
    members(includeDescendants: $descend, filter: {
      rating: { year: 2019, grades: $grades }, sexes: [$sex], and: [$filter]
    }) { totalCount }
    descendants(filter: { gradeShare: { year: 2019, grade: $other, from: $share } }) { totalCount }
  }
  nodes(ids: $ids) { id }
}`;

test('asks for each variable by its type, with the description of the argument that it feeds', async () => {
  await openQuery(page, everyKind);
  await form().getByRole('combobox', { name: 'Tổ chức *' }).fill('duk');
  await page.getByRole('option', { name: /^DUK – / }).click();
  await form().getByLabel('from', { exact: true }).fill('31.12.2019');
  await form().getByLabel('Từ năm *').fill('2019');
  await form()
    .getByRole('group', { name: 'Các mức xếp loại *' })
    .getByLabel('Hoàn thành xuất sắc (EXCELLENT)')
    .check();
  await form().getByLabel('share').fill('0.05');
  await form().getByLabel('descend').selectOption('true');
  await form().getByLabel(/^sex/).selectOption('Nữ (FEMALE)');
  await form()
    .getByLabel(/^ids \*/)
    .fill('a\nb\n');
  await form().getByText('(MemberFilter)').waitFor();
  expect(await form().textContent()).toContain('Khoảng năm bắt đầu từ năm này');
  expect(await values()).toEqual({
    code: 'DUK',
    from: '2019-12-31',
    fromYear: 2019,
    grades: ['EXCELLENT'],
    share: 0.05,
    descend: true,
    sex: 'FEMALE',
    ids: ['a', 'b'],
  });
});

test('follows the JSON, and takes a value out where its box is emptied', async () => {
  await page.getByRole('group', { name: 'Biến (JSON)' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('{"fromYear": 2015, "from": "2016-02-29", "code": "DUK-10", "grades": []}');
  await form().locator('[role=combobox][value^="DUK-10 – "]').waitFor();
  expect(await form().getByLabel('Từ năm *').inputValue()).toBe('2015');
  expect(await form().getByLabel('from', { exact: true }).inputValue()).toBe('29/02/2016');
  expect(
    await form()
      .getByLabel(/^ids \*/)
      .inputValue(),
  ).toBe('');
  await form().getByLabel('Từ năm *').fill('');
  expect(await values()).toEqual({ from: '2016-02-29', code: 'DUK-10', grades: [] });

  await page.getByRole('group', { name: 'Biến (JSON)' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('{"code": ');
  await form().getByText('chưa đúng cú pháp JSON').waitFor();
});

test('takes no day that is none, and says how to write one', async () => {
  await openFromLibrary(page, 'Đảng viên dự bị sắp hết thời gian dự bị');
  const before = await values();
  await form().getByLabel('Từ ngày *').fill('31/02/2020');
  const refusal = form().getByRole('alert');
  await refusal.getByText('Ngày 31/02/2020 không có trong lịch. Vẫn là ngày 01/01/2021.').waitFor();
  expect(await values()).toEqual(before);
  await form().getByLabel('Từ ngày *').fill('31/1');
  await form().getByLabel('Đến ngày *').focus();
  await refusal.getByText('Viết ngày như 31/12/2020. Vẫn là ngày 01/01/2021.').waitFor();
  expect(await form().getByLabel('Từ ngày *').inputValue()).toBe('31/1');
  await form().getByLabel('Từ ngày *').fill('31/1/2021');
  await refusal.waitFor({ state: 'detached' });
  expect(Object.values(await values())).toContain('2021-01-31');
});

test('chooses an organization by keyboard alone, and keeps the choice where what is typed is none', async () => {
  const box = form().getByRole('combobox', { name: 'Tổ chức *' });
  await box.fill('so tai chinh');
  const wanted = page.getByRole('option', { name: 'DUK-10 – Đảng bộ Sở Tài chính', exact: true });
  await wanted.waitFor();
  for (let presses = 0; presses < 20 && (await wanted.getAttribute('data-focused')) === null; presses++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await values()).code).toBe('DUK-10');
  await box.fill('không có');
  await page.getByText('Không có tổ chức nào như vậy.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await form().locator('[role=combobox][value="DUK-10 – Đảng bộ Sở Tài chính"]').waitFor();
  await box.fill('zzzz');
  await page.keyboard.press('Tab');
  await form().getByText('Chưa chọn tổ chức nào theo “zzzz”').waitFor();
  await box.fill('duk-04');
  await page.getByRole('option', { name: /^DUK-04 – / }).waitFor();
  await page.keyboard.press('Tab');
  await form().locator('[role=combobox][value^="DUK-04 – "]').waitFor();
  expect((await values()).code).toBe('DUK-04');
});

test('keeps the list closed after a choice, however late the server names the organization', async () => {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const asksForIt = (request: Request) => request.postDataJSON()?.variables?.code === 'DUK-08';
  await page.route('**/graphql', async (route) => {
    if (asksForIt(route.request())) {
      asked.resolve();
      await gate.promise;
    }
    await route.continue();
  });
  const box = form().getByRole('combobox', { name: 'Tổ chức *' });
  await box.fill('van phong uy ban');
  await page.getByRole('option', { name: /^DUK-08 – / }).click();
  await asked.promise;
  // Later than an answer to anything else that was asked for with it.
  await page.evaluate(() => fetch('/graphql', { method: 'POST' }));
  const named = page.waitForResponse((response) => asksForIt(response.request()));
  gate.resolve();
  await named;
  await form().locator('[role=combobox][value^="DUK-08 – "]').waitFor();
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await page.unroute('**/graphql');
});

test('states one day for the whole query, changes it and takes it away', async () => {
  const day = page.getByLabel('Tại ngày', { exact: true });
  const query = () => textOf(page, 'operation.graphql');
  await openQuery(page, '{ organization(code: "DUK") { memberCount } }');
  await page.getByRole('tab', { name: 'Chưa có tên', selected: true }).waitFor();
  await day.fill('01/01/2010');
  expect(await query()).toBe('query @asOf(date: "2010-01-01") { organization(code: "DUK") { memberCount } }');
  const expected = await session.server.query(
    '{ organization(code: "DUK") { memberCount(asOf: "2010-01-01") } }',
  );
  expect((await runAndRead(page)).data).toEqual(expected);
  await day.fill('31/12/2012');
  expect(await query()).toContain('query @asOf(date: "2012-12-31") {');
  await page.getByRole('button', { name: 'Hôm nay' }).click();
  expect(await query()).toBe('query { organization(code: "DUK") { memberCount } }');

  await openQuery(page, 'query Q($d: Date!) @asOf(date: $d) { viewer { name } }', '{"d":"2015-05-05"}');
  await page.waitForFunction(() => document.querySelector('.day-field input[disabled]'));
  expect(await day.inputValue()).toBe('05/05/2015');
  await openQuery(page, 'mutation M { __typename }');
  await page.waitForFunction(() => document.querySelector('.day-field input[disabled]'));
});

test('takes the line of the organization that is chosen already, and refuses no text of another query', async () => {
  await openFromLibrary(page, 'Tất cả bí thư của một tổ chức từ trước đến nay');
  const box = form().getByRole('combobox', { name: 'Tổ chức *' });
  await form().locator('[role=combobox][value^="DUK-07 – "]').waitFor();
  const title = await box.inputValue();
  await box.fill('DUK-07');
  await page.getByRole('option', { name: /^DUK-07 – / }).click();
  await runAndRead(page);
  expect(await box.inputValue()).toBe(title);
  expect(await form().getByText('Chưa chọn tổ chức nào').count()).toBe(0);

  await box.fill('zzzz');
  await page.getByText('Không có tổ chức nào như vậy.').waitFor();
  await page.keyboard.press('Tab');
  await form().getByText('Chưa chọn tổ chức nào theo “zzzz”').waitFor();
  await openFromLibrary(page, 'Đảng viên của một chi bộ, xếp theo tên');
  await form().locator('[role=combobox][value^="DUK-53 – "]').waitFor();
  expect(await form().getByText('Chưa chọn tổ chức nào').count()).toBe(0);
  await box.fill('yyyy');
  await page.getByText('Không có tổ chức nào như vậy.').waitFor();
  await page.keyboard.press('Tab');
  await form().getByText('Chưa chọn tổ chức nào theo “yyyy”').waitFor();
  await box.fill('DUK-54');
  await page.getByRole('option', { name: /^DUK-54 – / }).click();
  expect((await values()).code).toBe('DUK-54');
  expect(await form().getByText('Chưa chọn tổ chức nào').count()).toBe(0);
});
