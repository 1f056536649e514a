import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';

/** Why a request was given up. */
class GivenUp extends Error {
  readonly code: ErrorCode = 'REQUEST_TIMEOUT';
}

/** One for all: every request ends so, and where an error was made takes long to find out. */
const nobodyWaits = new GivenUp('Nobody waits for the answer.');

/** How long a request may take, in milliseconds. */
const longestRequest = 10_000;

/**
 * Aborted when the client goes away before its answer is sent, when that takes too long, and when it is sent: what
 * one field's fault has left unfinished is for nobody.
 */
export function givenUp(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new GivenUp('It took too long.')), longestRequest);
  response.once('close', () => {
    clearTimeout(timer);
    controller.abort(nobodyWaits);
  });
  return controller.signal;
}
