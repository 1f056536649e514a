import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';

/** The reason for which a request was aborted. */
class RequestAborted extends Error {
  readonly code: ErrorCode = 'REQUEST_TIMEOUT';
}

/** One shared error: every request ends with it, and capturing a stack each time is slow. */
const responseClosed = new RequestAborted('The response was closed.');

/** The longest time of a request, in milliseconds. */
const longestRequest = 10_000;

/**
 * Aborted when the client disconnects, when the response takes too long, if its time is limited, and once it is sent:
 * work that a failed field has left unfinished is of no use then.
 */
export function abortSignalOf(response: ServerResponse, limitsTime: boolean): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new RequestAborted('It took too long.'));
  const timer = limitsTime ? setTimeout(stop, longestRequest) : undefined;
  response.once('close', () => {
    clearTimeout(timer);
    controller.abort(responseClosed);
  });
  return controller.signal;
}
