import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sharedServer } from '../../../server/src/test/harness.ts';
import { openBrowser } from '../../test/browser.ts';

/** The most that a first page may take, with all that it reads: scripts, styles, fonts, pictures and data. */
const limit = 260;

/** A font is compressed already; of all else this is what a browser gets that knows no Brotli. */
const transferred = (path: string, body: Buffer): number =>
  (path.endsWith('.woff2') ? body : gzipSync(body, { level: 9 })).length / 1000;

test.each(['/explore', '/explore/organization/DUK'])(
  'reads %s for at most 260 kB, compressed',
  async (path) => {
    const { url } = await sharedServer();
    const { page, close } = await openBrowser(url);
    const reading: Promise<readonly [path: string, size: number]>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      reading.push(response.body().then((body) => [pathname, transferred(pathname, body)] as const));
    });
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    await page.getByRole('row').nth(1).waitFor();
    await page.waitForFunction(() => document.querySelector('.loading') === null);
    // What is read when the page is looked at to its end belongs to it.
    await page.keyboard.press('End');
    await page.waitForLoadState('networkidle');
    const read = await Promise.all(reading);
    await close();

    const total = (isCounted: (path: string) => boolean) =>
      read.reduce((sum, [path, size]) => sum + (isCounted(path) ? size : 0), 0);
    const [all, data] = [total(() => true), total((path) => path === '/graphql')];
    console.log(`First load of ${path}: ${all.toFixed(1)} kB, of which ${data.toFixed(1)} kB are data.`);
    expect(read.filter(([path]) => path.endsWith('.js')).length).toBeGreaterThan(1);
    expect(data).toBeGreaterThan(0);
    expect(all).toBeLessThan(limit);
  },
);
