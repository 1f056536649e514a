import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl } from '../../test/crawl.ts';
import { type CrawlFixture, prepareCrawl } from '../../test/crawl-fixture.ts';
import { missing } from '../../test/missing.ts';
import { withoutFilters } from '../../test/without-filters.ts';
import { filters } from './row-filters.ts';

let fixture: CrawlFixture;
beforeAll(async () => {
  fixture = await prepareCrawl(undefined, 'district');
});
afterAll(() => fixture?.server.stop());

/** Test users: one whose crawl is soon over and shows as much as any, and one who may ask for the other tables. */
const [small, administrator] = ['dissolved', 'accessManager'];
const administeredTables = ['account', 'audit_entry', 'role_grant'];
const userFor = (table: string) => (administeredTables.includes(table) ? administrator : small);

/**
 * Tables whose rows the API shows only beside those of another, whose filters hide them: without filter and policy of
 * its own such a table leaks nothing through the API. Raw reads show that they hold (row-filters.test.ts), and
 * crawler-one-filter.test.ts that the crawl notices them where all others are gone.
 */
const hiddenByOthers: Record<string, string> = {
  organization: 'always read with a state of the same organization',
  organization_state:
    'always read with its organization; alone it opens the agency, whose policy looks at it',
  organization_closure: 'counts only what is read of the organizations under it',
  committee_term: 'read of a position that is seen, of the same organization',
  document: 'read of an event that is seen',
  // features/document-link tries a relation of two documents that are seen.
  document_relation: 'read of a document that is seen, with another that is',
  organization_document:
    'read of an organization that is seen, and opens documents, whose filter looks at it too',
  meeting_absence: 'read of a meeting that is seen',
  training_result: 'read of a course that is seen',
  training_participant: 'read of a course that is seen, with a member who is',
  meeting_correction: 'read of a meeting that is seen',
  member_status: 'read of a member who is seen',
  member_stay: 'counted under an organization that is seen',
  agency_head: 'read of a position that is seen',
  organization_event: 'read of an organization that is seen',
  member_personal: 'masked once more, member by member, by who may see the profile',
  member_sensitive: 'masked once more, member by member, by who may see the profile',
  api_key: 'read of an account that is seen',
  counted_membership: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_rating: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_daily_movement:
    'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_movement: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_cell: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_organization: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_secretary: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_probation: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_upgrade: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_meeting: 'counted under an organization that is seen, and the view keeps to the scope itself',
  counted_attendance: 'counted under an organization that is seen, and the view keeps to the scope itself',
};
/** A table whose policy alone is gone, while no table has a filter, opens the tables whose policies look at it. */
const opensOthers = ['organization_state', 'organization_document'];

const notNoticed = (table: string) =>
  missing.leak(table, 'src/guard/scope/crawler-without-filters.test.ts', 'hiddenByOthers');

describe('without filter and policy of', () => {
  const known = new Map<string, string>();

  /** Crawls a little, and returns the first leak: a value that may not be exposed, or another than with all of them. */
  async function firstLeak(key: string): Promise<string[]> {
    const crawler = fixture.crawlerAs(key, { allCodes: false });
    crawler.most = 3;
    crawler.first = true;
    crawler.also = async (document, variables, { text }) => {
      const question = key + document + JSON.stringify(variables);
      const before = known.get(question);
      if (before === undefined) known.set(question, text);
      return before === undefined || before === text
        ? []
        : ['another response than with all filters and policies'];
    };
    return crawl(crawler, crawler.known.ids);
  }

  beforeAll(async () => {
    for (const key of [small, administrator]) expect(await firstLeak(key)).toEqual([]);
  });

  const leaking = Object.keys(filters).filter((table) => !(table in hiddenByOthers));

  test.each(leaking)(
    '%s, the crawl finds a leak',
    async (table) => {
      await withoutFilters(fixture.server.database, { filters: [table], policies: [table] }, async () =>
        expect(await firstLeak(userFor(table)), notNoticed(table)).not.toEqual([]),
      );
    },
    180_000,
  );

  test.each([...leaking, ...opensOthers])(
    '%s in the database, and any in the program, the crawl finds a leak',
    async (table) => {
      await withoutFilters(
        fixture.server.database,
        { filters: Object.keys(filters), policies: [table] },
        async () => expect(await firstLeak(userFor(table)), notNoticed(table)).not.toEqual([]),
      );
    },
    180_000,
  );
});
