import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl } from '../../test/crawl.ts';
import { type CrawlFixture, nodeTypes, prepareCrawl, schema } from '../../test/crawl-fixture.ts';
import { allIds } from '../../test/known-values.ts';
import { leaksIn } from '../../test/leaks.ts';
import { missing } from '../../test/missing.ts';
import { randomPath } from '../../test/random-paths.ts';
import { nodesSeenBy } from '../../test/scope-oracle.ts';

let fixture: CrawlFixture;
beforeAll(async () => {
  fixture = await prepareCrawl();
});
afterAll(() => fixture?.server.stop());

const kinds = [
  'committee',
  'cell',
  'upgraded',
  'dissolved',
  'two',
  'mixed',
  'figures',
  'accessManager',
  'nobody',
  'bloc',
];
describe.each(kinds)('%s', (key) => {
  test('sees nothing beyond their subtrees, by any field of any object that they reach', async () => {
    const crawler = fixture.crawlerAs(key, {
      allFileNumbers: key === 'dissolved',
      allCodes: key === 'dissolved',
      allValues: key === 'dissolved',
    });
    // One caller asks for all of them, and the others for one in twenty, which is enough.
    const ids = allIds(fixture.records, nodeTypes).filter(
      (_, index) => key === 'dissolved' || index % 20 === 0,
    );
    expect(await crawl(crawler, ids)).toEqual([]);
    expect(fixture.forbiddenIn(key, crawler.watch.seen)).toEqual([]);
    const reached = [...crawler.watch.reached].filter(([, { size }]) => size > 0).map(([type]) => type);
    // Every caller sees who they are.
    if (key === 'nobody') expect(reached).toEqual(['Viewer']);
    else expect(reached).toContain('Organization');
    if (key === 'accessManager')
      expect(reached).toEqual(expect.arrayContaining(['Account', 'AuditEntry', 'Grant']));
    if (key === 'cell') expect(reached).toEqual(expect.arrayContaining(['AuditEntry', 'Member']));
  });

  test('nor on long paths through the schema', async () => {
    const { ask, may, known, watch } = fixture.crawlerAs(key);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const query = randomPath(draw, schema, may, known);
        const { body } = await ask(query);
        expect(leaksIn(body, watch, query)).toEqual([]);
        if (!body.errors) answered += 1;
      }),
      { numRuns: 40 },
    );
    expect(fixture.forbiddenIn(key, watch.seen)).toEqual([]);
    expect(answered).toBeGreaterThan(5);
  });
});

test('a type that is a node without a scope makes the crawl fail', () => {
  const allowed = nodesSeenBy(fixture.records, { figures: [], members: [] });
  expect(nodeTypes.map((type) => allowed(type, 1))).toEqual(nodeTypes.map(() => false));
  expect(() => allowed('Novelty', 1)).toThrow(missing.nodeScope('Novelty'));
});
