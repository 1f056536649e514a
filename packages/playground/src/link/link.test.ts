import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorsOf,
  openFromLibrary,
  type PlaygroundSession,
  run,
  startPlayground,
  textOf,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = session);
});

afterAll(() => session?.close());

test('a copied link opens the query and its variables in a tab of its own, and sends them to no server', async () => {
  await openFromLibrary(page, 'Tất cả bí thư của một tổ chức từ trước đến nay');
  await page.getByRole('button', { name: 'Chép liên kết' }).click();
  await page.getByText('Đã chép liên kết.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('');

  const other = await page.context().newPage();
  const sent: string[] = [];
  other.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
  await other.goto(link);
  await editorsOf(other);
  await other.getByRole('tab', { name: 'AllSecretaries', selected: true }).waitFor();
  expect(await textOf(other, 'operation.graphql')).toBe(await textOf(page, 'operation.graphql'));
  expect(JSON.parse(await textOf(other, 'variables.json'))).toEqual({ code: 'DUK-07' });
  expect(new URL(other.url()).hash).toBe('');
  // The form has read the organization's name by then, so that the query would have run.
  await other
    .getByRole('combobox', { name: /^Tổ chức/ })
    .and(other.locator('[value^="DUK-07 –"]'))
    .waitFor();
  expect(sent.filter((text) => text.includes('AllSecretaries'))).toEqual([]);
  expect(await textOf(other, 'response.json')).toBe('');
  await other.close();
});

test('a link pasted while the page is open opens a tab, and another of the same query none', async () => {
  const count = await page.getByRole('tab').count();
  const hash = `#${new URLSearchParams({ query: 'query Pasted { viewer { name } }' })}`;
  for (let time = 0; time < 2; time++) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await page.getByRole('tab', { name: 'Pasted', selected: true }).waitFor();
    await page.waitForFunction(() => location.hash === '');
  }
  expect(await page.getByRole('tab').count()).toBe(count + 1);
});

test('a link that is not one is left alone, and one with odd variables shows them', async () => {
  const other = await page.context().newPage();
  await other.goto(`${session.server.url}/#%E0%A4%A&variables=`);
  await editorsOf(other);
  await other.goto(`${session.server.url}/#query=%7Bviewer%7Bname%7D%7D&variables=%7B"a`);
  await other.waitForFunction(() => location.hash === '');
  await editorsOf(other);
  expect(await textOf(other, 'variables.json')).toBe('{"a');
  await other.close();
});

test('where the clipboard is forbidden, the link is shown to be copied', async () => {
  await page.evaluate(() =>
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) }),
  );
  await page.getByRole('button', { name: 'Chép liên kết' }).click();
  expect(await page.getByLabel('Liên kết', { exact: true }).inputValue()).toContain('#query=');
  await run(page);
});
