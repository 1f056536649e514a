import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { sharedServer } from '../../server/src/test/harness.ts';
import { chromiumOptions } from '../test/chromium.ts';

const server = await sharedServer();

const sdk = fileURLToPath(new URL('../../sdk/src', import.meta.url));

/** A script that counts the members of the sample bloc, over GET, and those of a mock client. */
const source = `
  import { overGet } from '${sdk}/get.ts';
  import { createClient } from '${sdk}/index.ts';
  import { createMockClient } from '${sdk}/testing.ts';

  const dangbo = createClient({ url: '/graphql', fetch: overGet() });
  globalThis.countMembers = async () => {
    const { organization } = await dangbo.query({ organization: { $: { code: 'DUK' }, memberCount: true } });
    return organization.memberCount;
  };
  globalThis.countInvented = async () => {
    const mock = createMockClient({ overrides: { Organization: { memberCount: 12 } } });
    const { organization } = await mock.query({ organization: { $: { code: 'DUK' }, memberCount: true } });
    return organization.memberCount;
  };`;

async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-sdk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const entry = join(folder, 'source.js');
  await writeFile(entry, source);
  const [output] = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}

/** A page with the SDK, and between it and the server a proxy that notes what goes over the wire. */
async function startPage() {
  const script = await bundle();
  const wire: { method: string | undefined; status: number | undefined }[] = [];
  const proxy = createServer(({ url = '', method, headers }, response) => {
    const page = '<script type=module src=/sdk.js></script>';
    if (url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    if (url === '/sdk.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    return get(server.url + url, { method, headers }, (answer) => {
      wire.push({ method, status: answer.statusCode });
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return { origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, wire };
}

test("a browser's cache serves a query over GET once the server says that it is unchanged, and a mock needs no network", async () => {
  const { origin, wire } = await startPage();
  // Not openBrowser: a page whose requests are intercepted has no cache.
  const browser = await chromium.launch({ ...(await chromiumOptions()), args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(origin);
  const count = () => page.evaluate('countMembers()');
  expect([await count(), await count()]).toEqual([4374, 4374]);
  expect(wire).toEqual([
    { method: 'GET', status: 200 },
    { method: 'GET', status: 304 },
  ]);
  await page.context().setOffline(true);
  expect(await page.evaluate('countInvented()')).toBe(12);
});
