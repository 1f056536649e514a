import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { crawl } from '../../test/crawl.ts';
import { askAs, type CrawlFixture, prepareCrawl } from '../../test/crawl-fixture.ts';
import { missing } from '../../test/missing.ts';
import { turnFilters } from '../../test/without-filters.ts';
import { filters } from './row-filters.ts';

let fixture: CrawlFixture;
/** Posts of heads of agencies, and meetings with absences by name and with corrections: few have any. */
let rare: string[];
beforeAll(async () => {
  fixture = await prepareCrawl(undefined, 'district');
  const posts = await fixture.server.database.orm.em.fork().execute<{ id: number }[]>(`
    select position.id from position join organization_state using (organization_id)
    join agency_head using (agency_id, member_id)
    where 'infinity' = all (array[position.valid_to, organization_state.valid_to, agency_head.valid_to])
    order by position.id limit 1`);
  const meetings = await fixture.server.database.orm.em.fork().execute<{ id: number }[]>(`
    select min(meeting_id) as id from meeting_absence union select min(meeting_id) from meeting_correction`);
  rare = [
    ...posts.map(({ id }) => encodeId('Position', id)),
    ...meetings.map(({ id }) => encodeId('Meeting', id)),
  ];
});
afterAll(() => fixture?.server.stop());

/** Test users: one whose crawl is soon over and shows as much as any, and one who may ask for the other tables. */
const [small, administrator] = ['dissolved', 'accessManager'];
const administeredTables = ['account', 'api_key', 'audit_entry', 'role_grant'];
const userFor = (table: string) => (administeredTables.includes(table) ? administrator : small);

const names = Object.keys(filters);
const views = names.filter((name) => name.startsWith('counted_'));
const all = { filters: names, policies: names.filter((name) => !views.includes(name)) };

/** Those that change no response even so; raw reads show that they hold (row-filters.test.ts). */
const unseen: Record<keyof typeof all, readonly string[]> = {
  // Profiles are masked once more, member by member; and the views keep to the scope themselves, as does the function that
  // counts stays: a caller with one scope for figures and members sees none of others in its sums.
  filters: ['meeting_absence', 'member_personal', 'member_sensitive', 'member_stay', ...views],
  // Those of the last ones follow from the policies of the organizations and meetings that they belong to.
  policies: [
    ...['member_personal', 'member_sensitive', 'member_stay', 'agency', 'document'],
    ...['meeting_absence', 'meeting_correction'],
  ],
};

/** A request of a caller of the crawl, and its answer while all filters and policies were gone. */
interface Question {
  caller: string;
  document: string;
  variables: object | undefined;
  open: string;
}

describe('where all other filters and policies are gone', () => {
  const questions: Question[] = [];
  /** Those of them that are answered otherwise with all filters and policies: no others need be asked with one. */
  const filtered: Question[] = [];
  /** The question by which the filter of a table was noticed, which is likely to show its policy too. */
  const noticedBy = new Map<string, Question>();

  /** Crawls a little. */
  async function crawlAs(caller: string): Promise<void> {
    const crawler = fixture.crawlerAs(caller, { allCodes: false });
    // There are few accounts, and not all have a key.
    crawler.most = caller === administrator ? 6 : 2;
    crawler.watch.allowed = () => true;
    crawler.also = async (document, variables, { text }) => {
      questions.push({ caller, document, variables, open: text });
      return [];
    };
    expect(await crawl(crawler, [...rare, ...crawler.known.ids])).toEqual([]);
  }

  /** True if the answer is another than with all filters and policies gone. */
  async function differs({ caller, document, variables, open }: Question): Promise<boolean> {
    const { text } = await askAs(fixture.server, caller)(document, variables);
    return text !== open;
  }

  beforeAll(async () => {
    await turnFilters(fixture.server.database, 'disable', all);
    for (const caller of [small, administrator]) await crawlAs(caller);
    for (const question of questions) expect(await differs(question), 'by itself').toBe(false);
    await turnFilters(fixture.server.database, 'enable', all);
    for (const question of questions) if (await differs(question)) filtered.push(question);
    await turnFilters(fixture.server.database, 'disable', all);
  });

  const alone = (kind: keyof typeof all) =>
    all[kind].filter((table) => !unseen[kind].includes(table)).map((table) => [kind, table] as const);

  test.each([...alone('filters'), ...alone('policies')])(
    'the crawl notices that of the %s that of %s is there',
    async (kind, table) => {
      const one = { filters: [], policies: [], [kind]: [table] };
      await turnFilters(fixture.server.database, 'enable', one);
      const asked = [noticedBy.get(table), ...filtered.filter(({ caller }) => caller === userFor(table))];
      let noticed: Question | undefined;
      for (const question of asked) {
        if (!noticed && question && (await differs(question))) noticed = question;
      }
      await turnFilters(fixture.server.database, 'disable', one);
      expect(
        noticed,
        missing.leak(table, 'src/guard/scope/crawler-one-filter.test.ts', 'unseen'),
      ).toBeDefined();
      noticedBy.set(table, noticed as Question);
    },
    60_000,
  );
});
