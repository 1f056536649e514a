import { readAnswer } from './answer.ts';
import { DangboError } from './error.ts';
import type { GraphQLRequest } from './selection.document.ts';

/** Options of a client and of a single call; those of the call take precedence. */
export interface CallOptions {
  /** Headers beside the client's own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the call with the code ABORTED. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the call ends with the code TIMEOUT; 0 waits for ever. Default: 30,000. */
  readonly timeout?: number;
  /** The purpose of the request, in your own words. It is required for protected data, and recorded. */
  readonly purpose?: string;
}

/** The server of a client, and its options. */
export interface ClientOptions extends CallOptions {
  /** The GraphQL endpoint. */
  readonly url: string;
  /**
   * Sent as `Authorization: Bearer …`. A function is called before every request, once for concurrent ones: it may
   * cache a token while it is valid, and fetch a new one.
   */
  readonly apiKey?: string | (() => string | undefined | Promise<string | undefined>);
  /**
   * Sends documents that carry their hash, as the ready-made ones do, as `documentId` instead of their text: for
   * servers that accept only operations in their manifest. Selections are still sent as text.
   */
  readonly persisted?: boolean;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Sends one request and returns the data of the response, or throws a DangboError. */
export async function send(
  client: ClientOptions,
  request: GraphQLRequest,
  call: CallOptions = {},
): Promise<unknown> {
  const timeout = call.timeout ?? client.timeout ?? 30_000;
  const deadline = timeout > 0 ? AbortSignal.timeout(timeout) : undefined;
  const signals = [client.signal, call.signal, deadline].filter((signal) => signal !== undefined);
  const signal = AbortSignal.any(signals);
  // Not called as a method of `client`: browsers reject a `fetch` with another `this`.
  const { fetch = globalThis.fetch } = client;
  try {
    const headers = headersOf(client, call, await keyOf(client, signal));
    const init = { method: 'POST', headers, body: JSON.stringify(request), signal };
    const response = await fetch(client.url, init);
    return readAnswer(response, await response.text());
  } catch (cause) {
    if (cause instanceof DangboError) throw cause;
    if (!signal.aborted) throw new DangboError('NETWORK', `${client.url} cannot be reached`, { cause });
    if (signal.reason !== deadline?.reason)
      throw new DangboError('ABORTED', 'The call was aborted', { cause });
    throw new DangboError('TIMEOUT', `No response within ${timeout} ms`, { cause });
  }
}

/** The pending keys, so that concurrent calls share one. */
const awaitedKeys = new WeakMap<ClientOptions, Promise<string | undefined>>();

async function keyOf(client: ClientOptions, signal: AbortSignal): Promise<string | undefined> {
  const { apiKey } = client;
  if (typeof apiKey !== 'function') return apiKey;
  signal.throwIfAborted();
  const key =
    awaitedKeys.get(client) ??
    Promise.resolve()
      .then(() => apiKey())
      .finally(() => awaitedKeys.delete(client));
  awaitedKeys.set(client, key);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    return await Promise.race([key, aborted]);
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new DangboError('NO_KEY', 'The function `apiKey` failed', { cause });
  }
}

function headersOf(client: ClientOptions, call: CallOptions, apiKey: string | undefined): Headers {
  const headers = new Headers({
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
  });
  const purpose = call.purpose ?? client.purpose;
  if (apiKey) headers.set('authorization', `Bearer ${apiKey}`);
  // Headers are ASCII, so the purpose is percent-encoded.
  if (purpose) headers.set('x-purpose', encodeURIComponent(purpose));
  for (const [name, value] of Object.entries({ ...client.headers, ...call.headers }))
    headers.set(name, value);
  return headers;
}
