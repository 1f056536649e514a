import { isIPv6 } from 'node:net';
import { bucketsOf } from '../limits/buckets.ts';

/** So many sign-ins may fail in a minute, from one address. */
const most = 60;
/** So many tokens that were good are told from others. */
const mostKnown = 10_000;

/** Too many sign-ins from an address have failed. */
export class TooManySignIns extends Error {
  constructor(readonly seconds: number) {
    super('too many sign-ins failed');
  }
}

/** Finds out who has a token, known by its hash, that came from an address. @throws TooManySignIns */
export type SignIn<Caller> = (
  address: string,
  tokenHash: string,
  find: () => Promise<Caller | undefined>,
) => Promise<Caller | undefined>;

/**
 * Lets no more than so many sign-ins of an address fail in a minute: beyond that nobody is looked for. Tokens that
 * were good before go on, since others may have the same address: behind one proxy, or one router.
 */
export function limitSignIns<Caller>(): SignIn<Caller> {
  const take = bucketsOf(most);
  const known = new Set<string>();
  return async (address, tokenHash, find) => {
    const network = networkOf(address);
    // Paid in advance, so that those who come at once count too.
    const { taken, enoughIn } = take(network, 1);
    if (!taken && !known.has(tokenHash)) throw new TooManySignIns(enoughIn);
    let failed = false;
    try {
      const caller = await find();
      failed = caller === undefined;
      known.delete(tokenHash);
      if (!failed) known.add(tokenHash);
      const [oldest] = known;
      if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
      return caller;
    } finally {
      if (taken && !failed) take(network, -1);
    }
  };
}

/** Whoever has one IPv6 address has the 2^64 around it. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
