import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download } from '../../test/downloads.ts';
import {
  editorsOf,
  openFromLibrary,
  type PlaygroundSession,
  pickOrganization,
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

test('leads from a question to a chart, a spreadsheet and a shared link, without a word of GraphQL', async () => {
  const start = performance.now();
  await openFromLibrary(page, 'Mười năm xếp loại đảng viên và tổ chức cơ sở theo từng mức');
  await pickOrganization(page, 'so tai chinh', 'DUK-10 – Đảng bộ Sở Tài chính');
  await run(page);
  await page.getByRole('button', { name: 'Biểu đồ' }).click();
  await page.getByRole('img', { name: /theo .*Năm/ }).waitFor();

  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  const { name, content } = await download(page, 'XLSX');
  await page.getByRole('button', { name: 'Chép liên kết' }).click();
  await page.getByText('Đã chép liên kết.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  console.info(`From the question to the link: ${((performance.now() - start) / 1000).toFixed(1)} s`);

  const { organization } = await session.server.query(
    `{ organization(code: "DUK-10") { ratingSummaries(fromYear: 2011, toYear: 2020, subject: MEMBER) {
      year rated counts { grade count } } } }`,
  );
  const { sheets } = await readXlsx(content);
  const counted = (organization.ratingSummaries as { counts: { count: number }[] }[])
    .flatMap(({ counts }) => counts.map(({ count }) => count))
    .toSorted((one, other) => one - other);
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  const place = head.findIndex((title) => String(title).endsWith('Số lượng'));
  expect(place).toBeGreaterThan(-1);
  expect(rows.map((row) => Number(row[place])).toSorted((one, other) => one - other)).toEqual(counted);
  expect(name).toMatch(/^RatingSummaries-.*\.xlsx$/);

  const other = await page.context().newPage();
  await other.goto(link);
  await editorsOf(other);
  expect(JSON.parse(await textOf(other, 'variables.json'))).toMatchObject({ code: 'DUK-10' });
  await run(other);
  await other.getByRole('img', { name: /theo .*Năm/ }).waitFor();
  expect(session.problems).toEqual([]);
});
