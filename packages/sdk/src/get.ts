import { isQuery, type ReadRequest, readRequest } from './request.read.ts';

/** Options of `overGet`. */
export interface GetOptions {
  /** The most characters of a URL; what is longer is sent by POST. Default: 4,000, which common proxies accept. */
  readonly longestUrl?: number | undefined;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * A `fetch` for a client that sends queries and document ids by GET, so that the browser's cache keeps the answers and
 * the server need not send again what has not changed (ETag, 304). Mutations are sent by POST. Variables are then part
 * of the URL, which proxies write into their logs.
 *
 * @example
 * const dangbo = createClient({ url, persisted: true, fetch: overGet() });
 */
export function overGet({
  longestUrl = 4_000,
  fetch = globalThis.fetch,
}: GetOptions = {}): typeof globalThis.fetch {
  /** The document ids that turned out to be those of mutations. */
  const mutations = new Set<string>();
  return async (input, init) => {
    const request = readRequest(input, init);
    const { documentId } = request;
    const isSuitable = documentId ? !mutations.has(documentId) : isQuery(init, request);
    const url = isSuitable ? urlOf(String(input), request) : '';
    if (url === '' || url.length > longestUrl) return fetch(input, init);

    const { body: _, ...rest } = init ?? {};
    const headers = new Headers(rest.headers);
    headers.delete('content-type');
    // The server refuses a GET that a form or an image of another site could send.
    headers.set('apollo-require-preflight', 'true');
    const response = await fetch(url, { ...rest, method: 'GET', headers });
    if (response.status !== 405 || !documentId) return response;
    mutations.add(documentId);
    await response.body?.cancel();
    return fetch(input, init);
  };
}

function urlOf(endpoint: string, request: ReadRequest): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    if (value !== undefined) parameters.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `${endpoint}${endpoint.includes('?') ? '&' : '?'}${parameters}`;
}
