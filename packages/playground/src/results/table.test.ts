import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RatingGrade } from '@dangbo/sdk';
import { ratingGradeLabels } from '@dangbo/sdk/labels/vi';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFromLibrary, run } from '../../test/playground.ts';
import { openWorkbench, type Workbench } from '../../test/workbench.ts';

const overview = `query Overview @asOf(date: "2020-12-31") {
  organization(code: "DUK") {
    organizations: children(first: 100) {
      nodes {
        code
        kind
        memberCount
        secretary { headOfAgency startedOn member { fullName } }
        ratings(fromYear: 2010, toYear: 2020) { year grade }
      }
    }
    ratingSummaries(fromYear: 2019, toYear: 2020, subject: MEMBER) { year rated goodOrBetterRate }
  }
}`;

let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
});

afterAll(() => workbench?.close());

const choose = (list: string) => page.getByLabel('Danh sách').selectOption(list);
const sortBy = (column: string) => page.getByRole('button', { name: column, exact: true }).click();
const column = async (index: number) => (await workbench.rows()).map((cells) => cells[index]);

test('shows what a run took in one line, and no cost in the JSON', async () => {
  await workbench.run(overview);
  const line = (await page.locator('.run-line').textContent()) ?? '';
  const { body } = await workbench.server.request(overview);
  const { requested } = body.extensions.cost;
  const { organization } = body.data;
  const ratings = organization.organizations.nodes.flatMap((node: { ratings: unknown[] }) => node.ratings);
  const rows = 68 + ratings.length + 2;
  expect(line).toMatch(/^[\d.]+ m?s · /);
  expect(line).toContain(
    `· chi phí ${requested.toLocaleString('vi-VN')} / 50.000 (giới hạn của máy chủ) · ${rows.toLocaleString('vi-VN')} dòng ở mọi danh sách ·`,
  );
  const kilobytes = Number(/([\d.,]+) kB$/.exec(line)?.[1]?.replace(',', '.'));
  expect(kilobytes).toBeCloseTo(JSON.stringify(body).length / 1000, 0);

  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await page.locator('.result-window .view-line', { hasText: 'organizations' }).waitFor();
  expect(await page.locator('.result-window').textContent()).not.toContain('"cost"');
  await page.getByRole('button', { name: 'Bảng' }).click();
});

test('shows a list as a table: labels beside codes, days and booleans as people write them', async () => {
  await page.getByText('68 dòng', { exact: true }).waitFor();
  await page.locator('.table-frame td', { hasText: 'Chi bộ cơ sở' }).first().waitFor();
  const headers = await page.locator('.table-frame thead th').allTextContents();
  expect(headers.map((text) => text.trim())).toEqual([
    'Mã',
    'Loại',
    'Đảng số',
    'Bí thư › Là người đứng đầu cơ quan',
    'Bí thư › Ngày bắt đầu',
    'Bí thư › Đảng viên › Họ và tên',
    'Xếp loại',
  ]);
  expect(await page.getByRole('button', { name: 'Đảng số' }).getAttribute('title')).toMatch(
    /^memberCount: .*đảng viên/,
  );
  const [first] = await workbench.rows();
  const { organization } = await workbench.server.query(overview);
  const [node] = organization.organizations.nodes;
  expect(first?.slice(0, 4)).toEqual([
    node.code,
    'Chi bộ cơ sở GRASSROOTS_CELL',
    String(node.memberCount),
    node.secretary.headOfAgency ? 'Có' : 'Không',
  ]);
  expect(first?.[4]).toBe(node.secretary.startedOn.split('-').reverse().join('/'));
  const [{ year, grade }] = node.ratings;
  expect(first?.[6]).toContain(`${year} · ${ratingGradeLabels[grade as RatingGrade]}; `);
});

test('sorts names by the given name, and numbers by size', async () => {
  const { organization } = await workbench.server.query(overview);
  const names: string[] = organization.organizations.nodes.map(
    (node: { secretary: { member: { fullName: string } } }) => node.secretary.member.fullName,
  );
  const { compare } = new Intl.Collator('vi');
  const key = (name: string) => name.split(' ').at(-1) ?? '';
  const sorted = names.toSorted((left, right) => compare(key(left), key(right)) || compare(left, right));

  await sortBy('Bí thư › Đảng viên › Họ và tên');
  const ascending = page.locator('th[aria-sort="ascending"]', { hasText: 'Họ và tên' });
  // Drawn, since not every system has a font with triangles.
  await ascending.locator('svg').waitFor();
  expect((await ascending.textContent())?.trim()).toBe('Bí thư › Đảng viên › Họ và tên');
  const shown = await column(5);
  expect(shown).toEqual(sorted.slice(0, shown.length));

  await sortBy('Đảng số');
  await sortBy('Đảng số');
  await page.locator('th[aria-sort="descending"]', { hasText: 'Đảng số' }).waitFor();
  const counts = (await column(2)).map(Number);
  expect(counts).toEqual(counts.toSorted((left, right) => right - left));
  expect(counts[0]).toBe(
    Math.max(
      ...organization.organizations.nodes.map(({ memberCount }: { memberCount: number }) => memberCount),
    ),
  );
});

test('filters without accents in all columns or one, and sums what is left', async () => {
  const { organization } = await workbench.server.query(overview);
  const cells = organization.organizations.nodes.filter(
    ({ kind }: { kind: string }) => kind === 'GRASSROOTS_CELL',
  );
  const sum = (nodes: { memberCount: number }[]) =>
    nodes.reduce((total, { memberCount }) => total + memberCount, 0).toLocaleString('vi-VN');
  const total = page.locator('.table-frame tfoot td').nth(2);
  expect(await total.textContent()).toBe(sum(organization.organizations.nodes));

  await page.getByLabel('Lọc').fill('chi bo co so');
  await page.getByText(`${cells.length} trong 68 dòng`).waitFor();
  expect(await total.textContent()).toBe(sum(cells));
  await page.getByLabel('ở cột').selectOption('Mã');
  await page.getByText('0 trong 68 dòng').waitFor();
  await page.getByLabel('Lọc').fill('duk-07');
  await page.getByText('1 trong 68 dòng').waitFor();
  // The filter stays where the result is looked at in another way in between.
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await page.getByRole('button', { name: 'Bảng' }).click();
  expect(await workbench.rows()).toHaveLength(1);
});

test('joins inner rows with their outer values, counts those once, or keeps them apart', async () => {
  await choose('organization.organizations.nodes.ratings');
  const { organization } = await workbench.server.query(overview);
  const nodes: { memberCount: number; ratings: unknown[] }[] = organization.organizations.nodes;
  const count = nodes.flatMap(({ ratings }) => ratings).length;
  await page.getByText(`${count} dòng`, { exact: true }).waitFor();
  const [first] = await workbench.rows();
  expect(first?.[0]).toBe('DUK-01');
  expect(first?.at(-2)).toBe('2010');
  expect(await page.locator('.table-frame tfoot td').nth(2).textContent()).toBe(
    nodes.reduce((sum, { memberCount }) => sum + memberCount, 0).toLocaleString('vi-VN'),
  );
  // Of some hundred rows only those in sight are in the page.
  expect(await page.locator('.table-frame tbody tr').count()).toBeLessThan(60);
  await page.locator('.table-frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await page.locator(`tr[data-index="${count - 1}"]`).waitFor();
  expect((await workbench.rows()).at(-1)?.[0]).toBe('DUK-68');

  await page.getByLabel('Lặp lại giá trị của dòng ngoài').uncheck();
  expect(await page.locator('.table-frame thead th').count()).toBe(2);
});

test('shows rates as percentages, and warnings and errors as sentences', async () => {
  await choose('organization.ratingSummaries');
  const { organization } = await workbench.server.query(overview);
  const rate: number = organization.ratingSummaries[0].goodOrBetterRate;
  expect((await workbench.rows())[0]?.[2]).toBe(
    rate.toLocaleString('vi-VN', { style: 'percent', maximumFractionDigits: 2 }),
  );
  await workbench.run('{ organization(code: "DUK") { name(asOf: "2012-01-01") memberCount } }');
  await page.locator('.problems.warning', { hasText: 'Một số mục không nêu ngày' }).waitFor();
  await page.getByText('1 dòng', { exact: true }).waitFor();
  await workbench.run('{ organization(code: "DUK") { nmae } }');
  await page.getByRole('alert').getByText('không có trường "nmae"').waitFor();
});

test('shows protected values in one cell, and says which are hidden', async () => {
  await workbench.run(
    '{ members(first: 2) { nodes { profile { phone { masking value } birthDate { masking value } } } } }',
  );
  await page.getByText('2 dòng', { exact: true }).waitFor();
  const { members } = await workbench.server.query(
    '{ members(first: 2) { nodes { profile { phone { value } birthDate { value } } } } }',
  );
  expect(await workbench.rows()).toEqual(
    members.nodes.map(
      ({ profile }: { profile: { phone: { value: string }; birthDate: { value: string } } }) => [
        profile.phone.value,
        profile.birthDate.value.split('-').reverse().join('/'),
      ],
    ),
  );
});

test('shades an edge beyond which columns lie, and no other', async () => {
  await openFromLibrary(page, 'Bí thư không đồng thời là người đứng đầu cơ quan');
  await run(page);
  const frame = page.locator('.table-frame');
  const headers = frame.locator('thead th');
  await headers.filter({ hasText: 'Họ và tên' }).waitFor();
  expect((await headers.allTextContents()).map((text) => text.trim()).slice(0, 3)).toEqual([
    'Mã',
    'Tên',
    'Bí thư › Đảng viên › Họ và tên',
  ]);
  /** The darkness of an edge of the frame beside that of its middle, below the rows' texts. */
  const shades = async () => {
    const { x, y, width, height } = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const clip = (left: number) => ({ x: left, y: y + 40, width: 3, height: height - 80 });
    const image = async (left: number) => (await page.screenshot({ clip: clip(left) })).toString('base64');
    const darkness = (source: string) =>
      page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const { data: colours = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
        // The median leaves out the lines between rows.
        const reds = [...colours].filter((_, index) => index % 4 === 0).toSorted((a, b) => a - b);
        return 255 - (reds[reds.length >> 1] ?? 0);
      }, source);
    const bar = await frame.evaluate(
      (element) => element.getBoundingClientRect().width - element.clientWidth,
    );
    return {
      left: await darkness(await image(x + 2)),
      right: await darkness(await image(x + width - Math.max(bar, 1) - 4)),
    };
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('navigation').getByRole('button', { name: 'Kết quả' }).click();
  await page.locator('.table-frame td').first().waitFor();
  await page.screenshot({ path: join(tmpdir(), 'dangbo-table-390.png') });
  const start = await shades();
  expect(start.right).toBeGreaterThan(10);
  expect(start.left).toBe(0);
  await frame.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  const end = await shades();
  expect(end.left).toBeGreaterThan(10);
  expect(end.right).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(tmpdir(), 'dangbo-table-1280.png') });
});

test('lists the secretaries of an organization by their names first', async () => {
  await openFromLibrary(page, 'Tất cả bí thư của một tổ chức từ trước đến nay');
  await run(page);
  const headers = page.locator('.table-frame thead th');
  await headers.filter({ hasText: 'Ngày kết thúc' }).waitFor();
  expect((await headers.first().textContent())?.trim()).toBe('Đảng viên › Họ và tên');
});
