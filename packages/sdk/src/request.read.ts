import type { GraphQLRequest } from './selection.document.ts';

type Input = Parameters<typeof globalThis.fetch>[0];

/** What a `fetch` is asked to send. */
export interface ReadRequest extends GraphQLRequest {
  readonly operationName?: string;
}

/** Reads a GraphQL request from its body, or from the URL of a GET; empty where it is none. */
export function readRequest(input: Input, init: RequestInit | undefined): ReadRequest {
  try {
    if (!isGet(init)) return Object(JSON.parse(String(init?.body)));
    const { variables, ...texts } = Object.fromEntries(new URLSearchParams(String(input).split('?')[1]));
    return { ...texts, ...(variables && { variables: JSON.parse(variables) }) };
  } catch {
    return {};
  }
}

/**
 * Returns true for a request that certainly only reads: a GET, or the text of a query. One that is sent as the hash
 * of its text by POST may be a mutation.
 */
export function isQuery(init: RequestInit | undefined, { query }: ReadRequest): boolean {
  return (
    isGet(init) || (/^(\s|#.*\n)*(query\b|\{)/.test(String(query)) && !/\bmutation\b/.test(String(query)))
  );
}

/** Returns true for a GET, which the server refuses for mutations. */
const isGet = (init: RequestInit | undefined): boolean => init?.method === 'GET';
