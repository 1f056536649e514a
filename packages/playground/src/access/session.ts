const keyName = 'dangbo:key';
const purposeName = 'dangbo:purpose';

/** The input of a user for one window; the browser forgets it when the window is closed. */
export const session = {
  /** The API key or token that is sent with every request. */
  get key(): string {
    return sessionStorage.getItem(keyName) ?? '';
  },
  set key(key: string) {
    sessionStorage.setItem(keyName, key);
  },
  /** The purpose for which the data is used. */
  get purpose(): string {
    return sessionStorage.getItem(purposeName) ?? '';
  },
  set purpose(purpose: string) {
    sessionStorage.setItem(purposeName, purpose);
  },
};

/** The server rejects shorter purposes: one that is still being typed is not sent. */
export const shortestPurpose = 3;

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
