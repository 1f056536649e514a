import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumOptions } from './chromium.ts';

export interface BrowserSession {
  page: Page;
  /** Every request to another host than the given origin: blocked, and recorded here. */
  foreignRequests: string[];
  /** Errors and warnings of the console, of pages and workers, and uncaught exceptions. */
  problems: string[];
  close(): Promise<void>;
}

const launchArguments = [
  '--no-sandbox', // Chromium refuses its sandbox to root, as in a container.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  // The last line of defence: whatever a route below misses finds no address.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** In milliseconds: what a page shows takes a tenth of it on a machine that has nothing else to do. */
export const patience = 60_000;

let shared: Promise<Browser> | undefined;

/** The browser of this process; its files follow each other, each in a context of its own. */
async function sharedBrowser(): Promise<Browser> {
  shared ??= chromiumOptions().then((options) => chromium.launch({ ...options, args: launchArguments }));
  return shared;
}

/** A browser context with one page that can reach the given origin and nothing else. */
export async function openBrowser(
  origin: string,
  options: BrowserContextOptions = {},
): Promise<BrowserSession> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    serviceWorkers: 'block',
    ...options,
  });
  const foreignRequests: string[] = [];
  const problems: string[] = [];

  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (new URL(url).origin === origin) return route.continue();
    foreignRequests.push(url);
    return route.abort();
  });
  await context.routeWebSocket(
    ({ host }) => host !== new URL(origin).host,
    (socket) => {
      foreignRequests.push(socket.url());
      return socket.close();
    },
  );

  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });

  return { page, foreignRequests, problems, close: () => context.close() };
}
