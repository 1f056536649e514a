import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../graph/context.ts';
import { bucketsOf } from '../limits/buckets.ts';

/** The most sign-ins from one address that may fail in a minute. */
const most = 60;
/** The most valid tokens that are remembered. */
const mostKnown = 10_000;

/** Too many sign-ins from an address have failed. */
export class TooManySignIns extends Error {
  constructor(readonly seconds: number) {
    super('too many sign-ins failed');
  }
}

/**
 * Limits the failed sign-ins of an address in a minute: beyond that no lookup is made. Tokens that were valid before
 * still work, since other clients may share the address behind a proxy or router. The returned function finds the
 * holder of a token, known by its hash, that came from an address, and throws TooManySignIns.
 */
export function limitSignIns() {
  const take = bucketsOf(most);
  const known = new LRUCache<string, true>({ max: mostKnown });
  return async (address: string, tokenHash: string, find: () => Promise<Viewer | undefined>) => {
    const network = networkOf(address);
    // Taken in advance, so that concurrent attempts count too.
    const { taken, enoughIn } = take(network, 1);
    if (!taken && !known.has(tokenHash)) throw new TooManySignIns(enoughIn);
    let failed = false;
    try {
      const caller = await find();
      failed = caller === undefined;
      if (failed) known.delete(tokenHash);
      else known.set(tokenHash, true);
      return caller;
    } finally {
      if (taken && !failed) take(network, -1);
    }
  };
}

/** The network of an address: a client with one IPv6 address usually controls the 2^64 around it. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
