import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allIds } from '../../test/argument-words.ts';
import { crawl } from '../../test/crawl.ts';
import { type CrawlGround, nodeTypes, prepareCrawl, schema } from '../../test/crawl-fixture.ts';
import { leaksIn } from '../../test/leaks.ts';
import { randomPath } from '../../test/random-paths.ts';
import { nodesSeenBy } from '../../test/scope-oracle.ts';

let ground: CrawlGround;
beforeAll(async () => {
  ground = await prepareCrawl();
});
afterAll(() => ground?.server.stop());

const kinds = [
  'committee',
  'cell',
  'upgraded',
  'dissolved',
  'two',
  'mixed',
  'figures',
  'keeper',
  'nobody',
  'bloc',
];
describe.each(kinds)('%s', (key) => {
  test('is told of nothing beyond their subtrees, whatever they ask of whatever they reach', async () => {
    const crawler = await ground.crawlerAs(key, {
      allFileNumbers: key === 'dissolved',
      allCodes: key === 'dissolved',
    });
    // All of them asked for by one, and by the others one in twenty, says as much.
    const ids = allIds(ground.records, nodeTypes).filter(
      (_, index) => key === 'dissolved' || index % 20 === 0,
    );
    expect(await crawl(crawler, ids)).toEqual([]);
    expect(ground.forbiddenIn(key, crawler.watch.seen)).toEqual([]);
    const reached = [...crawler.watch.reached].filter(([, { size }]) => size > 0).map(([type]) => type);
    // Everybody is told who they are.
    if (key === 'nobody') expect(reached).toEqual(['Viewer']);
    else expect(reached).toContain('Organization');
    if (key === 'keeper') expect(reached).toEqual(expect.arrayContaining(['Account', 'AuditEntry', 'Grant']));
    if (key === 'cell') expect(reached).toEqual(expect.arrayContaining(['AuditEntry', 'Member']));
  }, 300_000);

  test('nor on long ways through the schema', async () => {
    const { ask, may, words, watch } = await ground.crawlerAs(key);
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
    expect(ground.forbiddenIn(key, watch.seen)).toEqual([]);
    expect(answered).toBeGreaterThan(5);
  }, 180_000);
});

test('a type that is a node without a scope makes the crawl fail', () => {
  const allowed = nodesSeenBy(ground.records, { figures: [], members: [] });
  expect(nodeTypes.map((type) => allowed(type, 1))).toEqual(nodeTypes.map(() => false));
  expect(() => allowed('Novelty', 1)).toThrow('Novelty');
});
