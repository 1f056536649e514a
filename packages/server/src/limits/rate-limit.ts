import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { RequestError } from '../shared/errors.ts';

/** Takes the cost of an operation from its caller's minute, and gives the headers that tell what is left. */
export type TakeCost = (caller: string, cost: number) => Promise<Record<string, string>>;

/**
 * Lets each caller ask for so much cost a minute; what has been used is kept in this process. What it
 * gives throws RequestError `RATE_LIMITED` where too little is left of the minute, and `COST_TOO_HIGH`
 * where no minute would do.
 */
export function limitRate(costPerMinute: number): TakeCost {
  const limiter = new RateLimiterMemory({ points: costPerMinute, duration: 60 });
  return async (caller, requested) => {
    if (requested > costPerMinute) {
      throw new RequestError('COST_TOO_HIGH', { cost: requested, maximum: costPerMinute });
    }
    // Even what reads nothing is a request.
    const cost = Math.max(requested, 1);
    try {
      return headersOf(costPerMinute, await limiter.consume(caller, cost));
    } catch (error) {
      if (error instanceof Error) throw error;
      // What is refused takes nothing.
      throw refusal(costPerMinute, cost, await limiter.reward(caller, cost));
    }
  };
}

const secondsLeft = ({ msBeforeNext }: RateLimiterRes) => Math.ceil(msBeforeNext / 1000);

const headersOf = (costPerMinute: number, used: RateLimiterRes): Record<string, string> => ({
  'ratelimit-limit': String(costPerMinute),
  'ratelimit-remaining': String(used.remainingPoints),
  'ratelimit-reset': String(secondsLeft(used)),
});

function refusal(costPerMinute: number, cost: number, used: RateLimiterRes): RequestError {
  const seconds = secondsLeft(used);
  const error = new RequestError('RATE_LIMITED', { cost, left: used.remainingPoints, seconds });
  const headers = new Map(
    Object.entries({ ...headersOf(costPerMinute, used), 'retry-after': String(seconds) }),
  );
  error.extensions.http = { status: 429, headers };
  return error;
}
