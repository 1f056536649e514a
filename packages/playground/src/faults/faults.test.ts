import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patience } from '../../test/browser.ts';
import {
  editorsOf,
  type PlaygroundSession,
  run,
  runAndRead,
  startPlayground,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
});

afterAll(() => session?.close());

/** Opens the page with nothing else stored. */
async function openWith(stored: Record<string, string>) {
  // A page of the same origin that stores nothing itself.
  await page.goto(`${session.server.url}/report`);
  await page.evaluate((entries) => {
    localStorage.clear();
    for (const [name, text] of Object.entries(entries)) localStorage.setItem(name, text);
  }, stored);
  await page.goto(session.server.url);
  await editorsOf(page);
}

const isUsable = async () => {
  const { data } = await runAndRead(page);
  expect(data).toBeTruthy();
};

const tab = {
  id: 'a',
  title: 'Mine',
  query: 'query Mine { viewer { name } }',
  variables: '',
  headers: null,
  operationName: 'Mine',
  response: null,
};

describe('stored state that cannot be read', () => {
  test('leaves the examples', async () => {
    await openWith({ 'graphiql:tabState': '{"tabs":[{"id":"a","title":"M' });
    expect(await page.getByRole('tab').count()).toBe(6);
    await isUsable();
  });

  test('leaves the tabs that can be read', async () => {
    await openWith({ 'graphiql:tabState': JSON.stringify({ tabs: [tab, { id: 1 }], activeTabIndex: 0.5 }) });
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Mine']);
    await isUsable();
  });

  test('everything else that the page stores', async () => {
    const odd = {
      theme: '{',
      visiblePlugin: 'gone',
      editorFlex: 'wide',
      query: '\u0000',
      persistHeaders: '7',
    };
    await openWith({
      ...Object.fromEntries(Object.entries(odd).map(([name, text]) => [`graphiql:${name}`, text])),
      'dangbo:saved-queries': '[{"name":"A","query":"{viewer{name}}"},{"name":7},null',
      'dangbo:recent-queries': '{"a":',
      'dangbo:language': 'fr',
    });
    await isUsable();
    await page.getByRole('button', { name: 'Đã lưu' }).click();
    await page.getByText('Chưa có truy vấn nào.').waitFor();
  });
});

describe('storage', () => {
  /** Opens the page in a browser with a fault of its storage. */
  async function openWithFault(fault: 'forbidden' | 'full' | 'refused'): Promise<Page> {
    const context = await session.page.context().browser()?.newContext({ locale: 'vi-VN' });
    if (!context) throw new Error('The browser is gone.');
    const opened = await context.newPage();
    opened.setDefaultTimeout(patience);
    await opened.addInitScript((kind) => {
      const fail = () => {
        throw new DOMException(kind, kind === 'full' ? 'QuotaExceededError' : 'SecurityError');
      };
      if (kind === 'forbidden') {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { get: fail });
      } else {
        Storage.prototype.setItem = fail;
        if (kind === 'refused') Storage.prototype.getItem = fail;
      }
    }, fault);
    await opened.goto(session.server.url);
    await editorsOf(opened);
    return opened;
  }

  test.each(['forbidden', 'refused', 'full'] as const)(
    'that is %s leaves the page usable, and a query that is not kept says so',
    async (fault) => {
      const opened = await openWithFault(fault);
      expect((await runAndRead(opened)).data).toBeTruthy();
      await opened.getByLabel('Mục đích').fill('Rà soát hồ sơ');
      const [request] = await Promise.all([opened.waitForRequest(/graphql$/), run(opened)]);
      expect(await request.headerValue('x-purpose')).toBeTruthy();

      await opened.getByRole('button', { name: 'Lưu…' }).click();
      await opened.getByLabel('Lưu với tên').fill('Của tôi');
      await opened.getByRole('button', { name: 'Lưu', exact: true }).click();
      await opened.getByText('Trình duyệt không cho lưu thêm').waitFor();
      await opened.getByRole('button', { name: 'Đã lưu' }).click();
      await opened.getByRole('button', { name: 'Của tôi', exact: true }).waitFor();
      await opened.context().close();
    },
  );
});

describe('a response that does not arrive', () => {
  const answerWith = (fulfil: { status: number; contentType?: string; body: string } | 'abort') =>
    page.route('**/graphql', (route) => (fulfil === 'abort' ? route.abort() : route.fulfill(fulfil)));

  test('becomes a sentence, and the query is kept and runs again', async () => {
    await openWith({});
    const faults = [
      ['abort', 'Không kết nối được với máy chủ'],
      [{ status: 502, contentType: 'text/html', body: '<html>Bad' }, 'HTTP 502'],
      [{ status: 200, body: '{"data":{"organization":{"na' }, 'bị ngắt giữa chừng'],
      [{ status: 200, body: 'null' }, 'không phải của máy chủ này'],
    ] as const;
    for (const [fault, sentence] of faults) {
      await answerWith(fault);
      const response = await runAndRead(page);
      expect(response.errors).toHaveLength(1);
      expect(Object.keys(response.errors[0])).toEqual(['message']);
      expect(response.errors[0].message).toContain(sentence);
      await page.unroute('**/graphql');
    }
    await isUsable();
  });

  test('at the start: the reference says so, and reads the schema again', async () => {
    await answerWith('abort');
    await page.goto(session.server.url);
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByText('Chưa đọc được lược đồ từ máy chủ.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Đọc lại' }).click();
    await page.locator('.documentation').getByText('Query', { exact: true }).waitFor();
  });
});

test('one missing purpose is one error, which speaks of the box at the top, and goes once it is filled in', async () => {
  const query = `query {
    members(first: 30) { nodes { fullName profile { ethnicity { value } } } }
  }`;
  await openWith({
    'graphiql:tabState': JSON.stringify({ tabs: [{ ...tab, query }], activeTabIndex: 0 }),
  });
  const { errors } = await runAndRead(page);
  expect(errors).toHaveLength(1);
  expect(errors[0].message).toContain('ô “Mục đích”');
  const purpose = page.getByLabel('Mục đích');
  expect(await purpose.getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('alert').getByText('Cần ghi mục đích').waitFor();
  await purpose.fill('Rà soát hồ sơ');
  expect(await purpose.getAttribute('aria-invalid')).toBe('false');
  expect((await runAndRead(page)).errors).toBeUndefined();
});

test('headers that no request can have are named', async () => {
  await openWith({});
  await page.getByRole('button', { name: 'Tiêu đề HTTP', exact: true }).click();
  await page.getByRole('group', { name: 'Tiêu đề HTTP' }).click();
  await page.keyboard.insertText('{"không dấu": "1"}');
  const { errors } = await runAndRead(page);
  expect(errors[0].message).toContain('Tiêu đề của yêu cầu không hợp lệ');
});

test('a part that fails leaves a sentence and the ways out, not a blank page', async () => {
  const context = await session.page.context().browser()?.newContext({ locale: 'vi-VN' });
  const opened = await context?.newPage();
  if (!opened) throw new Error('The browser is gone.');
  // A browser that is too old for the library.
  await opened.addInitScript(() => Object.defineProperty(Map, 'groupBy', { value: undefined }));
  await opened.goto(session.server.url);
  await opened.getByRole('heading', { name: 'Trang gặp lỗi và đã dừng' }).waitFor();
  await opened.evaluate(() => localStorage.setItem('graphiql:theme', 'dark'));
  await opened.getByRole('button', { name: 'Xóa dữ liệu đã lưu và tải lại' }).click();
  await opened.waitForFunction(() => localStorage.getItem('graphiql:theme') === null);
  await opened.getByRole('button', { name: 'Tải lại', exact: true }).waitFor();
  await opened.context().close();
});
