import type { GraphQLResponse } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorMessage, isErrorCode } from '../shared/errors.ts';
import type { Details, LocalizedText } from '../shared/localized-text.ts';

/** Apollo's codes for requests that cannot be run. */
const requestFaults = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/**
 * The codes of PostgreSQL and Node for a database that is unreachable: failures of the connection, of shutdown and
 * start-up, no memory, too many connections.
 */
const unavailable = /^(08|53(?!100)|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** Messages of the PostgreSQL driver's errors without a code: no connection was free in time, or one was lost. */
const noConnection =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (has|was) .*not queryable)/;

/** PostgreSQL's code where a file cannot grow, since its disk is full. */
const diskFull = '53100';

/** The code of a statement that timed out or was cancelled with its request. */
const queryCanceled = '57014';
/** Reports whether an error means that the database is unreachable. */
export function isUnavailable(cause: unknown): boolean {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: string };
  return unavailable.test(String(code)) || noConnection.test(String(message));
}

/** Reports whether an error means that the disk of the database is full: records can be read, and none are changed. */
export const isDiskFull = (cause: unknown): boolean =>
  (cause as { code?: unknown } | null)?.code === diskFull;

/** The message of graphql-js for a document with too many tokens. */
const tooManyTokens = /contains more that (\d+) tokens/;

/** The message of graphql-js, without a code, behind the first fifty wrong values of variables. */
const tooManyValues = 'Too many errors processing variables';

/** The message of Apollo for a request that a page of another site could send. */
const forgery = 'This operation has been blocked as a potential Cross-Site Request Forgery';

/** Messages of graphql-js for a wrong value in the text of a query, which has the code of one in a variable. */
const wrongValue =
  /^(?:Value "|Enum "|Expected value of type "|\w+ cannot represent |Field "[^"]*" (?:is not defined by|of required) type )/;

function codeOf({ message: text, extensions = {} }: GraphQLFormattedError, cause: unknown): ErrorCode {
  if (isErrorCode(extensions.reason)) return extensions.reason;
  if (tooManyTokens.test(text)) return 'REQUEST_TOO_LARGE';
  if (text.startsWith(forgery)) return 'HEADER_REQUIRED';
  if (extensions.code === 'GRAPHQL_VALIDATION_FAILED' && wrongValue.test(text)) return 'INVALID_VALUE';
  if (requestFaults.includes(String(extensions.code))) return 'INVALID_QUERY';
  if (extensions.code === 'BAD_USER_INPUT' || text.startsWith(tooManyValues)) return 'INVALID_VALUE';
  const { code } = (cause ?? {}) as { code?: unknown };
  if (code === 'REQUEST_TIMEOUT' || code === queryCanceled) return 'REQUEST_TIMEOUT';
  if (isDiskFull(cause)) return 'DATABASE_FULL';
  return isUnavailable(cause) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_ERROR';
}

/** Errors whose message says nothing of what failed. */
const masked: ErrorCode[] = ['INTERNAL_ERROR', 'DATABASE_UNAVAILABLE', 'DATABASE_FULL'];
/** Errors whose message is that of their code, and not the library's. */
const ownWords: ErrorCode[] = [...masked, 'HEADER_REQUIRED', 'REQUEST_TOO_LARGE', 'REQUEST_TIMEOUT'];

/** The place of an error, for the log. */
export interface ErrorPlace {
  path?: string | undefined;
  /** The name of the operation; `anonymous` without one. */
  operation?: string | undefined;
  /** The id of the request. */
  reqId?: string | undefined;
}

const places = new WeakMap<object, ErrorPlace>();

/** Records the request and the name of the operation of errors, for the report of internal ones. */
export function notePlace(
  errors: readonly object[],
  operation: string | null | undefined,
  reqId: string,
): void {
  for (const error of errors) places.set(error, { operation: operation ?? 'anonymous', reqId });
}

/**
 * Formats the errors of responses: each with a stable code, its message in both languages and, if any, the argument
 * that it concerns. Internal ones are reported with their place, and masked in the response: no stack trace, SQL or
 * file name.
 */
export const errorFormatter =
  (report: (error: unknown, place: ErrorPlace) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    const code = codeOf(formatted, cause);
    const { argument, messages: own } = formatted.extensions ?? {};
    const internal = masked.includes(code);
    if (internal) {
      const place = typeof error === 'object' && error ? places.get(error) : undefined;
      report(cause ?? error, { ...place, path: formatted.path?.join('.') });
    }
    const maximum = tooManyTokens.exec(formatted.message)?.[1];
    const details: Details = maximum ? { unit: 'tokens', maximum } : { message: formatted.message };
    const messages = (own as LocalizedText | undefined) ?? errorMessage(code, details);
    return {
      message: ownWords.includes(code) ? messages.en : formatted.message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code, messages, ...(argument !== undefined && { argument }) },
    };
  };

/** A pool opens new connections as soon as it can, so clients need not wait long. */
export const secondsToWait = '1';

/** The HTTP status of a change for which the database's disk has no room. */
export const diskFullStatus = 507;

/**
 * Sets the HTTP status for an unavailable database, so that clients retry, for one whose disk is full, and for a request
 * that timed out.
 */
export function reportUnavailable({ body, http }: GraphQLResponse): void {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  const codes = errors.map(({ extensions }) => extensions?.code as ErrorCode);
  if (codes.includes('REQUEST_TIMEOUT')) http.status = 504;
  if (codes.includes('DATABASE_FULL')) http.status = diskFullStatus;
  if (!codes.includes('DATABASE_UNAVAILABLE')) return;
  http.status = 503;
  http.headers.set('retry-after', secondsToWait);
}
