import { readWhole, type WholeAnswer } from './answer.whole.ts';
import { isQuery, readRequest } from './request.read.ts';
import { unlessAborted } from './signal.wait.ts';

/** Options of `deduping`. */
export interface DedupeOptions {
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

interface SharedRequest {
  readonly answer: Promise<WholeAnswer>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * A `fetch` for a client that sends equal queries of one tick once: several parts of a page may ask for the same
 * without knowing of each other. Equal are queries with the same text, variables and headers, and so with the same key
 * and purpose. The signal of a call ends its own waiting alone; the request ends when no call waits any more.
 * Mutations are never shared, nor is a request by document id that is sent by POST, since it may be one.
 *
 * @example
 * const dangbo = createClient({ url, fetch: deduping() });
 */
export function deduping({ fetch = globalThis.fetch }: DedupeOptions = {}): typeof globalThis.fetch {
  const ofThisTick = new Map<string, SharedRequest>();

  function share(key: string, ...[input, init]: Parameters<typeof fetch>): SharedRequest {
    const controller = new AbortController();
    const answer = fetch(input, { ...init, signal: controller.signal }).then(readWhole);
    const request = { answer, controller, waiting: 0 };
    ofThisTick.set(key, request);
    // On a busy machine an answer may come before the timer; what is asked for after it is asked for anew.
    const end = () => leave(key, request);
    setTimeout(end);
    answer.then(end, end);
    return request;
  }

  /** Later calls send a request of their own. */
  function leave(key: string, request: SharedRequest): void {
    if (ofThisTick.get(key) === request) ofThisTick.delete(key);
  }

  return async (input, init) => {
    if (!isQuery(init, readRequest(input, init))) return fetch(input, init);
    init?.signal?.throwIfAborted();
    const key = JSON.stringify([String(input), init?.method, init?.body, ...new Headers(init?.headers)]);
    const request = ofThisTick.get(key) ?? share(key, input, init);
    request.waiting++;
    try {
      return (await unlessAborted(request.answer, init?.signal)).toResponse();
    } catch (cause) {
      request.waiting--;
      if (request.waiting === 0) {
        leave(key, request);
        request.controller.abort(cause);
      }
      throw cause;
    }
  };
}
