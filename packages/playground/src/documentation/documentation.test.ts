import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPane, openQuery, type PlaygroundSession, startPlayground } from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
  await openPane(page, 'Tra cứu');
});

afterAll(() => session?.close());

const pane = () => page.locator('.documentation');

test('describes the schema and its roots, in the language of the page', async () => {
  await pane().getByText('API này trả lời câu hỏi về tổ chức đảng').waitFor();
  await pane()
    .getByRole('button', { name: /^Query Truy vấn chỉ đọc/ })
    .waitFor();
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await pane().getByText('This API answers questions about party organizations').waitFor();
  await pane()
    .getByRole('button', { name: /^Query Queries read records/ })
    .waitFor();
  expect(await pane().textContent()).not.toContain('Truy vấn');
  await page.getByLabel('Language').selectOption('vi');
});

test.each([
  ['bí thư', 'Organization.secretary'],
  ['bi thu', 'Organization.secretary'],
  ['đảng số', 'Organization.memberCount'],
  ['dang so', 'Organization.memberCount'],
  ['probation', 'MemberFilter.probationEndsOn'],
  ['hết dự bị', 'MemberFilter.probationEndsOn'],
  ['Bí thư'.normalize('NFD'), 'Organization.secretary'],
  ['number of members', 'Organization.memberCount'],
])('finds %s among the closest results', async (search, place) => {
  await pane().getByRole('searchbox').fill(search);
  await pane()
    .getByRole('button', { name: new RegExp(`^${place.replace('.', '\\.')} `) })
    .waitFor();
  const places = await pane().locator('.choices code').allTextContents();
  expect(places.indexOf(place)).toBeLessThan(10);
});

test('goes from a result to the field, from the field to its type, and back', async () => {
  await pane().getByRole('searchbox').fill('secretaryHeadsAgency');
  await pane()
    .getByRole('button', { name: /^OrganizationFilter\.secretaryHeadsAgency/ })
    .click();
  await pane()
    .getByRole('heading', { name: /^OrganizationFilter/ })
    .waitFor();
  const marked = pane().locator('[aria-current="true"]');
  expect(await marked.textContent()).toContain('secretaryHeadsAgency');
  await pane().getByRole('button', { name: 'GradeShareFilter' }).click();
  await pane()
    .getByRole('heading', { name: /^GradeShareFilter/ })
    .waitFor();
  await pane().getByRole('button', { name: '← Quay lại' }).click();
  await pane()
    .getByRole('heading', { name: /^OrganizationFilter/ })
    .waitFor();
});

test('says where nothing is found', async () => {
  await pane().getByRole('searchbox').fill('xyzzy');
  await pane().getByText('Không tìm thấy').waitFor();
  await pane().getByRole('searchbox').fill('');
});

test('opens at a name in the editor that is clicked with Ctrl', async () => {
  await openQuery(page, 'query Clicked { organization(code: "DUK") { memberCount } }');
  await page.getByRole('tab', { name: 'Clicked', selected: true }).waitFor();
  await openPane(page, 'Thư viện');
  await page.keyboard.down('Control');
  await page.locator('.graphiql-query-editor .view-line').getByText('memberCount').click();
  await page.keyboard.up('Control');
  await pane()
    .getByRole('heading', { name: /^Organization/ })
    .waitFor();
  expect(await pane().locator('[aria-current="true"]').textContent()).toContain('memberCount');
});
