import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openFromLibrary,
  openPane,
  type PlaygroundSession,
  pickOrganization,
  runAndRead,
  startPlayground,
} from '../../test/playground.ts';

let session: PlaygroundSession;
let page: Page;
let server: PlaygroundSession['server'];

beforeAll(async () => {
  session = await startPlayground();
  ({ page, server } = session);
});

afterAll(() => session?.close());

const bloc = 'DUK – Đảng bộ Khối các cơ quan tỉnh';
const box = (label: RegExp) => page.getByRole('form').getByLabel(label);

async function answer() {
  const { data, errors } = await runAndRead(page);
  expect(errors).toBeUndefined();
  return data.organization;
}

/** The 68 grassroots organizations on the last day of the sample, with some of their fields. */
async function grassroots(fields: string) {
  const { organization } = await server.query(
    `query @asOf(date: "2020-12-31") { organization(code: "DUK") { children(first: 100) { nodes { ${fields} } } } }`,
  );
  // biome-ignore lint/suspicious/noExplicitAny: rows have the fields asked for
  return organization.children.nodes as any[];
}

test('the library is searched without accents, in both languages, and the open query has its title', async () => {
  const library = page.getByRole('region', { name: 'Thư viện truy vấn' });
  const found = async (search: string) => {
    await page.getByLabel('Tìm trong thư viện').fill(search);
    return library.locator('.choices button').allTextContents();
  };
  expect((await found('')).length).toBeGreaterThanOrEqual(20);
  const secretaries = ['Bí thư không đồng thời là người đứng đầu cơ quan'];
  expect(await found('bi thu dung dau')).toEqual(expect.arrayContaining(secretaries));
  expect(await found('do not head their agency')).toEqual(secretaries);
  expect(await found('XYZZY')).toEqual([]);
  await openFromLibrary(page, secretaries[0] ?? '');
  await page.getByRole('heading', { name: secretaries[0] }).waitFor();
});

test('which secretaries do not head their agency', async () => {
  await openFromLibrary(page, 'Bí thư không đồng thời là người đứng đầu cơ quan');
  await pickOrganization(page, 'duk', bloc);
  const found = (await answer()).descendants.nodes;
  const all = await grassroots('code secretary { headOfAgency member { fullName } }');
  const expected = all.filter(({ secretary }) => secretary && !secretary.headOfAgency);
  expect(expected).toHaveLength(11);
  expect(found.map(({ code }: { code: string }) => code)).toEqual(expected.map(({ code }) => code));
  expect(found[0].secretary.member).toEqual(expected[0].secretary.member);
});

test('the seven upgrades, before and after', async () => {
  await openFromLibrary(page, 'Chi bộ cơ sở nâng cấp thành đảng bộ cơ sở: trước và sau');
  await box(/^Từ ngày/).fill('1/1/2011');
  const { nodes } = (await answer()).organizationEvents;
  const all = await grassroots(`
    code after: kind afterName: name before: kind(asOf: "2010-12-31") beforeName: name(asOf: "2010-12-31")
  `);
  const expected = all.filter(({ before, after }) => before !== after);
  expect(expected).toHaveLength(7);
  const rows = nodes.map(({ organization, before, after }: Record<string, Record<string, string>>) => ({
    code: organization?.code,
    before: before?.kind,
    after: after?.kind,
    beforeName: before?.name,
    afterName: after?.name,
  }));
  expect(new Set(rows)).toEqual(new Set(expected));
});

test('movement by year and quarter', async () => {
  await openFromLibrary(page, 'Biến động đảng viên theo năm và theo quý');
  await box(/^Từ năm/).fill('2019');
  const { memberMovements, quarterlyMovements, quarterlyMemberMovements } = await answer();
  expect(quarterlyMovements).toBeUndefined();
  const spans = quarterlyMemberMovements.map(
    ({ fromDate, toDate }: Record<string, string>, index: number) =>
      `q${index}: memberMovementBetween(fromDate: "${fromDate}", toDate: "${toDate}") { opening admitted closing }`,
  );
  expect(spans).toHaveLength(8);
  const years = [2019, 2020].map(
    (year) =>
      `y${year}: memberMovementBetween(fromDate: "${year}-01-01", toDate: "${year}-12-31") { opening admitted closing }`,
  );
  const { organization } = await server.query(
    `{ organization(code: "DUK") { ${[...years, ...spans].join(' ')} } }`,
  );
  const pick = ({ opening, admitted, closing }: Record<string, number>) => ({ opening, admitted, closing });
  expect(memberMovements.map(pick)).toEqual([organization.y2019, organization.y2020]);
  expect(quarterlyMemberMovements.map(pick)).toEqual(
    spans.map((_: string, index: number) => organization[`q${index}`]),
  );
});

test('grade shares by year', async () => {
  await openFromLibrary(page, 'Mười năm xếp loại đảng viên và tổ chức cơ sở theo từng mức');
  await box(/^Từ năm/).fill('2018');
  const { members } = await answer();
  const all = await grassroots(
    'ratingSummaries(fromYear: 2018, toYear: 2020, subject: MEMBER) { year rated counts { grade count } }',
  );
  expect(members).toHaveLength(3);
  for (const { year, rated, counts } of members) {
    const ofYear = all.map(({ ratingSummaries }) =>
      ratingSummaries.find((summary: { year: number }) => summary.year === year),
    );
    expect(rated).toBe(ofYear.reduce((sum, summary) => sum + summary.rated, 0));
    for (const { grade, count, rate } of counts) {
      const total = ofYear
        .flatMap((summary) => summary.counts)
        .filter((other: { grade: string }) => other.grade === grade)
        .reduce((sum, other) => sum + other.count, 0);
      expect([grade, count]).toEqual([grade, total]);
      expect(rate).toBeCloseTo(total / rated, 10);
    }
  }
});

test('all secretaries of DUK-07', async () => {
  await openFromLibrary(page, 'Tất cả bí thư của một tổ chức từ trước đến nay');
  await pickOrganization(page, 'DUK-07', 'DUK-07 – Đảng bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy');
  const { secretaries } = await answer();
  const { organization } = await server.query(`{
    organization(code: "DUK-07") {
      positionHistory(roles: [SECRETARY]) { startedOn endedOn method member { fileNumber fullName } }
    }
  }`);
  expect(organization.positionHistory.length).toBeGreaterThan(2);
  expect(secretaries).toEqual(organization.positionHistory);
});

test('the ten organizations with most EXCELLENT in 2019', async () => {
  await openFromLibrary(page, 'Các tổ chức có tỷ lệ đảng viên đạt một mức xếp loại cao nhất trong năm');
  await box(/^Mức xếp loại/).selectOption('EXCELLENT');
  await box(/^Năm/).fill('2019');
  await box(/^Số dòng/).fill('10');
  const { nodes } = (await answer()).descendants;
  const all = await grassroots(
    'code ratingSummaries(fromYear: 2019, toYear: 2019, subject: MEMBER) { counts { grade rate } }',
  );
  interface Row {
    ratingSummaries: [{ counts: { grade: string; rate: number }[] }];
  }
  const share = ({ ratingSummaries: [summary] }: Row) =>
    summary.counts.find(({ grade }) => grade === 'EXCELLENT')?.rate ?? 0;
  const highest = all.map(share).toSorted((one, other) => other - one);
  expect(highest[0]).toBeGreaterThan(0);
  expect(nodes.map(share)).toEqual(highest.slice(0, 10));
});

test('a search of the library means the accents that are typed, and any where none are', async () => {
  await openPane(page, 'Thư viện');
  const titles = async (search: string) => {
    await page.getByLabel('Tìm trong thư viện').fill(search);
    return page.locator('.choices button').allTextContents();
  };
  expect(await titles('chi tieu')).toContainEqual(expect.stringMatching(/chỉ tiêu/i));
  const meant = await titles('chi bộ');
  expect(meant.length).toBeGreaterThan(1);
  expect(meant.filter((title) => !/chi bộ/i.test(title))).toEqual([]);
});

test('committees below 30', async () => {
  await openFromLibrary(page, 'Các đảng bộ có ít đảng viên');
  await box(/^Nhiều nhất/).fill('29');
  const { nodes } = (await answer()).descendants;
  const { organization } = await server.query(`query @asOf(date: "2020-12-31") {
    organization(code: "DUK") {
      descendants(filter: { kinds: [DEPARTMENT_COMMITTEE, GRASSROOTS_COMMITTEE] }, first: 100) {
        totalCount
        nodes { code memberCount }
      }
    }
  }`);
  const { totalCount, nodes: committees } = organization.descendants;
  expect(committees).toHaveLength(totalCount);
  const small = committees.filter(({ memberCount }: { memberCount: number }) => memberCount < 30);
  expect(small).toHaveLength(3);
  const codes = (list: { code: string }[]) => new Set(list.map(({ code }) => code));
  expect(codes(nodes)).toEqual(codes(small));
});
