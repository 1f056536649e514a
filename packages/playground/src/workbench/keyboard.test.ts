import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlaygroundSession, startPlayground, textOf } from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
});

afterAll(() => session?.close());

/** Presses Tab until an element has the focus. */
async function tabTo(selector: string) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

/** Returns true where the element with the focus is outlined. */
const isOutlined = () =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });

test('from the question to the result by keyboard alone', async () => {
  await tabTo('input[type=search]');
  expect(await isOutlined()).toBe(true);
  await page.keyboard.type('tat ca bi thu');
  await page.getByText('1 truy vấn').waitFor();
  await tabTo('.choices button');
  expect(await isOutlined()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'AllSecretaries', selected: true }).waitFor();
  await page.locator('[role=combobox][value^="DUK-07 – "]').waitFor();
  await tabTo('[role=combobox]');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('so tai chinh');
  const wanted = page.getByRole('option', { name: 'DUK-10 – Đảng bộ Sở Tài chính', exact: true });
  await wanted.waitFor();
  for (let presses = 0; presses < 20 && (await wanted.getAttribute('data-focused')) === null; presses++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect.poll(async () => JSON.parse(await textOf(page, 'variables.json')).code).toBe('DUK-10');
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(page, 'response.json')).toContain('"name": "Đảng bộ Sở Tài chính"');
});

test('Tab goes through the whole page and out of each editor', async () => {
  const seen = new Set<string>();
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    seen.add(
      await page.evaluate(() => {
        const { activeElement } = document;
        const group = activeElement?.closest('[role=group]')?.getAttribute('aria-label');
        return group ?? activeElement?.textContent?.trim() ?? '';
      }),
    );
  }
  for (const part of [
    'Chép liên kết',
    'Trình soạn truy vấn',
    'Biến (JSON)',
    'Tiêu đề HTTP',
    'Kết quả dạng JSON',
  ])
    expect([...seen]).toContain(part);
});

test('Ctrl-Enter runs the query once from anywhere: the library, a box, the result and the editor', async () => {
  await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  const runs: { code?: string }[] = [];
  const note = (request: Request) => {
    const body = request.method() === 'POST' ? request.postDataJSON() : undefined;
    if (body?.operationName === 'AllSecretaries') runs.push(body.variables);
  };
  page.on('request', note);
  const press = async () => {
    const before = runs.length;
    const answered = page.waitForResponse(
      (response) => response.request().postDataJSON()?.operationName === 'AllSecretaries',
    );
    await page.keyboard.press('Control+Enter');
    await answered;
    await page.locator('.graphiql-response[aria-busy="false"]').waitFor({ state: 'attached' });
    // Long enough for a second run, which would follow at once.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(runs.length - before).toBe(1);
  };

  const tabs = await page.getByRole('tab').count();
  await page.locator('.choices button').first().focus();
  await press();
  expect(await page.getByRole('tab').count()).toBe(tabs);
  const box = page.getByRole('combobox', { name: /^Tổ chức/ });
  await box.fill('duk-09');
  await page.getByRole('option', { name: /^DUK-09 – / }).waitFor();
  await press();
  expect(runs.at(-1)?.code).toBe('DUK-09');
  await page.locator('.table-frame').focus();
  await press();
  await page.locator('.graphiql-query-editor .monaco-editor').click();
  await press();
  page.off('request', note);
});
