import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl } from '../../test/crawl.ts';
import { type CrawlFixture, prepareCrawl } from '../../test/crawl-fixture.ts';
import { withoutWalls } from '../../test/without-filters.ts';
import { filters } from './row-filters.ts';

let fixture: CrawlFixture;
beforeAll(async () => {
  fixture = await prepareCrawl();
});
afterAll(() => fixture?.server.stop());

/** Whose crawl is soon over, and shows as much as any; and who may ask of the rest. */
const [scout, keeper] = ['dissolved', 'accessManager'];
const keptTables = ['account', 'audit_entry', 'role_grant'];
const scoutOf = (table: string) => (keptTables.includes(table) ? keeper : scout);

/**
 * Tables whose rows the API shows only beside those of another, whose walls hide them: without walls of its own
 * such a table leaks nothing through the API. That its walls hold, raw reads show (walls.test.ts); and that the crawl
 * tells whether they are there, where those others are open, crawler-one-wall.test.ts.
 */
const hiddenByOthers: Record<string, string> = {
  organization: 'always read with a state of the same organization',
  organization_state:
    'always read with its organization; alone it opens the agency, whose policy looks at it',
  organization_closure: 'counts only what is read of the organizations under it',
  committee_term: 'read of a position that is seen, of the same organization',
  document: 'read of an event that is seen',
  member_event: 'counted in the tree that is seen',
  member_status: 'read of a member who is seen',
  agency_head: 'read of a position that is seen',
  organization_event: 'read of an organization that is seen',
  member_personal: 'masked once more, member by member, by who may see the profile',
  member_sensitive: 'masked once more, member by member, by who may see the profile',
  api_key: 'read of an account that is seen',
  counted_membership: 'counted under an organization that is seen, and the view has the wall within itself',
  counted_rating: 'counted under an organization that is seen, and the view has the wall within itself',
  counted_movement: 'counted under an organization that is seen, and the view has the wall within itself',
};
/** What alone in the database lacks its wall, while nothing in the program has one, opens what looks at it. */
const opensOthers = ['organization_state'];

describe('without walls around', () => {
  const known = new Map<string, string>();

  /** Crawls a little, and gives the first leak: what is told that may not be, or is not what it was with all walls. */
  async function scoutForLeak(key: string): Promise<string[]> {
    const crawler = await fixture.crawlerAs(key, { allCodes: false });
    crawler.most = 3;
    crawler.first = true;
    crawler.also = async (document, variables, { text }) => {
      const question = key + document + JSON.stringify(variables);
      const before = known.get(question);
      if (before === undefined) known.set(question, text);
      return before === undefined || before === text ? [] : ['another answer than with all walls'];
    };
    return crawl(crawler, crawler.known.ids);
  }

  beforeAll(async () => {
    for (const key of [scout, keeper]) expect(await scoutForLeak(key)).toEqual([]);
  }, 180_000);

  const telling = Object.keys(filters).filter((table) => !(table in hiddenByOthers));

  test.each(telling)(
    '%s, the crawl finds a leak',
    async (table) => {
      await withoutWalls(fixture.server.database, { filters: [table], policies: [table] }, async () =>
        expect(await scoutForLeak(scoutOf(table))).not.toEqual([]),
      );
    },
    180_000,
  );

  test.each([...telling, ...opensOthers])(
    '%s in the database, and any in the program, the crawl finds a leak',
    async (table) => {
      await withoutWalls(
        fixture.server.database,
        { filters: Object.keys(filters), policies: [table] },
        async () => expect(await scoutForLeak(scoutOf(table))).not.toEqual([]),
      );
    },
    180_000,
  );
});
