import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../database/database.ts';
import { parseId } from '../../graph/node.ts';
import { makeCallers } from '../../test/callers.ts';
import { type Crawler, crawl } from '../../test/crawl.ts';
import { askAs, type CrawlFixture, prepareCrawl, startPlanted } from '../../test/crawl-fixture.ts';
import { keepOnly } from '../../test/keep-only.ts';
import type { Roots } from '../../test/scope-oracle.ts';

/** The callers whose rows are copied into a database of their own quickly enough for every run. */
const compared = ['dissolved', 'two'];

let fixture: CrawlFixture;
const crawlers = new Map<string, Crawler>();
beforeAll(async () => {
  fixture = await prepareCrawl(undefined, 'district');
  for (const key of compared) crawlers.set(key, fixture.crawlerAs(key));
  await withoutNamedOrganizations(fixture.server.database);
});
afterAll(() => fixture?.server.stop());

/**
 * Takes the commendations away whose recipient a compared caller sees, and not their issuer: each shows the identity of
 * the issuer, so that an organization beyond the scope is in the answer of one field and in no list. commend.test.ts
 * has that.
 */
const withoutNamedOrganizations = ({ orm }: Database) =>
  orm.em.fork().transactional(async (em) => {
    await em.execute('set local session_replication_role = replica');
    for (const key of compared) {
      const { members = [] } = fixture.callers[key] as Roots;
      const under = `(select descendant_id from organization_closure where ancestor_id in (${members}))`;
      await em.execute(
        `delete from commendation where organization_id in ${under} and issuer_id not in ${under}`,
      );
    }
  });

describe.each(compared)('%s', (key) => {
  test('is answered as if there were nothing else: every count, page and null', async () => {
    const { server: alone } = await startPlanted('district');
    try {
      await withoutNamedOrganizations(alone.database);
      await keepOnly(alone.database, fixture.callers[key] as Roots);
      await makeCallers(alone.database, { everything: { figures: 'everywhere', members: 'everywhere' } });
      const everything = askAs(alone, 'everything');
      const crawler = crawlers.get(key) as Crawler;
      // The two callers differ in who they are, which is no record.
      const { may, known } = crawler;
      const ofRecords = (id: string) => !['Account', 'Grant'].includes(parseId(id)?.type ?? '');
      crawler.known = { ...known, ids: known.ids.filter(ofRecords) };
      // Nor is the version of a subtree: it follows from the audit, of which neither sees any row
      // (subtree-version.test.ts has what moves it).
      const apart = ['Query.viewer', 'Organization.subtreeVersion'];
      crawler.may = (what) => !what.startsWith('Viewer.') && !apart.includes(what) && may(what);
      crawler.also = async (document, variables, { text }) => {
        const expected = await everything(document, variables);
        return expected.text === text ? [] : [`not ${expected.text.slice(0, 300)} but ${text.slice(0, 300)}`];
      };
      expect(await crawl(crawler, [])).toEqual([]);
    } finally {
      await alone.stop();
    }
  });
});
