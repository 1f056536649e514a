import type { Client } from './client.ts';
import { DangboError, type DangboErrorCode } from './error.ts';
import type { Id } from './generated/schema.types.ts';

/** The organization whose subtree is watched: its code or its id. */
export type WatchedOrganization =
  | { readonly code: string; readonly id?: undefined }
  | { readonly id: Id<'Organization'>; readonly code?: undefined };

/** Options of `watch`. */
export interface WatchOptions {
  /** The milliseconds between two requests, give or take a tenth, so that screens do not ask together. Default: 10,000. */
  readonly interval?: number | undefined;
  /** Ends the iteration. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each failure of the moment, after which the next request comes later. */
  readonly onFailure?: ((error: DangboError) => void) | undefined;
}

/** Failures of the moment: the next request may have an answer. */
const ofTheMoment: readonly DangboErrorCode[] = [
  'NETWORK',
  'TIMEOUT',
  'BAD_RESPONSE',
  'RATE_LIMITED',
  'OVERLOADED',
  'DATABASE_UNAVAILABLE',
];

/**
 * Yields the version of a subtree at once, and again whenever any record in it has changed: then a screen reads again.
 * Only the version is requested meanwhile. Failures of the moment are waited out, for up to ten times the interval.
 *
 * @throws DangboError NOT_FOUND where the organization does not exist or is outside the scope, BAD_OPTIONS for an
 * interval that is none, and all lasting failures
 *
 * @example
 * for await (const _ of watch(dangbo, { code: 'DUK' })) await refresh();
 */
export async function* watch(
  dangbo: Client,
  organization: WatchedOrganization,
  { interval = 10_000, signal, onFailure }: WatchOptions = {},
): AsyncGenerator<string, void, undefined> {
  if (!(interval > 0)) throw new DangboError('BAD_OPTIONS', `\`interval\` is ${interval}`);
  let known: string | undefined;
  for (let failures = 0; !signal?.aborted; ) {
    let wait = interval * (0.9 + Math.random() / 5);
    try {
      const version = await versionOf(dangbo, organization, signal);
      failures = 0;
      if (version !== known) {
        known = version;
        yield version;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (!(error instanceof DangboError && ofTheMoment.includes(error.code))) throw error;
      onFailure?.(error);
      failures += 1;
      wait = Math.max(wait * Math.min(2 ** failures, 10), 1000 * (error.retryAfter ?? 0));
    }
    await sleep(wait, signal);
  }
}

async function versionOf(
  dangbo: Client,
  organization: WatchedOrganization,
  signal: AbortSignal | undefined,
): Promise<string> {
  const answer = await dangbo.query(
    { organization: { $: organization, subtreeVersion: true } },
    { signal, name: 'SubtreeVersion' },
  );
  const version = answer.organization?.subtreeVersion;
  if (version) return version;
  const which = organization.code ?? organization.id;
  throw new DangboError('NOT_FOUND', `There is no organization ${which} to watch`);
}

/** Waits, or ends early with the signal. */
const sleep = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
