const minute = 60_000;
/** The tolerance for rounding errors, in milliseconds. */
const rounding = 0.001;

/** The state of a bucket after a take. */
interface Level {
  /** True where it held the requested amount; otherwise nothing was taken. */
  taken: boolean;
  /** The amount in it now. */
  left: number;
  /** The seconds until it holds the requested amount. */
  enoughIn: number;
  /** The seconds until it is full again. */
  fullIn: number;
}

/**
 * Creates token buckets, one for each key, in this process: each holds `capacity` at most, and refills evenly from
 * empty within a minute. So nobody gets more than twice as much in any minute, nor all of it again at the turn of
 * one. The returned function takes an amount from the bucket of a key; a negative amount is returned to it.
 */
export function bucketsOf(capacity: number, now = () => performance.now()) {
  const each = minute / capacity;
  /** The time at which each bucket is full, least recently used first; full buckets are removed. */
  const fullAt = new Map<string, number>();
  return (key: string, amount: number): Level => {
    const at = now();
    for (const [first, full] of fullAt) {
      if (full > at) break;
      fullAt.delete(first);
    }
    const before = Math.max(fullAt.get(key) ?? at, at);
    const lacking = before + amount * each - at - minute;
    const taken = lacking <= rounding;
    const after = taken ? before + amount * each : before;
    fullAt.delete(key);
    fullAt.set(key, after);
    const empty = Math.max(after - at, 0);
    return {
      taken,
      left: Math.floor((minute - empty + rounding) / each),
      enoughIn: taken ? 0 : Math.ceil(lacking / 1000),
      fullIn: Math.ceil(empty / 1000),
    };
  };
}
