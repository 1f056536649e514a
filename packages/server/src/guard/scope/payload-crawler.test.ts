import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { actorIn } from '../../test/actor.ts';
import { type Crawler, expectedErrors } from '../../test/crawl.ts';
import { type CrawlGround, prepareCrawl, schema } from '../../test/crawl-fixture.ts';
import { findEditors } from '../../test/find-editors.ts';
import { missingId } from '../../test/input-values.ts';
import { mutationsOf } from '../../test/mutations.ts';
import {
  actWholly,
  askAgain,
  type Call,
  codesOf,
  followPayloads,
  tryHiddenIds,
  tryWith,
} from '../../test/payload-crawl.ts';
import { toldBeyond } from '../../test/payload-oracle.ts';
import { nodesSeenBy, type Records, type Roots, readRecords, tableOf } from '../../test/scope-oracle.ts';
import { withoutFilters } from '../../test/without-filters.ts';

const mutations = mutationsOf(schema);

/** What one caller did: the acts that succeeded, and the records before and after. */
interface Told {
  crawler: Crawler;
  acts: Call[];
  before: Records;
  after: Records;
}

let ground: CrawlGround;
let records: Records;
const done = new Map<string, Told>();
beforeAll(async () => {
  ground = await prepareCrawl(findEditors);
  records = ground.records;
}, 120_000);
afterAll(() => ground?.server.stop());

/** Who acts, and the acts that there is nothing for where they may: no cell that can be upgraded. */
const kinds: [string, string[]][] = [
  ['committee', ['upgradeOrganization']],
  ['cell', []],
  ['two', ['upgradeOrganization']],
  ['mixed', ['upgradeOrganization']],
  ['manager', []],
  ['keeper', []],
  ['bloc', []],
  ['figures', []],
  ['dissolved', []],
  ['nobody', []],
];

/** An id of something of a type that is there, and not for a caller to see. */
function hiddenTo(roots: Roots): (type: string) => string | undefined {
  const allowed = nodesSeenBy(records, roots);
  return (type) => {
    const row = records.get(tableOf(type))?.find(({ id }) => !allowed(type, Number(id)));
    return row && encodeId(type, Number(row.id));
  };
}

describe.each(kinds)('%s', (key, unable) => {
  test('is told of nothing beyond their subtrees by what they do, or try', async () => {
    const crawler = await ground.crawlerAs(key, { allCodes: false });
    const roots = ground.callers[key] as Roots;
    const actor = await actorIn(ground.server.database, key, roots);
    const [calls, acts]: [Call[], Call[]] = [[], []];
    const refused: Record<string, string[]> = {};
    const hiddenId = hiddenTo(roots);
    for (const mutation of mutations) {
      if (!crawler.may(`Mutation.${mutation.name}`)) {
        const { answer } = await tryWith(crawler, mutation, (type) => hiddenId(type) ?? missingId(type));
        expect(answer.body.errors[0].extensions.code).toBe('FORBIDDEN');
        expect(answer.text).toBe((await tryWith(crawler, mutation, missingId)).answer.text);
        continue;
      }
      for (const [hidden, missing] of await tryHiddenIds(crawler, actor, mutation, hiddenId)) {
        calls.push(hidden);
        expect(codesOf(hidden)).toContain('NOT_FOUND');
        expect(codesOf(hidden)).toEqual(codesOf(missing));
      }
      for (const call of await actWholly(crawler, actor, mutation)) {
        calls.push(call);
        const codes = codesOf(call);
        if (codes.length > 0) refused[mutation.name] = codes;
        else acts.push(call);
      }
    }
    expect(refused).toEqual(Object.fromEntries(unable.map((name) => [name, expect.anything()])));

    const asked: Call[] = [];
    for (const act of acts) asked.push(...(await askAgain(crawler, act)));
    const errors = asked.flatMap(codesOf);
    expect(errors.filter((code) => !expectedErrors.includes(code))).toEqual([]);
    calls.push(...asked);
    if (acts.length > 0) {
      const followed = await followPayloads(crawler, acts);
      expect(followed.filter(({ answer }) => !answer.body.errors).length).toBeGreaterThan(5);
      calls.push(...followed);
    }

    const after = acts.length > 0 ? await readRecords(ground.server.database) : records;
    done.set(key, { crawler, acts, before: records, after });
    const leaks = toldBeyond(ground, roots, calls, records, after);
    records = after;
    expect(leaks).toEqual([]);
  }, 180_000);
});

test('there is no mutation that none of them did', () => {
  const names = new Set([...done.values()].flatMap(({ acts }) => acts.map(({ mutation }) => mutation.name)));
  expect([...names].toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
});

describe('without walls around', () => {
  test.each(['member_rating', 'position'])(
    '%s, the payloads tell',
    async (table) => {
      const { crawler, acts, before, after } = done.get('cell') as Told;
      await withoutFilters(ground.server.database, { filters: [table], policies: [table] }, async () => {
        const calls: Call[] = [];
        for (const act of acts) calls.push(...(await askAgain(crawler, act)));
        expect(toldBeyond(ground, ground.callers.cell as Roots, calls, before, after)).not.toEqual([]);
      });
    },
    60_000,
  );
});
