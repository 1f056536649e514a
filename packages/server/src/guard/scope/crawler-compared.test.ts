import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseId } from '../../graph/node.ts';
import { makeCallers } from '../../test/callers.ts';
import { crawl } from '../../test/crawl.ts';
import { askAs, type CrawlGround, prepareCrawl, startPlanted } from '../../test/crawl-fixture.ts';
import { keepOnly } from '../../test/keep-only.ts';
import type { Roots } from '../../test/scope-oracle.ts';

let ground: CrawlGround;
beforeAll(async () => {
  ground = await prepareCrawl();
});
afterAll(() => ground?.server.stop());

/** Of whom a database that holds nothing else can be made quickly enough for every run. */
const compared = ['dissolved', 'two'];

describe.each(compared)('%s', (key) => {
  test('is answered as if there were nothing else: every count, page and null', async () => {
    const { server: alone } = await startPlanted();
    try {
      await keepOnly(alone.database, ground.callers[key] as Roots);
      await makeCallers(alone.database, { everything: { figures: 'everywhere', members: 'everywhere' } });
      const everything = askAs(alone, 'everything');
      const crawler = await ground.crawlerAs(key);
      // Who they are is another matter than what they see.
      const { may, words } = crawler;
      const ofRecords = (id: string) => !['Account', 'Grant'].includes(parseId(id)?.type ?? '');
      crawler.words = { ...words, ids: words.ids.filter(ofRecords) };
      crawler.may = (what) => !what.startsWith('Viewer.') && what !== 'Query.viewer' && may(what);
      crawler.also = async (document, variables, { text }) => {
        const expected = await everything(document, variables);
        return expected.text === text ? [] : [`not ${expected.text.slice(0, 300)} but ${text.slice(0, 300)}`];
      };
      expect(await crawl(crawler, [])).toEqual([]);
    } finally {
      await alone.stop();
    }
  }, 300_000);
});
