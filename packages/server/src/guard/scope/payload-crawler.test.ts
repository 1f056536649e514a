import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { actorIn } from '../../test/actor.ts';
import { casesFileOf, mutationsOf } from '../../test/cases.ts';
import { type Crawler, expectedErrors } from '../../test/crawl.ts';
import { type CrawlFixture, prepareCrawl, schema } from '../../test/crawl-fixture.ts';
import { findEditors } from '../../test/find-editors.ts';
import { missingId } from '../../test/input-values.ts';
import { missing } from '../../test/missing.ts';
import {
  type Call,
  codesOf,
  followPayloads,
  performEveryWay,
  repeat,
  tryHiddenIds,
  tryWith,
  unexpectedOutcomes,
} from '../../test/payload-crawl.ts';
import { exposedBeyond } from '../../test/payload-oracle.ts';
import { type Records, readRecords } from '../../test/records.ts';
import { nodesSeenBy, type Roots, tableOf } from '../../test/scope-oracle.ts';
import { withoutFilters } from '../../test/without-filters.ts';

const mutations = mutationsOf(schema);

/** The accepted calls of one caller, and the records before and after them. */
interface Performed {
  crawler: Crawler;
  accepted: Call[];
  before: Records;
  after: Records;
}

let fixture: CrawlFixture;
let records: Records;
const performed = new Map<string, Performed>();
beforeAll(async () => {
  fixture = await prepareCrawl(findEditors);
  records = fixture.records;
});
afterAll(() => fixture?.server.stop());

const kinds = [
  'committee',
  'cell',
  'two',
  'mixed',
  'manager',
  'accessManager',
  'bloc',
  'figures',
  'dissolved',
  'nobody',
];

/** An id of a record of a type that exists and that a caller may not see. */
function hiddenTo(roots: Roots): (type: string) => string | undefined {
  const allowed = nodesSeenBy(records, roots);
  return (type) => {
    const row = records.get(tableOf(type))?.find(({ id }) => !allowed(type, Number(id)));
    return row && encodeId(type, Number(row.id));
  };
}

describe.each(kinds)('%s', (key) => {
  test('sees nothing beyond their subtrees in the payloads of mutations, accepted or refused', async () => {
    const crawler = fixture.crawlerAs(key, { allCodes: false });
    const roots = fixture.callers[key] as Roots;
    const actor = await actorIn(fixture.server.database, key, roots);
    const [calls, accepted]: [Call[], Call[]] = [[], []];
    const refused = new Map<string, string[]>();
    const hiddenId = hiddenTo(roots);
    const allowed: string[] = [];
    for (const mutation of mutations) {
      if (!crawler.may(`Mutation.${mutation.name}`)) {
        const { answer } = await tryWith(crawler, mutation, (type) => hiddenId(type) ?? missingId(type));
        expect(answer.body.errors?.[0].extensions.code, answer.text).toBe('FORBIDDEN');
        expect(answer.text).toBe((await tryWith(crawler, mutation, missingId)).answer.text);
        continue;
      }
      allowed.push(mutation.name);
      for (const [hidden, nowhere] of await tryHiddenIds(crawler, actor, mutation, hiddenId)) {
        calls.push(hidden);
        const sent = `${mutation.name} ${JSON.stringify(hidden.input)}`;
        expect(codesOf(hidden), sent).toContain('NOT_FOUND');
        expect(codesOf(hidden), sent).toEqual(codesOf(nowhere));
      }
      for (const call of await performEveryWay(crawler, actor, mutation)) {
        calls.push(call);
        const codes = codesOf(call);
        if (codes.length > 0) refused.set(mutation.name, codes);
        else accepted.push(call);
      }
    }
    expect(unexpectedOutcomes(key, allowed, refused)).toEqual([]);

    const asked: Call[] = [];
    for (const call of accepted) asked.push(...(await repeat(crawler, call)));
    const errors = asked.flatMap(codesOf);
    expect(errors.filter((code) => !expectedErrors.includes(code))).toEqual([]);
    calls.push(...asked);
    if (accepted.length > 0) {
      const followed = await followPayloads(crawler, accepted);
      expect(followed.filter(({ answer }) => !answer.body.errors).length).toBeGreaterThan(5);
      calls.push(...followed);
    }

    const after = accepted.length > 0 ? await readRecords(fixture.server.database, records) : records;
    performed.set(key, { crawler, accepted, before: records, after });
    const leaks = exposedBeyond(fixture, roots, calls, records, after);
    records = after;
    expect(leaks).toEqual([]);
  });
});

test('there is no mutation that none of them performed', () => {
  const names = new Set(
    [...performed.values()].flatMap(({ accepted }) => accepted.map(({ mutation }) => mutation.name)),
  );
  const never = mutations.map(({ name }) => name).filter((name) => !names.has(name));
  expect(never.map((name) => missing.performed(name, casesFileOf(name)))).toEqual([]);
});

describe('without row filter and policy', () => {
  test.each(['member_rating', 'position'])(
    'of %s, the payloads expose what is beyond the scope',
    async (table) => {
      const { crawler, accepted, before, after } = performed.get('cell') as Performed;
      await withoutFilters(fixture.server.database, { filters: [table], policies: [table] }, async () => {
        const calls: Call[] = [];
        for (const call of accepted) calls.push(...(await repeat(crawler, call)));
        expect(exposedBeyond(fixture, fixture.callers.cell as Roots, calls, before, after)).not.toEqual([]);
      });
    },
    60_000,
  );
});
