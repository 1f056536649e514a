import { windowStorage } from '../faults/storage.ts';
import type { Language } from '../language.tsx';

/** The inputs of a user for one window: the key or token sent with every request, and the purpose of the user. */
type Input = 'key' | 'purpose';

/** Reads an input; the browser forgets it when the window is closed. */
export const readInput = (name: Input): string => windowStorage.getItem(`dangbo:${name}`) ?? '';

/** Keeps an input, until the page is closed where the browser gives no storage. */
export function storeInput(name: Input, text: string): void {
  try {
    windowStorage.setItem(`dangbo:${name}`, text);
  } catch {
    // It lasts as long as the page.
  }
}

/** The server rejects shorter purposes: one that is still being typed is not sent. */
export const shortestPurpose = 3;

/** Sends a request with the user's key, purpose and language; the request's own headers take precedence. */
export async function sendRequest(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  language: Language,
): Promise<Response> {
  const request = new Request(input, init);
  const { headers } = request;
  const [key, purpose] = [readInput('key'), readInput('purpose').trim()];
  if (key && !headers.has('authorization')) headers.set('authorization', `Bearer ${key}`);
  // Headers are ASCII, so the purpose is percent-encoded.
  if (purpose.length >= shortestPurpose && !headers.has('x-purpose')) {
    headers.set('x-purpose', encodeURIComponent(purpose));
  }
  if (!headers.has('accept-language')) headers.set('accept-language', language);
  return fetch(request);
}
