import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keyOf, makeCallers } from '../test/callers.ts';
import { sharedServer, startTestServer, type TestServer } from '../test/harness.ts';

const open = await sharedServer();

const period = 'from=2010&to=2020';

/** Requests a page of a server: without following a redirect, and with cookies or other headers. */
async function get(path: string, headers: Record<string, string> = {}, server: { url: string } = open) {
  const response = await fetch(server.url + path, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** What a reader sees of a page: its text, with single spaces. */
const textOf = (html: string) =>
  html
    .replace(/<(sup|head)\b.*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|#x27|quot);/g, (entity) => ({ '&amp;': '&', '&quot;': '"' })[entity] ?? "'")
    .replace(/\s+/g, ' ');

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

  test('defines each figure in the words of the schema', async () => {
    const { html } = await get(`/report/DUK?${period}`);
    const notes = hrefsOf(html).filter((href) => href.startsWith('#'));
    expect(notes.length).toBeGreaterThan(20);
    for (const note of notes) expect(html).toContain(`id="${note.slice(1)}"`);
    expect(textOf(html)).toContain(
      'Đây là đảng số của nhánh vào ngày cuối giai đoạn. PeriodReport.memberCount',
    );
  });

  test('leads from each figure to the rows behind it, whose query the server answers', {
    timeout: 120_000,
  }, async () => {
    const { html } = await get(`/report/DUK?${period}`);
    const figures = html.match(/<a class="figure"/g) ?? [];
    const links = hrefsOf(html).filter((href) => href.startsWith('/report/rows/'));
    expect(links).toHaveLength(figures.length);
    expect(html.match(/<td>(?!<a class="figure"|–<)/g)).toBeNull();
    // One year stands for the others.
    const some = [...new Set(links)].filter((link) => !/20(09|1[0-9])%22|20(10|1[1-9])[,-]/.test(link));
    const answers: Record<string, unknown> = {};
    for (const link of some) {
      const { status, headers } = await get(link);
      expect(status).toBe(303);
      const location = new URL(headers.get('location') ?? '', open.url);
      expect([location.origin, location.pathname]).toEqual([open.url, '/']);
      const { query = '', variables = '' } = Object.fromEntries(location.searchParams);
      const { body } = await open.request(query, JSON.parse(variables));
      expect(body.errors).toBeUndefined();
      const { members, descendants } = body.data.organization;
      const total = (members ?? descendants)?.totalCount;
      if (total !== undefined) answers[decodeURIComponent(link)] = total;
    }
    expect(Object.values(answers)).toEqual(expect.arrayContaining([68, 41, 27, 4374, 4212, 162]));
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
    ['markup in the code', `/report/%3Cscript%3E?${period}`, 404, '“&lt;script&gt;”'],
  ])('says so: %s', async (_, path, status, sentence) => {
    const page = await get(path);
    expect(page.status).toBe(status);
    expect(page.html).toContain(sentence);
    expect(page.html).not.toContain('<script');
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

test('no such rows are missing', async () => {
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

describe('where a key is needed', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ TRUST_PROXY: '127.0.0.1' });
    const { organization } = await server.query('{ organization(code: "DUK-05") { id } }');
    const [, cell] = /(\d+)$/.exec(Buffer.from(organization.id, 'base64').toString()) ?? [];
    await makeCallers(server.database, {
      statistician: { figures: 'everywhere' },
      neighbour: { figures: [Number(cell)] },
      clerk: { schema: 'everywhere' },
    });
    // Half a second after the first key, the server refuses requests without one.
    await vi.waitUntil(async () => (await server.request('{ viewer { name } }')).status === 401, 20_000);
  });
  afterAll(() => server?.stop());

  const path = `/report/DUK?${period}`;
  const page = (headers: Record<string, string> = {}, at = path) => get(at, headers, server);
  const withKey = (name: string) => ({ cookie: `dangbo_report_key=${keyOf(name)}` });

  const post = async (body: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/report/session`, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers,
      redirect: 'manual',
    });
    const { status } = response;
    return { status, headers: response.headers, html: await response.text() };
  };

  test('a form asks for it, and the key comes back in a cookie for these pages alone', async () => {
    const asked = await page();
    expect(asked.status).toBe(401);
    expect(asked.html).toContain('type="password"');
    expect(asked.html).not.toContain('role="alert"');
    expect(asked.html).not.toContain('4.374');

    const { status, headers } = await post({ key: ` ${keyOf('statistician')} `, to: path });
    expect([status, headers.get('location')]).toEqual([303, path]);
    expect(headers.get('set-cookie')).toBe(
      `dangbo_report_key=${keyOf('statistician')}; Path=/report; HttpOnly; SameSite=Strict`,
    );
    const shown = await page(withKey('statistician'));
    expect(shown.status).toBe(200);
    expect(textOf(shown.html)).toContain('có 4.374 đảng viên');
    expect(shown.html).not.toContain(keyOf('statistician'));
  });

  test('who may see figures alone gets the whole report', async () => {
    const paperOf = ({ html }: { html: string }) => html.slice(html.indexOf('<main'));
    expect(paperOf(await page(withKey('statistician')))).toBe(paperOf(await get(path)));
  });

  test('a script may send the key itself, and no cookie is set', async () => {
    const { status, headers } = await page({ authorization: `Bearer ${keyOf('statistician')}` });
    expect([status, headers.get('set-cookie')]).toEqual([200, null]);
  });

  test('a wrong key is refused in a clear sentence, and forgotten', async () => {
    const { status, headers, html } = await page({ cookie: 'other=1; dangbo_report_key=dangbo_wrong' });
    expect(status).toBe(401);
    expect(html).toContain('Khóa này không dùng được: sai, hết hạn hoặc đã bị thu hồi.');
    expect(headers.get('set-cookie')).toMatch(/^dangbo_report_key=; .*Max-Age=0/);
    const odd = await post({ key: 'two words; Path=/', to: path });
    expect([odd.status, odd.headers.get('set-cookie')]).toEqual([401, null]);
    expect(odd.html).toContain('Khóa này không dùng được');
    const english = await page({ cookie: 'dangbo_report_key=dangbo_wrong' }, `${path}&lang=en`);
    expect(english.html).toContain('This key does not work');
  });

  test('the key is forgotten on request', async () => {
    expect((await page(withKey('statistician'))).html).toContain('Quên khóa');
    const { status, headers } = await post({ to: path }, withKey('statistician'));
    expect([status, headers.get('location')]).toEqual([303, path]);
    expect(headers.get('set-cookie')).toMatch(/^dangbo_report_key=; .*Max-Age=0/);
  });

  test('behind a proxy that ends TLS the cookie is sent over HTTPS alone', async () => {
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'dangbo.example' };
    const sent = await post(
      { key: keyOf('statistician'), to: path },
      { ...proxied, origin: 'https://dangbo.example' },
    );
    expect([sent.status, sent.headers.get('set-cookie')]).toEqual([303, expect.stringMatching(/; Secure$/)]);
    expect((await page({ ...withKey('statistician'), ...proxied })).status).toBe(200);
  });

  test('a form of another site signs nobody in or out', async () => {
    for (const [name, value] of [
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'https://evil.example'],
    ] as const) {
      const { status, headers: sent } = await post(
        { key: keyOf('statistician'), to: path },
        { [name]: value },
      );
      expect([status, sent.get('set-cookie')]).toEqual([403, null]);
    }
    const own = { 'sec-fetch-site': 'same-origin', origin: server.url };
    expect((await post({ key: keyOf('statistician'), to: path }, own)).status).toBe(303);
  });

  test.each([
    'https://evil.example/report',
    '//evil.example/report',
    '/reports',
    '/',
    '\\\\evil.example',
    '',
  ])('a form returns to no other page than a report: %s', async (to) => {
    const { headers } = await post({ key: keyOf('statistician'), to });
    expect(headers.get('location')).toBe('/report');
  });

  test('an organization outside the scope is not found, and one inside is shown', async () => {
    const outside = await page(withKey('neighbour'));
    expect(outside.status).toBe(404);
    expect(outside.html).not.toContain('4.374');
    const unknown = await page(withKey('neighbour'), `/report/XX?${period}`);
    expect(outside.html.replaceAll('DUK', 'XX')).toBe(unknown.html);
    const inside = await page(withKey('neighbour'), `/report/DUK-05?${period}`);
    expect(inside.status).toBe(200);
    expect(inside.html).not.toContain('Đảng bộ Khối');
  });

  test('who may see no figures is told so, without names of the schema', async () => {
    const { status, html } = await page(withKey('clerk'));
    expect(status).toBe(403);
    expect(html).toContain('tài khoản chưa có quyền xem số liệu');
    expect(html).not.toContain('Query.');
  });
});
