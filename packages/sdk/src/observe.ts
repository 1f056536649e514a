import { codeOf, parseAnswer, readWhole, type WholeAnswer } from './answer.whole.ts';
import { attemptsOf } from './attempts.ts';
import { isQuery, type ReadRequest, readRequest } from './request.read.ts';

/** A request that is about to be sent. */
export interface ObservedRequest {
  readonly url: string;
  /** Undefined for a document id that is sent by POST, which may be either. */
  readonly kind: 'query' | 'mutation' | undefined;
  /** The name of the operation, if it has one. */
  readonly name: string | undefined;
  readonly documentId: string | undefined;
}

/** What became of a request. */
export interface ObservedResponse {
  /** The same object that `onRequest` got. */
  readonly request: ObservedRequest;
  /** Milliseconds until the answer was read to its end, or failed. */
  readonly duration: number;
  /** How often `retrying` sent it; 1 without that. */
  readonly attempts: number;
  /** The HTTP status; this and what follows are undefined where there was no answer, or it has no such entry. */
  readonly status: number | undefined;
  /**
   * The code of the first error; without an answer NETWORK, and BAD_RESPONSE for one that is not GraphQL. Undefined
   * where nothing failed, and where the timeout or the signal of the call has ended it.
   */
  readonly code: string | undefined;
  /** The cost that the server counts towards the caller's limit. */
  readonly cost: number | undefined;
  /** The server's id of the request. */
  readonly requestId: string | undefined;
  /** Bytes of the body, decompressed. */
  readonly bytes: number | undefined;
  /** The reason why there was no answer. */
  readonly failure: unknown;
}

/** Options of `observing`. */
export interface ObserveOptions {
  /** Called before each request; the headers that it returns, such as `traceparent`, are sent with it. */
  readonly onRequest?:
    | ((request: ObservedRequest) => Readonly<Record<string, string>> | undefined)
    | undefined;
  /** Called after each response or failure. */
  readonly onResponse?: ((response: ObservedResponse) => void) | undefined;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * A `fetch` for a client that reports each call: its operation, duration, attempts, cost, request id, status, code and
 * bytes. A hook that throws does not change the call; the console shows its error.
 *
 * @example
 * const dangbo = createClient({ url, fetch: observing({ onResponse: ({ request, duration }) => log(request, duration) }) });
 */
export function observing({
  onRequest,
  onResponse,
  fetch = globalThis.fetch,
}: ObserveOptions = {}): typeof globalThis.fetch {
  return async (input, init) => {
    const request = describe(String(input), init, readRequest(input, init));
    const headers = new Headers(init?.headers);
    guarded(() => {
      for (const [name, value] of Object.entries(onRequest?.(request) ?? {})) headers.set(name, value);
    });
    const begin = performance.now();
    const report = (answer?: WholeAnswer, failure?: unknown) =>
      guarded(() =>
        onResponse?.({
          request,
          duration: performance.now() - begin,
          attempts: attemptsOf(init?.signal) || 1,
          status: answer?.status,
          requestId: answer?.headers.get('x-request-id') ?? undefined,
          bytes: answer && new TextEncoder().encode(answer.text).length,
          code: answer ? undefined : codeOf(failure, init?.signal),
          cost: undefined,
          ...(answer && parseAnswer(answer.text)),
          failure,
        }),
      );
    try {
      const answer = await readWhole(await fetch(input, { ...init, headers }));
      report(answer);
      return answer.toResponse();
    } catch (failure) {
      report(undefined, failure);
      throw failure;
    }
  };
}

function describe(input: string, init: RequestInit | undefined, request: ReadRequest): ObservedRequest {
  const { query = '', documentId, operationName } = request;
  const [, kind, name] = /^(?:\s|#.*\n)*(query|mutation)\s*(\w+)?/.exec(query) ?? [];
  return {
    url: input.replace(/\?.*/s, ''),
    kind: kind === 'mutation' ? kind : isQuery(init, request) ? 'query' : undefined,
    name: operationName ?? name,
    documentId,
  };
}

function guarded(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}
