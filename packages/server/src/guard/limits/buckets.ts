const minute = 60_000;
/** What rounding may leave, in milliseconds. */
const rounding = 0.001;

/** A bucket after something was asked of it. */
interface Level {
  /** Whether it held as much as was asked for; otherwise nothing was taken. */
  taken: boolean;
  /** What is in it now. */
  left: number;
  /** In how many seconds it holds what was asked for. */
  enoughIn: number;
  /** In how many seconds it is full again. */
  fullIn: number;
}

/** Takes an amount from the bucket of a key, or with a negative one gives it back. */
export type Take = (key: string, amount: number) => Level;

/**
 * A bucket for each key, in this process: it holds so much at most, and fills up evenly, within a minute from
 * nothing. So nobody gets more than twice as much in any minute, nor all of it again at the stroke of one.
 */
export function bucketsOf(capacity: number, now = () => performance.now()): Take {
  const each = minute / capacity;
  /** When each bucket is full; those not taken from for longest stand first, and full ones need no place. */
  const fullAt = new Map<string, number>();
  return (key, amount) => {
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
