import { DangboError } from './error.ts';
import { unlessAborted } from './signal.wait.ts';

/** Options of `refreshing`. */
export interface RefreshOptions {
  /**
   * Gets a token: before the first request, and after the server has refused the one before, which is passed on. It is
   * called once for all calls that wait for it.
   */
  readonly getToken: (refused: string | undefined) => string | Promise<string>;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * A `fetch` for a client that sends a token until the server refuses it with the status 401, then gets a new one and
 * sends the request again, once. A mutation is safe: the server refuses it before it begins. Leave `apiKey` out.
 *
 * @example
 * const dangbo = createClient({ url, fetch: refreshing({ getToken: () => identityProvider.signIn() }) });
 */
export function refreshing({ getToken, fetch = globalThis.fetch }: RefreshOptions): typeof globalThis.fetch {
  let current: Promise<string> | undefined;

  function get(refused?: string): Promise<string> {
    const token = Promise.resolve(refused)
      .then(getToken)
      .catch((cause) => {
        // The next call tries anew.
        if (current === token) current = undefined;
        throw new DangboError('NO_KEY', 'The function `getToken` failed', { cause });
      });
    current = token;
    return token;
  }

  return async (input, init) => {
    const sendWith = (token: string) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(input, { ...init, headers });
    };
    const used = current ?? get();
    const refused = await unlessAborted(used, init?.signal);
    const response = await sendWith(refused);
    if (response.status !== 401) return response;
    await response.body?.cancel();
    // Another call may have got a new one already.
    const renewed = current === used || current === undefined ? get(refused) : current;
    return sendWith(await unlessAborted(renewed, init?.signal));
  };
}
