import { readAnswer } from './answer.ts';
import { DangboError } from './error.ts';
import type { GraphQLRequest } from './selection.document.ts';

/** What may be said for a client and for a single call; where both speak, the call is heard. */
export interface CallOptions {
  /** Headers beside the client's own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the call with the code ABORTED. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the call ends with the code TIMEOUT; 0 waits for ever. Default: 30,000. */
  readonly timeout?: number;
}

/** Where a client sends its requests, and how. */
export interface ClientOptions extends CallOptions {
  /** The GraphQL endpoint. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly apiKey?: string;
  /** In the place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Sends one request and gives the data of the answer, or throws a DangboError. */
export async function send(
  client: ClientOptions,
  request: GraphQLRequest,
  call: CallOptions = {},
): Promise<unknown> {
  const timeout = call.timeout ?? client.timeout ?? 30_000;
  const deadline = timeout > 0 ? AbortSignal.timeout(timeout) : undefined;
  const signals = [client.signal, call.signal, deadline].filter((signal) => signal !== undefined);
  const signal = AbortSignal.any(signals);
  // Not called as a method of `client`: browsers refuse a `fetch` with another `this`.
  const { fetch = globalThis.fetch } = client;
  const init = { method: 'POST', headers: headersOf(client, call), body: JSON.stringify(request), signal };
  try {
    const response = await fetch(client.url, init);
    return readAnswer(response, await response.text());
  } catch (cause) {
    if (cause instanceof DangboError) throw cause;
    if (!signal.aborted) throw new DangboError('NETWORK', `${client.url} cannot be reached`, { cause });
    if (signal.reason !== deadline?.reason)
      throw new DangboError('ABORTED', 'The call was aborted', { cause });
    throw new DangboError('TIMEOUT', `No answer within ${timeout} ms`, { cause });
  }
}

function headersOf(client: ClientOptions, call: CallOptions): Headers {
  const headers = new Headers({
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
  });
  if (client.apiKey) headers.set('authorization', `Bearer ${client.apiKey}`);
  for (const [name, value] of Object.entries({ ...client.headers, ...call.headers }))
    headers.set(name, value);
  return headers;
}
