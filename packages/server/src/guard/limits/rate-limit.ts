import { RequestError } from '../../graph/request-error.ts';
import { bucketsOf } from './buckets.ts';

/** Takes the cost of an operation from its caller's bucket, and returns the headers that report the rest. */
export type TakeCost = (caller: string, cost: number) => Record<string, string>;

/**
 * Limits each caller to `costPerMinute` at once, refilled evenly within a minute. The returned function throws
 * RequestError `RATE_LIMITED` where the caller's bucket holds too little, and `COST_TOO_HIGH` where the cost exceeds
 * its capacity.
 */
export function limitRate(costPerMinute: number): TakeCost {
  const take = bucketsOf(costPerMinute);
  return (caller, requested) => {
    if (requested > costPerMinute) {
      throw new RequestError('COST_TOO_HIGH', { cost: requested, maximum: costPerMinute });
    }
    // A request that reads nothing costs 1.
    const cost = Math.max(requested, 1);
    const { taken, left, enoughIn, fullIn } = take(caller, cost);
    const headers = {
      'ratelimit-limit': String(costPerMinute),
      'ratelimit-remaining': String(left),
      'ratelimit-reset': String(fullIn),
    };
    if (taken) return headers;
    const error = new RequestError('RATE_LIMITED', { cost, left, seconds: enoughIn });
    const reported = new Map(Object.entries({ ...headers, 'retry-after': String(enoughIn) }));
    error.extensions.http = { status: 429, headers: reported };
    throw error;
  };
}
