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

/** The codes of PostgreSQL and Node for an unreachable database: connection, shutdown and start-up failures. */
const unavailable = /^(08|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** Messages of the PostgreSQL driver's errors without a code: no connection was free in time, or one was lost. */
const noConnection =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (has|was) .*not queryable)/;

/** The code of a statement that timed out or was cancelled with its request. */
const queryCanceled = '57014';
/** Reports whether an error means that the database is unreachable. */
export function isUnavailable(cause: unknown): boolean {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: string };
  return unavailable.test(String(code)) || noConnection.test(String(message));
}

/** The message of graphql-js for a document with too many tokens. */
const tooManyTokens = /contains more that (\d+) tokens/;

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
  if (extensions.code === 'BAD_USER_INPUT') return 'INVALID_VALUE';
  const { code } = (cause ?? {}) as { code?: unknown };
  if (code === 'REQUEST_TIMEOUT' || code === queryCanceled) return 'REQUEST_TIMEOUT';
  return isUnavailable(cause) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_ERROR';
}

/** Errors whose message says nothing of what failed. */
const masked: ErrorCode[] = ['INTERNAL_ERROR', 'DATABASE_UNAVAILABLE'];
/** Errors whose message is that of their code, and not the library's. */
const ownWords: ErrorCode[] = [...masked, 'HEADER_REQUIRED', 'REQUEST_TOO_LARGE', 'REQUEST_TIMEOUT'];

const operations = new WeakMap<object, string>();

/** Records the name of the operation of errors, for the report of internal ones. */
export function noteOperation(errors: readonly object[], operation: string | null | undefined): void {
  for (const error of errors) operations.set(error, operation ?? 'anonymous');
}

/**
 * Formats the errors of responses: each with a stable code, its message in both languages and, if any, the argument
 * that it concerns. Internal ones are reported with their path and operation, and masked in the response: no stack
 * trace, SQL or file name. An operation without a name is `anonymous`.
 */
export const errorFormatter =
  (report: (error: unknown, field: { path: string | undefined; operation: string | undefined }) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    const code = codeOf(formatted, cause);
    const { argument, messages: own } = formatted.extensions ?? {};
    const internal = masked.includes(code);
    if (internal) {
      const operation = typeof error === 'object' && error ? operations.get(error) : undefined;
      report(cause ?? error, { path: formatted.path?.join('.'), operation });
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

/** Sets the HTTP status for an unavailable database, so that clients retry, and for a request that timed out. */
export function reportUnavailable({ body, http }: GraphQLResponse): void {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  const codes = errors.map(({ extensions }) => extensions?.code as ErrorCode);
  if (codes.includes('REQUEST_TIMEOUT')) http.status = 504;
  if (!codes.includes('DATABASE_UNAVAILABLE')) return;
  http.status = 503;
  http.headers.set('retry-after', secondsToWait);
}
