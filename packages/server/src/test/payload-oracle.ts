import type { CrawlFixture } from './crawl-fixture.ts';
import { hiddenTexts } from './hidden-texts.ts';
import { leaksIn } from './leaks.ts';
import type { Call } from './payload-crawl.ts';
import type { Records } from './records.ts';
import { nodesSeenBy, type Roots, tableOf } from './scope-oracle.ts';
import { textsWithin } from './texts-within.ts';

/**
 * Finds what some calls exposed beyond the scope of their caller. Of records from before the calls, the caller may see what
 * was in scope then; of records that the calls created, what is in scope now; and always what the caller has sent.
 */
export function exposedBeyond(
  { planted }: CrawlFixture,
  roots: Roots,
  calls: readonly Call[],
  before: Records,
  after: Records,
): string[] {
  const [seenBefore, seenNow] = [nodesSeenBy(before, roots), nodesSeenBy(after, roots)];
  const ids = new Map<string, Set<unknown>>();
  const wasThere = (type: string, id: number): boolean => {
    const known = ids.get(type) ?? new Set((before.get(tableOf(type)) ?? []).map((row) => row.id));
    ids.set(type, known);
    return known.has(id);
  };
  const watch = {
    allowed: (type: string, id: number) => seenBefore(type, id) || (seenNow(type, id) && !wasThere(type, id)),
    seen: new Set<string>(),
    reached: new Map(),
  };
  const sent = new Map(calls.map((call) => [call, call.document + JSON.stringify(call.input)]));
  const leaks = calls.flatMap((call) => leaksIn(call.answer.body, watch, sent.get(call) ?? ''));
  const all = [...watch.seen].join('\n');
  const hidden = textsWithin(all, [...planted, ...hiddenTexts(before, roots)]);
  const texts = hidden.filter((text) =>
    calls.some((call) => call.answer.text.includes(text) && !sent.get(call)?.includes(text)),
  );
  return [...leaks, ...texts];
}
