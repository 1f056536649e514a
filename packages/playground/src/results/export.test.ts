import { createHash } from 'node:crypto';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { download } from '../../test/downloads.ts';
import { openWorkbench, type Workbench } from '../../test/workbench.ts';

const members = `query Members {
  organization(code: "DUK") {
    name
    members(includeDescendants: true, orderBy: { field: NAME }, first: 20) {
      nodes { fileNumber fullName status admittedOn cell: organization { code } }
    }
  }
}`;

interface Member {
  fileNumber: string;
  fullName: string;
  status: string;
  admittedOn: string;
  cell: { code: string };
}

let workbench: Workbench;
let page: Page;
let all: Member[];
let csvHash: string;

beforeAll(async () => {
  workbench = await openWorkbench();
  page = workbench.page;
  all = await readMembers();
  await workbench.run(members);
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
});

afterEach(() => page.unrouteAll({ behavior: 'wait' }));

afterAll(() => workbench?.close());

/** Reads all members from the server, by requests of the test's own. */
async function readMembers(): Promise<Member[]> {
  const read: Member[] = [];
  for (let after: string | null = null; ; ) {
    const { organization } = await workbench.server.query(
      `query ($after: String) {
        organization(code: "DUK") {
          members(includeDescendants: true, orderBy: { field: NAME }, first: 100, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes { fileNumber fullName status admittedOn cell: organization { code } }
          }
        }
      }`,
      { after },
    );
    read.push(...organization.members.nodes);
    if (!organization.members.pageInfo.hasNextPage) return read;
    after = organization.members.pageInfo.endCursor;
  }
}

test('saves all members of all pages as CSV, with labels beside codes and their hash', async () => {
  const { name, content } = await download(page, 'CSV');
  expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [headers, ...rows] = parseCsv(content.toString('utf8'));
  expect(headers).toEqual([
    'Số lý lịch',
    'Họ và tên',
    'Tình trạng (mã)',
    'Tình trạng',
    'Ngày vào Đảng',
    'Chi bộ › Mã',
  ]);
  expect(rows).toHaveLength(4_374);
  const labels: Record<string, string> = {
    OFFICIAL: 'Đảng viên chính thức',
    PROBATIONARY: 'Đảng viên dự bị',
  };
  expect(rows).toEqual(
    all.map(({ fileNumber, fullName, status, admittedOn, cell }) => [
      fileNumber,
      fullName,
      status,
      labels[status],
      admittedOn,
      cell.code,
    ]),
  );
  csvHash = createHash('sha256').update(content).digest('hex');
  expect(name).toBe(`Members-members-nodes-4374-${csvHash.slice(0, 12)}.csv`);
  await page.getByText(`Đã lưu 4.374 dòng vào ${name}.`).waitFor();
  expect(await page.locator('.export-panel code').textContent()).toBe(csvHash);
});

test('saves them as XLSX with real dates, and a sheet that says what they are', async () => {
  const { name, content } = await download(page, 'Excel (XLSX)');
  const { sheets } = await readXlsx(content);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Dữ liệu', 'Thông tin']);
  const [data, about] = sheets;
  const [, ...rows] = data?.rows ?? [];
  expect(rows.map(([, fullName]) => fullName)).toEqual(all.map(({ fullName }) => fullName));
  expect(rows.map((cells) => cells[4])).toEqual(
    all.map(({ admittedOn }) => new Date(`${admittedOn}T00:00:00Z`)),
  );
  const facts = new Map(about?.rows.map(([key, value]) => [key, value]));
  expect(facts.get('Số dòng')).toBe(4_374);
  expect(facts.get('Truy vấn')).toContain('includeDescendants: true');
  expect(facts.get('Cột Họ và tên')).toMatch(/^fullName: Họ và tên/);
  // The hash is that of the same rows as CSV, so that the two files can be compared.
  const hash = String(facts.get('SHA-256 của các dòng dưới dạng CSV'));
  expect(name).toBe(`Members-members-nodes-4374-${hash.slice(0, 12)}.xlsx`);
  expect(hash).toBe(csvHash);
});

test('saves the table as it is shown: filtered and sorted', async () => {
  await page.getByLabel('Lọc').fill(all[5]?.fileNumber ?? '');
  await page.getByText('1 trong 20 dòng').waitFor();
  await page.getByRole('combobox', { name: 'Xuất' }).selectOption('shown');
  const { content } = await download(page, 'CSV');
  const [, ...rows] = parseCsv(content.toString('utf8'));
  expect(rows.map(([fileNumber]) => fileNumber)).toEqual([all[5]?.fileNumber]);
  await page.getByLabel('Lọc').fill('');
  await page.getByRole('combobox', { name: 'Xuất' }).selectOption('all');
});

test('saves all pages of a list whose fields have other names, and drops what it does not need', async () => {
  await workbench.run(
    `query Q($code: String = "DUK", $year: Int = 2019) {
      organization(code: $code) { ratings(fromYear: $year, toYear: $year) { year } ...List }
    }
    fragment List on Organization { list: children(last: 10) { rows: nodes { code ratings(fromYear: 2019, toYear: 2019) { grade } } } }`,
  );
  await page.getByLabel('Danh sách').selectOption('organization.list.rows.ratings');
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  const [request, { content }] = await Promise.all([
    page.waitForRequest('**/graphql'),
    download(page, 'CSV'),
  ]);
  expect(request.postDataJSON().query).not.toContain('$year');
  const [headers, ...rows] = parseCsv(content.toString('utf8'));
  expect(headers).toEqual(['Dòng › Mã', 'Xếp loại (mã)', 'Xếp loại']);
  expect(new Set(rows.map(([code]) => code)).size).toBe(68);
  expect(rows[0]?.slice(1)).toEqual(['GOOD', 'Hoàn thành tốt']);
});

test('saves a plain list, and takes no cell for a formula', async () => {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll('"name":"Đảng bộ Văn phòng', '"name":"=Đảng bộ Văn phòng'),
    });
  });
  await workbench.run(
    `{ organization(code: "DUK-02") { ancestors { name } name ratings(fromYear: 2015, toYear: 2016) { year grade organization { name } } } }`,
  );
  await page.getByLabel('Danh sách').selectOption('organization.ratings');
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  const { content } = await download(page, 'CSV');
  const [, ...rows] = parseCsv(content.toString('utf8'));
  expect(rows.map(([year]) => year)).toEqual(['2015', '2016']);
  expect(rows[0]?.at(-1)).toBe("'=Đảng bộ Văn phòng Tỉnh ủy");
  const { sheets } = await readXlsx((await download(page, 'Excel (XLSX)')).content, { readStyles: true });
  const [data] = sheets;
  expect(data?.rows[1]?.at(-1)).toBe('=Đảng bộ Văn phòng Tỉnh ủy');
  expect([...(data?.cells?.values() ?? [])].filter(({ type }) => type === 'formula')).toEqual([]);
});
