import { readAnswer } from './answer.ts';
import { DangboError } from './error.ts';
import type { GraphQLRequest } from './selection.document.ts';

/** Options of a client and of a single call; those of the call take precedence. */
export interface CallOptions {
  /** Headers beside the client's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the call with the code ABORTED. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the call ends with the code TIMEOUT; 0 waits for ever. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** The purpose of the request, in your own words. It is required for protected data, and recorded. */
  readonly purpose?: string | undefined;
}

/** The server of a client, and its options. */
export interface ClientOptions extends Omit<CallOptions, 'headers' | 'purpose'> {
  /** The GraphQL endpoint. */
  readonly url: string;
  /**
   * Sent as `Authorization: Bearer …`. A function is called before every request, once for concurrent ones: it may
   * cache a token while it is valid, and fetch a new one.
   */
  readonly apiKey?: string | (() => string | undefined | Promise<string | undefined>) | undefined;
  /**
   * Sends documents that carry their hash, as the ready-made ones do, as `documentId` instead of their text: for
   * servers that accept only operations in their manifest. Selections are still sent as text.
   */
  readonly persisted?: boolean | undefined;
  /** As for a call. A function is called before every request: it gives what holds now. */
  readonly headers?: CallOptions['headers'] | (() => CallOptions['headers']);
  /** As for a call. A function is called before every request: it gives what holds now, such as the open page. */
  readonly purpose?: CallOptions['purpose'] | (() => CallOptions['purpose']);
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Sends one request and returns the data of the response, or throws a DangboError. */
export async function send(
  client: ClientOptions,
  request: GraphQLRequest,
  options?: CallOptions,
): Promise<unknown> {
  // Callers without TypeScript may pass null.
  const call: CallOptions = Object(options);
  const timeout = call.timeout ?? client.timeout ?? 30_000;
  if (typeof timeout !== 'number' || !(timeout >= 0)) throw badOption('timeout', timeout);
  const controller = new AbortController();
  const { signal } = controller;
  const given = [client.signal, call.signal].filter((each) => each != null);
  const follow = ({ target }: Event) => controller.abort((target as AbortSignal).reason);
  fromCaller(() => {
    for (const each of given) {
      each.addEventListener('abort', follow);
      if (each.aborted) controller.abort(each.reason);
    }
  });
  let isLate = false;
  const end = () => {
    isLate = true;
    controller.abort();
  };
  // Timers that are longer fire at once.
  const timer = timeout > 0 && timeout <= longestTimer ? setTimeout(end, Math.ceil(timeout)) : undefined;
  try {
    return await exchange(client, request, call, signal);
  } catch (cause) {
    if (cause instanceof DangboError) throw cause;
    if (isLate) throw new DangboError('TIMEOUT', `No response within ${timeout} ms`, { cause });
    if (signal.aborted) throw new DangboError('ABORTED', 'The call was aborted', { cause });
    throw new DangboError('NETWORK', `${client.url} cannot be reached`, { cause });
  } finally {
    clearTimeout(timer);
    for (const each of given) each.removeEventListener('abort', follow);
  }
}

const longestTimer = 2 ** 31 - 1;

async function exchange(
  client: ClientOptions,
  request: GraphQLRequest,
  call: CallOptions,
  signal: AbortSignal,
): Promise<unknown> {
  // Not called as a method of `client`: browsers reject a `fetch` with another `this`.
  const { url, fetch = globalThis.fetch } = client;
  const key = await keyOf(client, signal);
  const init = fromCaller(() => ({
    method: 'POST',
    headers: headersOf(client, call, key),
    body: JSON.stringify(request),
    signal,
  }));
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    // For an invalid URL `fetch` fails as for a server that is away; a `fetch` of the caller's may take other URLs.
    if (!signal.aborted && !client.fetch) fromCaller(() => new Request(url, { method: 'POST' }));
    throw cause;
  }
  const text = await response.text().catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new DangboError('NETWORK', `${url} was cut off in its response`, { cause });
  });
  return readAnswer(response, text);
}

/** Computes a value from what the caller passed. @throws DangboError BAD_OPTIONS where that cannot be */
export function fromCaller<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof DangboError) throw cause;
    throw new DangboError('BAD_OPTIONS', String((cause as Error).message), { cause });
  }
}

/** The error for an option with a value that it cannot have. */
export const badOption = (name: string, value: unknown): DangboError =>
  new DangboError('BAD_OPTIONS', `\`${name}\` is ${String(value)}`, { cause: value });

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
  // The signal is that of the call alone.
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

/** The value of an option of the client, which a function gives anew for each request. */
const now = <Value>(value: Value | (() => Value)): Value =>
  typeof value === 'function' ? (value as () => Value)() : (value as Value);

function headersOf(client: ClientOptions, call: CallOptions, apiKey: string | undefined): Headers {
  const headers = new Headers({
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
  });
  const purpose = call.purpose ?? now(client.purpose);
  if (apiKey) headers.set('authorization', `Bearer ${apiKey}`);
  // Headers are ASCII, so the purpose is percent-encoded.
  if (purpose) headers.set('x-purpose', encodeURIComponent(purpose));
  for (const [name, value] of Object.entries({ ...now(client.headers), ...call.headers }))
    headers.set(name, value);
  return headers;
}
