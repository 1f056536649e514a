import { describe, expect, test } from 'vitest';
import { today } from '../shared/dates.ts';
import { sharedServer } from '../test/harness.ts';
import { getPage, textOf } from '../test/page.ts';

const open = await sharedServer();

const textAt = async (path: string) => textOf((await getPage(open, encodeURI(path))).html);
const thisYear = Number(today().slice(0, 4));

describe('where nothing is recorded', () => {
  test('a year without any record has dashes and not 0', async () => {
    const { html } = await getPage(open, '/report/DUK?from=2020&to=2022');
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => textOf(row).trim());
    for (const year of ['2021', '2022']) {
      const ofYear = rows.filter((row) => row.startsWith(year));
      // Meetings, movements, and ratings of organizations and of members; targets say so in words.
      expect(ofYear.filter((row) => /^\d{4}( –)+$/.test(row))).toHaveLength(4);
      for (const row of ofYear) expect(row).not.toMatch(/ 0\b/);
    }
    expect(rows.filter((row) => row.startsWith('2020 4.298 162'))).toHaveLength(1);
    const none = await textAt('/report/DUK?from=2022&to=2023');
    expect(none).toContain('kết nạp được – đảng viên');
    expect(none).toContain('đã mở – lớp bồi dưỡng');
  });

  test('a report beyond the records says until when they reach, and one that they fill does not', async () => {
    const banner = 'Số liệu được ghi đến ngày 31/12/2020.';
    expect(await textAt('/report/DUK?from=2018&to=2022')).toContain(banner);
    expect(await textAt('/report/DUK?from=2018&to=2022&lang=en')).toContain('Records reach to 31/12/2020.');
    expect(await textAt('/report/DUK?from=2018&to=2020')).not.toContain('Số liệu được ghi đến');
  });

  test('a report of a year that has not ended says so, and its figures are of today', async () => {
    const text = await textAt(`/report/DUK?from=2019&to=${thisYear + 1}`);
    expect(text).toContain('Giai đoạn chưa kết thúc.');
    expect(text).toContain(`Đến ngày ${today().split('-').reverse().join('/')} có 68 tổ chức`);
    expect(await textAt('/report/DUK?from=2019&to=2022')).not.toContain('Giai đoạn chưa kết thúc');
  });
});

describe('the years of a report', () => {
  test.each([
    ['/report/DUK', 'giai đoạn 2011–2020'],
    ['/report/DUK?to=2015', 'giai đoạn 2006–2015'],
    ['/report/DUK?from=2016', 'giai đoạn 2016–2020'],
    ['/report/DUK-69', 'giai đoạn 2007–2016'],
    ['/report/DUK?from=2020&to=2020', 'công tác xây dựng Đảng , năm 2020'],
  ])('are the last ten with records, or those given: %s', async (path, years) => {
    const text = await textAt(path);
    expect(text.replaceAll('Đảng, ', 'Đảng , ')).toContain(years);
    expect(text).not.toContain('2020–2020');
  });
});

describe('an organization of which there are no figures of organizations', () => {
  test('is said to be dissolved, with its day, in a notice and in the first sentence', async () => {
    const text = await textAt('/report/DUK-69?from=2010&to=2020');
    expect(text).toContain('Tổ chức đã giải thể ngày 01/11/2016.');
    expect(text).toMatch(/I\. Tổ chức Chi bộ Trung tâm Tin học tỉnh đã giải thể ngày 01\/11\/2016;/);
    expect(text).not.toMatch(/bí thư|Số liệu được ghi đến/);
    expect(await textAt('/report/DUK-69?from=2010&to=2015')).not.toContain('giải thể');
  });

  test('has its own secretary and ratings', async () => {
    const { organization } = await open.query(`query @asOf(date: "2020-12-31") {
      organization(code: "DUK-04-01") { secretary { member { fullName } } } }`);
    const text = await textAt('/report/DUK-04-01?from=2010&to=2020');
    expect(text).toContain(`Bí thư đến ngày 31/12/2020: ${organization.secretary.member.fullName}`);
    expect(text).toContain('Xếp loại của tổ chức Năm Mức xếp loại 2010 Hoàn thành');
    expect(text).not.toMatch(/0 \/ 0|0 tổ chức cơ sở|có 0/);
  });
});

test.each(['duk-05', 'ĐUK-05', 'đuk-05', 'DUK-05'])(
  'a code is found as people write it: %s',
  async (code) => {
    const { status, html } = await getPage(open, encodeURI(`/report/${code}?from=2015&to=2015`));
    expect(status).toBe(200);
    expect(html).toContain('value="DUK-05"');
  },
);
