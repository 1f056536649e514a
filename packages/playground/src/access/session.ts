/** The inputs of a user for one window: the key or token sent with every request, and the purpose of the user. */
type Input = 'key' | 'purpose';

/** Reads an input; the browser forgets it when the window is closed. */
export const readInput = (name: Input): string => sessionStorage.getItem(`dangbo:${name}`) ?? '';

export const storeInput = (name: Input, text: string): void => sessionStorage.setItem(`dangbo:${name}`, text);

/** The server rejects shorter purposes: one that is still being typed is not sent. */
export const shortestPurpose = 3;

/** Sends a request with the user's key and purpose; the request's own headers take precedence. */
export async function sendRequest(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const [key, purpose] = [readInput('key'), readInput('purpose').trim()];
  if (key && !headers.has('authorization')) headers.set('authorization', `Bearer ${key}`);
  // Headers are ASCII, so the purpose is percent-encoded.
  if (purpose.length >= shortestPurpose && !headers.has('x-purpose')) {
    headers.set('x-purpose', encodeURIComponent(purpose));
  }
  return fetch(input, { ...init, headers });
}
