import { Writable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServedSchema } from '../schema.ts';
import { encodeId, parseId } from '../shared/node.ts';
import { isGranted, type Permission, type Scopes, scopesOf } from '../shared/permission.ts';
import { keyOf, makeCallers } from '../test/callers.ts';
import { plantCanaries } from '../test/canaries.ts';
import { type Answer, type Crawler, crawl } from '../test/crawl.ts';
import { findCallers } from '../test/find-callers.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { hiddenTexts } from '../test/hidden-texts.ts';
import { keepOnly } from '../test/keep-only.ts';
import { leaksIn } from '../test/leaks.ts';
import { randomPath } from '../test/random-paths.ts';
import { nodesSeenBy, type Records, type Roots, readRecords } from '../test/scope-oracle.ts';
import { nodeTypesOf } from '../test/selections.ts';
import { allIds, type WordOptions, wordsFor } from '../test/words.ts';
import { rules } from './field-rules.ts';
import { filters } from './filters.ts';

const schema = buildServedSchema();
const nodeTypes = nodeTypesOf(schema).map(({ name }) => name);
const scopesByKey: Record<string, Partial<Scopes>> = {};
const options = { log: new Writable({ write: (_chunk, _encoding, done) => done() }) };

let server: TestServer;
let records: Records;
let callers: Record<string, Roots>;
/** What stands in the protected columns of some members, and none of these callers may see. */
let planted: string[];

beforeAll(async () => {
  server = await startTestServer({}, options);
  callers = await findCallers(server.database);
  for (const [key, { figures, members }] of Object.entries(callers)) scopesByKey[key] = { figures, members };
  await makeCallers(server.database, { ...scopesByKey, administrator: scopesOf('everywhere') });
  planted = await plantSome(server);
  records = await readRecords(server.database);
  for (const [index, key] of Object.keys(callers).entries()) {
    callers[key] = { ...(callers[key] as Roots), account: index + 1 };
  }
});
afterAll(() => server?.stop());

/** Plants canaries in one member of seven. */
async function plantSome(to: TestServer): Promise<string[]> {
  const em = to.database.orm.em.fork();
  const members = await em.execute<{ id: number }[]>('select id from member where id % 7 = 0');
  return plantCanaries(
    to,
    members.map(({ id }) => encodeId('Member', id)),
  );
}

const askAs =
  (to: TestServer, key: string) =>
  async (query: string, variables?: object): Promise<Answer> => {
    const response = await fetch(`${to.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf(key)}` },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { text, body: JSON.parse(text) };
  };

/** A crawler that goes as one of the callers. */
async function crawlerAs(key: string, wordOptions: WordOptions = {}): Promise<Crawler> {
  const roots = callers[key] as Roots;
  return {
    schema,
    words: await wordsFor(server.as(keyOf('administrator')), records, roots, nodeTypes, wordOptions),
    may: (what) => {
      const rule = rules.get(what);
      return rule === 'anyone' || isGranted(scopesByKey[key]?.[rule as Permission] ?? []);
    },
    watch: { allowed: nodesSeenBy(records, roots), seen: new Set(), reached: new Map() },
    ask: askAs(server, key),
    most: key === 'bloc' ? 3 : 8,
  };
}

/** Looks for what one caller may not see in all that they were told. */
function expectNoCanary(key: string, seen: ReadonlySet<string>): void {
  const all = [...seen].join('\n');
  expect(planted.filter((canary) => all.includes(canary))).toEqual([]);
  expect(hiddenTexts(records, callers[key] as Roots).filter((text) => all.includes(text))).toEqual([]);
}

const kinds = ['committee', 'cell', 'upgraded', 'dissolved', 'two', 'mixed', 'figures', 'nobody', 'bloc'];
/** Of whom a database that holds nothing else can be made quickly enough for every run. */
const compared = ['dissolved', 'two'];

describe.each(kinds)('%s', (key) => {
  test('is told of nothing beyond their subtrees, whatever they ask of whatever they reach', async () => {
    const crawler = await crawlerAs(key, {
      allFileNumbers: key === 'dissolved',
      allCodes: key === 'dissolved',
    });
    // All of them asked for by one, and by the others one in twenty, says as much.
    const ids = allIds(records, nodeTypes).filter((_, index) => key === 'dissolved' || index % 20 === 0);
    expect(await crawl(crawler, ids)).toEqual([]);
    expectNoCanary(key, crawler.watch.seen);
    const reached = [...crawler.watch.reached].filter(([, { size }]) => size > 0).map(([type]) => type);
    // Everybody is told who they are.
    if (key === 'nobody') expect(reached).toEqual(['Viewer']);
    else expect(reached).toContain('Organization');
  }, 300_000);

  test('nor on long ways through the schema', async () => {
    const { ask, may, words, watch } = await crawlerAs(key);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const query = randomPath(draw, schema, may, words);
        const { body } = await ask(query);
        expect(leaksIn(body, watch, query)).toEqual([]);
        if (!body.errors) answered += 1;
      }),
      { numRuns: 40 },
    );
    expectNoCanary(key, watch.seen);
    expect(answered).toBeGreaterThan(5);
  }, 180_000);
});

describe.each(compared)('%s', (key) => {
  test('is answered as if there were nothing else: every count, page and null', async () => {
    const alone = await startTestServer({}, options);
    try {
      await plantSome(alone);
      await keepOnly(alone.database, callers[key] as Roots);
      await makeCallers(alone.database, { everything: { figures: 'everywhere', members: 'everywhere' } });
      const everything = askAs(alone, 'everything');
      const crawler = await crawlerAs(key);
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

test('a type that is a node without a scope makes the crawl fail', () => {
  const allowed = nodesSeenBy(records, { figures: [], members: [] });
  expect(nodeTypes.map((type) => allowed(type, 1))).toEqual(nodeTypes.map(() => false));
  expect(() => allowed('Novelty', 1)).toThrow('Novelty');
});

/** Whose crawl is soon over, and shows as much as any. */
const scout = 'dissolved';

/**
 * Tables whose rows the API shows only beside those of another, whose walls hide them: without walls of its own
 * such a table leaks nothing through the API. That its walls hold, raw reads show (walls.test.ts).
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
  audit_entry: 'asked of those alone who may read the audit',
  account: 'asked of those alone who administer',
  api_key: 'asked of those alone who administer',
  role_grant: 'asked of those alone who administer, but for the own',
  counted_membership: 'counted under an organization that is seen, and the view has the wall within itself',
  counted_rating: 'counted under an organization that is seen, and the view has the wall within itself',
  counted_movement: 'counted under an organization that is seen, and the view has the wall within itself',
};
/** What alone in the database lacks its wall, while nothing in the program has one, opens what looks at it. */
const opensOthers = ['organization_state'];

describe('without walls around', () => {
  const known = new Map<string, string>();

  /** Crawls a little, and gives the first leak: what is told that may not be, or is not what it was with all walls. */
  async function scoutForLeak(): Promise<string[]> {
    const crawler = await crawlerAs(scout, { allCodes: false });
    crawler.most = 3;
    crawler.first = true;
    crawler.also = async (document, variables, { text }) => {
      const question = document + JSON.stringify(variables);
      const before = known.get(question);
      if (before === undefined) known.set(question, text);
      return before === undefined || before === text ? [] : ['another answer than with all walls'];
    };
    return crawl(crawler, crawler.words.ids);
  }

  async function withoutWalls(
    table: string,
    filtersOff: readonly string[],
    run: () => Promise<void>,
  ): Promise<void> {
    const changeable = filters as Record<string, unknown>;
    const right = { ...filters };
    const execute = (sql: string) => server.database.orm.em.fork().execute(sql);
    for (const name of filtersOff) delete changeable[name];
    await execute(`alter table ${table} disable row level security`);
    try {
      await run();
    } finally {
      Object.assign(changeable, right);
      await execute(`alter table ${table} enable row level security`);
    }
  }

  beforeAll(async () => {
    expect(await scoutForLeak()).toEqual([]);
  }, 180_000);

  const telling = Object.keys(filters).filter((table) => !(table in hiddenByOthers));

  test.each(telling)(
    '%s, the crawl finds a leak',
    async (table) => {
      await withoutWalls(table, [table], async () => expect(await scoutForLeak()).not.toEqual([]));
    },
    180_000,
  );

  test.each([...telling, ...opensOthers])(
    '%s in the database, and any in the program, the crawl finds a leak',
    async (table) => {
      await withoutWalls(table, Object.keys(filters), async () =>
        expect(await scoutForLeak()).not.toEqual([]),
      );
    },
    180_000,
  );
});
