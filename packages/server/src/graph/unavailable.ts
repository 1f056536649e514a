import type { GraphQLResponse } from '@apollo/server';
import type { ErrorCode } from '../shared/errors.ts';

const unavailable: ErrorCode = 'DATABASE_UNAVAILABLE';
const timeout: ErrorCode = 'REQUEST_TIMEOUT';
/** A pool opens new connections as soon as it can. */
export const secondsToWait = '1';

/**
 * Tells in HTTP's terms too that the database is away, so that clients and proxies send the request again, or
 * that the request took too long.
 */
export function tellUnavailable({ body, http }: GraphQLResponse): void {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes(timeout)) http.status = 504;
  if (!codes.includes(unavailable)) return;
  http.status = 503;
  http.headers.set('retry-after', secondsToWait);
}
