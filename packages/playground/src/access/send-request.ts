import { session, shortestPurpose } from './session.ts';

/** Sends a request with the user's key and purpose; the request's own headers take precedence. */
export async function sendRequest(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const purpose = session.purpose.trim();
  if (session.key && !headers.has('authorization')) headers.set('authorization', `Bearer ${session.key}`);
  // Headers are ASCII, so the purpose is percent-encoded.
  if (purpose.length >= shortestPurpose && !headers.has('x-purpose')) {
    headers.set('x-purpose', encodeURIComponent(purpose));
  }
  return fetch(input, { ...init, headers });
}
