import { describe, expect, test } from 'vitest';
import { sharedServer } from '../test/harness.ts';
import { getPage, textOf } from '../test/page.ts';
import { technicalWords } from '../test/technical-words.ts';

const open = await sharedServer();

const period = 'from=2010&to=2020';

const get = (path: string) => getPage(open, path);

const hrefsOf = (html: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the report of the bloc', () => {
  test('has the figures of the source, in Vietnamese', async () => {
    const { status, html } = await get(`/report/DUK?${period}`);
    expect(status).toBe(200);
    const text = textOf(html);
    for (const sentence of [
      'giai đoạn 2010–2020',
      'Đến ngày 31/12/2020 có 68 tổ chức cơ sở đảng, gồm 41 đảng bộ cơ sở và 27 chi bộ cơ sở.',
      'có 7 chi bộ cơ sở được nâng cấp thành đảng bộ cơ sở',
      'Có 57 / 68 bí thư là thủ trưởng cơ quan, đơn vị ( 83,82 % )',
      'có 4.374 đảng viên',
      'kết nạp được 1.847 đảng viên',
    ]) {
      expect(text).toContain(sentence);
    }
    expect(html).toContain('<html lang="vi">');
  });

  test('has them in English', async () => {
    const { html } = await get(`/report/DUK?${period}&lang=en`);
    expect(html).toContain('<html lang="en">');
    expect(textOf(html)).toContain('57 / 68 secretaries head their agency ( 83.82 % )');
    expect(textOf(html)).toContain('there were 4,374 members');
    const inEnglish = textOf(html.replace(/<(\w+)[^>]* lang="vi"[^>]*>.*?<\/\1>/g, ''));
    // The definitions quote Vietnamese terms in parentheses.
    expect(inEnglish.replace(/\([^)]*\)/g, '').match(/\p{L}*[^\P{L}A-Za-z]\p{L}*/gu)).toBeNull();
  });

  test('has all ratings and movements that the API has', async () => {
    const { organization } = await open.query(`{ organization(code: "DUK") {
      memberMovements(fromYear: 2010, toYear: 2020) {
        year opening admitted transferredIn transferredOut died expelled removed resigned reorganized closing }
      ratingSummaries(fromYear: 2010, toYear: 2020, subject: MEMBER) { year rated goodOrBetter counts { count } } } }`);
    const { html } = await get(`/report/DUK?${period}&lang=en`);
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => textOf(row).trim());
    const written = (figures: number[]) => figures.map((figure) => figure.toLocaleString('en')).join(' ');
    for (const { year, ...figures } of organization.memberMovements) {
      expect(rows).toContain(`${year} ${written(Object.values(figures))}`);
    }
    for (const { year, rated, goodOrBetter, counts } of organization.ratingSummaries) {
      const figures = [rated, ...counts.map(({ count }: { count: number }) => count), goodOrBetter];
      const row = rows.find((row) => row.startsWith(`${year} ${rated.toLocaleString('en')} `));
      expect(row).toContain(written(figures));
    }
  });

  test('defines each figure in words for officials, in both languages', async () => {
    const { html } = await get(`/report/DUK?${period}`);
    const notes = hrefsOf(html).filter((href) => href.startsWith('#'));
    expect(notes.length).toBeGreaterThan(20);
    for (const note of notes) expect(html).toContain(`id="${note.slice(1)}"`);
    expect(textOf(html)).toContain('Đây là đảng số của nhánh vào ngày cuối giai đoạn.');
    for (const language of ['vi', 'en']) {
      const page = await get(`/report/DUK?${period}&lang=${language}`);
      const [, definitions = ''] = page.html.split('class="notes"');
      expect(definitions).not.toMatch(/<code>|`|÷|\bnull\b|\w+\.[a-z]+[A-Z]/);
      expect(technicalWords(textOf(definitions))).toEqual([]);
    }
  });

  test('has the targets of later years under a heading of their own, without results', async () => {
    const text = textOf((await get(`/report/DUK?${period}`)).html);
    const [, targets = '', later = ''] = text.split(/VIII\. Chỉ tiêu|Chỉ tiêu đặt ra cho giai đoạn sau/);
    expect(targets).toContain('2010–2020 1.847 người Vượt 11,94 % so với chỉ tiêu');
    expect(targets).not.toContain('Chưa đến hạn');
    const [list = ''] = later.split('Chú giải số liệu');
    expect(list).toContain('Kết nạp đảng viên: ít nhất 120 người hằng năm');
    expect(list).toContain('từ năm 2021');
    expect(list).not.toContain('Chưa đến hạn');
    const { html } = await get(`/report/DUK?${period}&lang=en`);
    expect(textOf(html)).toContain('Targets set for the time after');
  });

  test('has results of targets for the years of the report alone, and writes per cents in one way', async () => {
    const { html } = await get('/report/DUK-07?from=2020&to=2020');
    const [, targets = ''] = textOf(html).split('VIII. Chỉ tiêu');
    const years = [...targets.matchAll(/ (20\d\d) \d[\d.,]* (?:%|người)/g)].map(([, year]) => year);
    expect(years.length).toBeGreaterThan(0);
    expect(new Set(years)).toEqual(new Set(['2020']));
    // The scale of a chart has whole per cents.
    const [body = ''] = textOf(html.replace(/<svg.*?<\/svg>/g, '')).split('Chú giải số liệu');
    for (const [percent] of body.matchAll(/\S+ %/g)) expect(percent).toMatch(/^\(?\d+,\d\d %$/);
  });

  test('says of what the heads of columns are', async () => {
    const { html } = await get(`/report/DUK?${period}`);
    const heads = [...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, head = '']) =>
      textOf(head).trim(),
    );
    expect(heads).toContain('Số kỳ họp ít nhất của một chi bộ');
    for (const bare of ['Ít nhất', 'Thấp nhất', 'Cao nhất', 'Tỷ lệ']) expect(heads).not.toContain(bare);
    expect(textOf(html)).toContain('0 % 25 % 50 % 75 % 100 %');
  });

  test('may be narrowed to one year and to another organization', async () => {
    const { status, html } = await get('/report/DUK-05?from=2015&to=2015');
    expect(status).toBe(200);
    const { organization } = await open.query(
      '{ organization(code: "DUK-05") { name(asOf: "2015-12-31") memberCount(asOf: "2015-12-31") } }',
    );
    expect(textOf(html)).toContain(organization.name);
    expect(textOf(html)).toContain(`có ${organization.memberCount} đảng viên`);
  });
});

describe('a report that cannot be shown', () => {
  test.each([
    ['an unknown organization', `/report/XX?${period}`, 404, 'Không tìm thấy tổ chức đảng có mã “XX”'],
    ['reversed years', '/report/DUK?from=2020&to=2010', 400, 'hãy đổi chỗ hai năm'],
    ['a year that is none', '/report/DUK?from=abc&to=2020', 400, 'Không có báo cáo cho năm “abc”'],
    ['a year out of range', '/report/DUK?from=2010&to=3000', 400, 'từ 1930 đến 2100'],
    ['reversed years, in English', '/report/DUK?from=2020&to=2010&lang=en', 400, 'swap them'],
    ['markup in the code', `/report/%3Cscript%3E?${period}`, 404, '“&lt;SCRIPT&gt;”'],
  ])('says so: %s', async (_, path, status, sentence) => {
    const page = await get(path);
    expect(page.status).toBe(status);
    expect(page.html).toContain(sentence);
    expect(page.html).not.toMatch(/<script/i);
    // The way out: a form for another report.
    expect(page.html).toContain('action="/report"');
  });

  test('names every year that is wrong', async () => {
    const { html } = await get('/report/DUK?from=abc&to=1900');
    expect(html.match(/role="alert"/g)).toHaveLength(2);
  });
});

test('the form leads to the report, and keeps what was entered', async () => {
  const form = await get('/report');
  expect(form.status).toBe(200);
  expect(form.html).toContain('name="code"');
  const { status, headers } = await get(`/report?code=DUK-05&${period}&lang=en`);
  expect([status, headers.get('location')]).toEqual([303, `/report/DUK-05?${period}&lang=en`]);
});

test('rows that the page does not have are not found', async () => {
  expect((await get('/report/rows/nothing')).status).toBe(404);
});

test('a page runs no script, is in no cache and in no frame, and its forms lead to this server', async () => {
  for (const path of ['/report', `/report/DUK?${period}`, '/report/XX?from=1&to=2']) {
    const { headers, html } = await get(path);
    const policy = headers.get('content-security-policy');
    expect(policy).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    expect(html).not.toMatch(/ style=|<style|<script| on\w+=/);
  }
});
