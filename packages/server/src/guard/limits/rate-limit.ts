import { RequestError } from '../../graph/request-error.ts';
import { bucketsOf } from './buckets.ts';

/** Takes the cost of an operation from its caller's bucket, and gives the headers that tell what is left. */
export type TakeCost = (caller: string, cost: number) => Record<string, string>;

/**
 * Lets each caller ask for so much cost at once, and for as much again as flows back, evenly, within a minute. What
 * it gives throws RequestError `RATE_LIMITED` where too little is in the caller's bucket, and `COST_TOO_HIGH` where
 * no bucket would do.
 */
export function limitRate(costPerMinute: number): TakeCost {
  const take = bucketsOf(costPerMinute);
  return (caller, requested) => {
    if (requested > costPerMinute) {
      throw new RequestError('COST_TOO_HIGH', { cost: requested, maximum: costPerMinute });
    }
    // Even what reads nothing is a request.
    const cost = Math.max(requested, 1);
    const { taken, left, enoughIn, fullIn } = take(caller, cost);
    const headers = {
      'ratelimit-limit': String(costPerMinute),
      'ratelimit-remaining': String(left),
      'ratelimit-reset': String(fullIn),
    };
    if (taken) return headers;
    const error = new RequestError('RATE_LIMITED', { cost, left, seconds: enoughIn });
    const told = new Map(Object.entries({ ...headers, 'retry-after': String(enoughIn) }));
    error.extensions.http = { status: 429, headers: told };
    throw error;
  };
}
