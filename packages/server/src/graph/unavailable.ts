import type { GraphQLResponse } from '@apollo/server';
import type { ErrorCode } from '../shared/errors.ts';

const unavailable: ErrorCode = 'DATABASE_UNAVAILABLE';
const timeout: ErrorCode = 'REQUEST_TIMEOUT';
/** A pool opens new connections as soon as it can, so clients need not wait long. */
export const secondsToWait = '1';

/** Sets the HTTP status for an unavailable database, so that clients retry, and for a request that timed out. */
export function reportUnavailable({ body, http }: GraphQLResponse): void {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes(timeout)) http.status = 504;
  if (!codes.includes(unavailable)) return;
  http.status = 503;
  http.headers.set('retry-after', secondsToWait);
}
