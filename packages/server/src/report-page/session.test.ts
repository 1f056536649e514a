import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keyOf, makeCallers } from '../test/callers.ts';
import { sharedServer, startTestServer, type TestServer } from '../test/harness.ts';
import { getPage, textOf } from '../test/page.ts';

const open = await sharedServer();

const period = 'from=2010&to=2020';

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
  await vi.waitUntil(async () => (await server.request('{ viewer { name } }')).status === 401, 60_000);
});
afterAll(() => server?.stop());

const path = `/report/DUK?${period}`;
const page = (headers: Record<string, string> = {}, at = path) => getPage(server, at, headers);
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

test('a caller of figures alone gets the whole report', async () => {
  const paperOf = ({ html }: { html: string }) => html.slice(html.indexOf('<main'));
  expect(paperOf(await page(withKey('statistician')))).toBe(paperOf(await getPage(open, path)));
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
    const { status, headers: sent } = await post({ key: keyOf('statistician'), to: path }, { [name]: value });
    expect([status, sent.get('set-cookie')]).toEqual([403, null]);
  }
  const own = { 'sec-fetch-site': 'same-origin', origin: server.url };
  expect((await post({ key: keyOf('statistician'), to: path }, own)).status).toBe(303);
});

test.each(['https://evil.example/report', '//evil.example/report', '/reports', '/', '\\\\evil.example', ''])(
  'a form returns to no other page than a report: %s',
  async (to) => {
    const { headers } = await post({ key: keyOf('statistician'), to });
    expect(headers.get('location')).toBe('/report');
  },
);

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

test('a caller without figures gets a message without names of the schema', async () => {
  const { status, html } = await page(withKey('clerk'));
  expect(status).toBe(403);
  expect(html).toContain('tài khoản chưa có quyền xem số liệu');
  expect(html).not.toContain('Query.');
});
