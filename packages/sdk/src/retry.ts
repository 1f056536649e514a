import { codeOf, parseAnswer, readWhole } from './answer.whole.ts';
import { countAttempt } from './attempts.ts';
import { isQuery, readRequest } from './request.read.ts';
import { secondsIn } from './retry-after.ts';

/** A request that is about to be sent again. */
export interface Retry {
  /** The number of the attempt that failed, from 1. */
  readonly attempt: number;
  /** The milliseconds until the next one. */
  readonly wait: number;
  /** The HTTP status of the answer; undefined where there was none. */
  readonly status?: number | undefined;
  /** The code with which the call would fail: that of the first error, BAD_RESPONSE for a proxy's page, or NETWORK. */
  readonly code?: string | undefined;
}

/** Options of `retrying`. */
export interface RetryOptions {
  /** The most times that a request is sent. Default: 4. */
  readonly attempts?: number | undefined;
  /** The most milliseconds of the first wait; each later one may be twice as long. Default: 200. */
  readonly firstWait?: number | undefined;
  /** The most milliseconds of any wait: an answer that asks for a longer one is returned. Default: 10,000. */
  readonly longestWait?: number | undefined;
  /** Called before each wait, for logs and metrics. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** The codes of requests that the server has refused before it began: also a mutation may be sent again. */
const refused = ['RATE_LIMITED', 'OVERLOADED'];
/** The codes and statuses of failures of the moment, after which a mutation may have been done. */
const transient = ['DATABASE_UNAVAILABLE'];
const transientStatus = [502, 503];

/**
 * A `fetch` for a client that sends a request again where that is safe: queries after failures of the connection, of a
 * proxy and of the database; mutations only with an idempotency key, or where the server has refused to begin. It waits
 * a random time of at most a limit that doubles, and no shorter than `Retry-After`; the timeout and the signal of the
 * call end the waiting too.
 *
 * @example
 * const dangbo = createClient({ url, fetch: retrying() });
 */
export function retrying({
  attempts = 4,
  firstWait = 200,
  longestWait = 10_000,
  onRetry,
  fetch = globalThis.fetch,
}: RetryOptions = {}): typeof globalThis.fetch {
  return async (input, init) => {
    const isSafe = isRepeatable(input, init);
    for (let attempt = 1; ; attempt++) {
      countAttempt(init?.signal);
      const answer = await read(fetch, input, init);
      const { response, code, failure } = answer;
      const status = response?.status;
      const isRefused = status === 429 ? code !== 'TOO_MANY_SIGN_INS' : refused.includes(code ?? '');
      const isTransient =
        status === undefined || transientStatus.includes(status) || transient.includes(code ?? '');
      const wait = Math.max(
        Math.random() * Math.min(longestWait, firstWait * 2 ** (attempt - 1)),
        1_000 * (secondsIn(response?.headers.get('retry-after')) ?? 0),
      );
      const isOver = attempt >= attempts || wait > longestWait || init?.signal?.aborted;
      if (isOver || !(isRefused || (isTransient && isSafe))) {
        if (response) return response;
        throw failure;
      }
      onRetry?.({ attempt, wait, status, code });
      await sleep(wait, init?.signal);
    }
  };
}

interface Answer {
  response?: Response;
  code?: string | undefined;
  failure?: unknown;
}

/** Sends a request and reads its answer whole: throttling may be inside a status of 200. */
async function read(fetch: typeof globalThis.fetch, ...request: Parameters<typeof fetch>): Promise<Answer> {
  try {
    const { text, toResponse } = await readWhole(await fetch(...request));
    return { response: toResponse(), code: parseAnswer(text).code };
  } catch (failure) {
    return { failure, code: codeOf(failure, request[1]?.signal) };
  }
}

/** Reports whether a request may be done twice: a query, or a mutation whose every input has an idempotency key. */
function isRepeatable(...[input, init]: Parameters<typeof globalThis.fetch>): boolean {
  const request = readRequest(input, init);
  if (isQuery(init, request)) return true;
  const inputs = Object.values(Object(request.variables)).filter((value) => Object(value) === value);
  return inputs.length > 0 && inputs.every((value) => typeof Object(value).idempotencyKey === 'string');
}

/** Waits, or throws the reason of the signal where that comes first. */
const sleep = (milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', end);
  });
