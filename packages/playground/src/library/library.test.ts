import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import searchWords from '../../../server/examples/search-words.json' with { type: 'json' };
import { readExample, examples as serverExamples } from '../../../server/src/test/examples.ts';
import { openPane, type PlaygroundSession, startPlayground } from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;

beforeAll(async () => {
  session = await startPlayground();
  ({ page } = session);
  await openPane(page, 'Thư viện');
});

afterAll(() => session?.close());

/** Returns the titles that a search finds. */
async function find(search: string): Promise<string[]> {
  await page.getByLabel('Tìm trong thư viện').fill(search);
  return page.locator('.choices button').allTextContents();
}

const inARow = 'Đảng viên nhiều năm liền hoàn thành xuất sắc nhiệm vụ';
const highest = 'Các tổ chức có tỷ lệ đảng viên đạt một mức xếp loại cao nhất trong năm';
const small = 'Các đảng bộ có ít đảng viên';
const ages = 'Cơ cấu đảng viên theo độ tuổi và giới tính';
const ofOne = 'Tất cả bí thư của một tổ chức từ trước đến nay';
const notHeading = 'Bí thư không đồng thời là người đứng đầu cơ quan';

test.each([
  ['5 năm', [inARow]],
  ['five years', [inARow]],
  ['dưới 30', [ages, small]],
  ['below 30', [ages, small]],
  ['excellent 2019', [highest]],
  ['xuất sắc 2019', [highest]],
  ['xuat sac 2019', [highest]],
  ['secretary', [ofOne, notHeading]],
  ['DUK-07', [ofOne]],
  ['secretaries agency', [notHeading]],
  ['excel', [inARow, highest]],
])('finds by %s what people mean', async (search, titles) => {
  expect(await find(search)).toEqual(expect.arrayContaining(titles));
});

test('finds by a word that the library has no longer word that begins with it', async () => {
  expect(await find('agency')).toContain(notHeading);
  const found = await find('age');
  expect(found).toContain(ages);
  expect(found).not.toContain(notHeading);
});

test('finds nothing by what no query is about, and counts one query as one', async () => {
  expect(await find('zzzz')).toEqual([]);
  expect(await find('DUK-07')).toHaveLength(1);
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await page.getByText('1 query', { exact: true }).waitFor();
});

test('has words to search by for no query but those there are', () => {
  const names = serverExamples.map((file) => /^query (\w+)/m.exec(readExample(file).query)?.[1]);
  expect(names).toEqual(expect.arrayContaining(Object.keys(searchWords)));
});
