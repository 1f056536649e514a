import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
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

/** Waits for an error in the editor, and returns what it says. */
async function firstMarker() {
  const handle = await page.waitForFunction(() => {
    const { editor } = (globalThis as unknown as { __MONACO: typeof import('monaco-editor') }).__MONACO;
    return editor.getModelMarkers({ owner: 'graphql' })[0]?.message;
  });
  return handle.jsonValue();
}

const focusQuery = () => page.locator('.graphiql-query-editor textarea').first().focus();
const inEditor = () => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);

test('says in Vietnamese what is wrong with a query, and in English on an English page', async () => {
  await openQuery(page, 'query Wrong { organization(code: "DUK") { nam } }');
  await expect.poll(firstMarker).toMatch(/^Kiểu "Organization" không có trường "nam"\. Có phải là/);
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await focusQuery();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' ');
  await expect.poll(firstMarker).toMatch(/^Cannot query field "nam"/);
  await page.getByLabel('Language').selectOption('vi');
});

test('sends the language of the page, so that the server answers in it', async () => {
  await openQuery(page, 'query Wrong2 { organization(code: "DUK") { nam } }');
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.postData()?.includes('Wrong2') === true),
    page.getByRole('button', { name: /^Chạy/ }).click(),
  ]);
  expect(await request.headerValue('accept-language')).toBe('vi');
  await expect.poll(() => textOf(page, 'response.json')).toContain('không có trường');
});

test('says in the language of the page that variables are no JSON', async () => {
  await openQuery(page, 'query Bad($code: String) { organization(code: $code) { name } }', '{"code": ');
  const { errors } = await runAndRead(page);
  expect(errors).toEqual([
    {
      message:
        'Chưa gửi truy vấn: phần “Biến (JSON)” không phải là một đối tượng JSON (dòng 1, cột 10). Hãy sửa rồi chạy lại.',
    },
  ]);
  await openQuery(page, 'query Bad { viewer { name } }', '[1]');
  expect((await runAndRead(page)).errors[0].message).toContain('không phải là một đối tượng JSON. Hãy sửa');
});

test('shows the description beside a suggestion, in the language of the page', async () => {
  await openQuery(page, 'query Suggest { organization(code: "DUK") {  } }');
  await focusQuery();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 43; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('memberC');
  const details = page.locator('.suggest-details');
  await details.getByText('đảng số').waitFor();
  expect(await details.textContent()).not.toContain('number of members');
  await page.keyboard.press('Escape');
});

test('lets Tab leave the editor, which the page says, and Ctrl+M makes it indent', async () => {
  await page.getByText('Enter để vào, Tab để ra').waitFor();
  await openQuery(page, 'query Tabbed { viewer { name } }');
  await focusQuery();
  await page.keyboard.press('Tab');
  expect(await inEditor()).toBe(false);
  expect(await textOf(page, 'operation.graphql')).toBe('query Tabbed { viewer { name } }');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await focusQuery();
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  expect(await inEditor()).toBe(true);
  expect(await textOf(page, 'operation.graphql')).toMatch(/^\s+query/);
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  expect(await inEditor()).toBe(false);
});
