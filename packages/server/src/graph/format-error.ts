import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorMessage, isErrorCode } from '../shared/errors.ts';
import type { Details, LocalizedText } from '../shared/localized-text.ts';

/** Apollo's codes for requests that cannot be run as they are. */
const requestFaults = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** What PostgreSQL and Node say when the database is not there: connection, shutdown and start-up failures. */
const unavailable = /^(08|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** Errors of the PostgreSQL driver's own, which have no code: no connection came free in time, or one was lost. */
const noConnection =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (has|was) .*not queryable)/;

/** A statement ran longer than it may, or was stopped with its request. */
const queryCanceled = '57014';
/** Whether an error means that the database is not there. */
export function isUnavailable(cause: unknown): boolean {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: string };
  return unavailable.test(String(code)) || noConnection.test(String(message));
}

/** What an error of our own tells. */
interface Extensions {
  argument?: readonly (string | number)[];
  messages?: LocalizedText;
}

/** How graphql-js says that it stopped to parse. */
const tooManyTokens = /contains more that (\d+) tokens/;

function codeOf({ message: text, extensions = {} }: GraphQLFormattedError, cause: unknown): ErrorCode {
  if (isErrorCode(extensions.reason)) return extensions.reason;
  if (tooManyTokens.test(text)) return 'REQUEST_TOO_LARGE';
  if (requestFaults.includes(String(extensions.code))) return 'INVALID_QUERY';
  if (extensions.code === 'BAD_USER_INPUT') return 'INVALID_VALUE';
  const { code } = (cause ?? {}) as { code?: unknown };
  if (code === 'REQUEST_TIMEOUT' || code === queryCanceled) return 'REQUEST_TIMEOUT';
  return isUnavailable(cause) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_ERROR';
}

function detailsOf({ message }: GraphQLFormattedError): Details {
  const maximum = tooManyTokens.exec(message)?.[1];
  return maximum === undefined ? { message } : { unit: 'tokens', maximum };
}

/** Where a field failed: its path in the result, and the name of the operation, where it has one. */
export interface FailedField {
  path: string | undefined;
  operation: string | undefined;
}

const operations = new WeakMap<object, string>();

/** Notes in which operation errors occurred, for the report of those that are the server's own. */
export function noteOperation(errors: readonly object[], operation: string | null | undefined): void {
  for (const error of errors) if (operation) operations.set(error, operation);
}

/**
 * The errors that leave the server: each with a stable code, its message in both languages and where
 * it has one the argument it is about. All others are reported with their path and operation, and leave masked:
 * no stack trace, SQL or file name.
 */
export const errorFormatter =
  (report: (error: unknown, field: FailedField) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    const code = codeOf(formatted, cause);
    const { argument, messages: own } = (formatted.extensions ?? {}) as Extensions;
    const internal = code === 'INTERNAL_ERROR' || code === 'DATABASE_UNAVAILABLE';
    if (internal) {
      const operation = typeof error === 'object' && error ? operations.get(error) : undefined;
      report(cause ?? error, { path: formatted.path?.join('.'), operation });
    }
    const messages = own ?? errorMessage(code, detailsOf(formatted));
    return {
      message:
        internal || code === 'REQUEST_TOO_LARGE' || code === 'REQUEST_TIMEOUT'
          ? messages.en
          : formatted.message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code, messages, ...(argument !== undefined && { argument }) },
    };
  };
