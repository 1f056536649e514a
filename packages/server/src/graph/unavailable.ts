import type { GraphQLResponse } from '@apollo/server';
import type { ErrorCode } from '../shared/errors.ts';

/** A pool opens new connections as soon as it can, so clients need not wait long. */
export const secondsToWait = '1';

/** Sets the HTTP status for an unavailable database, so that clients retry, and for a request that timed out. */
export function reportUnavailable({ body, http }: GraphQLResponse): void {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  const codes = errors.map(({ extensions }) => extensions?.code as ErrorCode);
  if (codes.includes('REQUEST_TIMEOUT')) http.status = 504;
  if (!codes.includes('DATABASE_UNAVAILABLE')) return;
  http.status = 503;
  http.headers.set('retry-after', secondsToWait);
}
