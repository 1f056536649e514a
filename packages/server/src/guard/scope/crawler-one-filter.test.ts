import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { crawl } from '../../test/crawl.ts';
import { type CrawlFixture, prepareCrawl } from '../../test/crawl-fixture.ts';
import { withoutWalls } from '../../test/without-filters.ts';
import { filters } from './row-filters.ts';

let fixture: CrawlFixture;
/** Posts of heads of agencies: few have one. */
let heads: string[];
beforeAll(async () => {
  fixture = await prepareCrawl();
  const posts = await fixture.server.database.orm.em.fork().execute<{ id: number }[]>(`
    select position.id from position join organization_state using (organization_id)
    join agency_head using (agency_id, member_id)
    where 'infinity' = all (array[position.valid_to, organization_state.valid_to, agency_head.valid_to])
    order by position.id limit 1`);
  heads = posts.map(({ id }) => encodeId('Position', id));
});
afterAll(() => fixture?.server.stop());

const [scout, keeper] = ['dissolved', 'accessManager'];
const keptTables = ['account', 'api_key', 'audit_entry', 'role_grant'];
const scoutOf = (table: string) => (keptTables.includes(table) ? keeper : scout);

const views = ['counted_membership', 'counted_rating', 'counted_movement'];
const names = Object.keys(filters);
const all = { filters: names, policies: names.filter((name) => !views.includes(name)) };

/** Walls that change no answer even so; that they hold, raw reads show (walls.test.ts). */
const unseen: Record<keyof typeof all, readonly string[]> = {
  // No field reads the events; profiles are masked once more, member by member; and the views have walls within.
  filters: ['member_event', 'member_personal', 'member_sensitive', ...views],
  // Those of the last two go by what may be seen of the organizations that they belong to.
  policies: ['member_event', 'member_personal', 'member_sensitive', 'agency', 'document'],
};

describe('where all other walls are open', () => {
  const open = new Map<string, string>();

  /** Crawls a little, and gives the first answer that is another than with all walls open. */
  async function firstDifference(key: string): Promise<string[]> {
    const crawler = await fixture.crawlerAs(key, { allCodes: false });
    crawler.most = 2;
    crawler.first = true;
    crawler.watch.allowed = () => true;
    crawler.also = async (document, variables, { text }) => {
      const question = key + document + JSON.stringify(variables);
      const before = open.get(question) ?? text;
      open.set(question, before);
      return before === text ? [] : ['another answer than with all walls open'];
    };
    return crawl(crawler, [...heads, ...crawler.known.ids]);
  }

  beforeAll(async () => {
    await withoutWalls(fixture.server.database, all, async () => {
      for (const key of [scout, keeper]) {
        expect(await firstDifference(key)).toEqual([]);
        // Nor does it differ by itself.
        expect(await firstDifference(key)).toEqual([]);
      }
    });
  }, 180_000);

  const alone = (wall: keyof typeof all) =>
    all[wall].filter((table) => !unseen[wall].includes(table)).map((table) => [wall, table] as const);

  test.each([...alone('filters'), ...alone('policies')])(
    'the crawl tells that of the %s that of %s is there',
    async (wall, table) => {
      const gone = { ...all, [wall]: all[wall].filter((name) => name !== table) };
      await withoutWalls(fixture.server.database, gone, async () =>
        expect(await firstDifference(scoutOf(table))).not.toEqual([]),
      );
    },
    60_000,
  );
});
