import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorMessage, isErrorCode } from './errors.ts';

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

function codeOf({ extensions = {} }: GraphQLFormattedError, cause: unknown): ErrorCode {
  if (isErrorCode(extensions.reason)) return extensions.reason;
  if (requestFaults.includes(String(extensions.code))) return 'INVALID_QUERY';
  if (extensions.code === 'BAD_USER_INPUT') return 'INVALID_VALUE';
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: string };
  // pg-pool's own error, when no connection comes free in time, has no code.
  const noConnection = message === 'timeout exceeded when trying to connect';
  return unavailable.test(String(code)) || noConnection ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_ERROR';
}

/**
 * The errors that leave the server: each with a stable code, its message in both languages and where
 * it has one the argument it is about. Whatever else went wrong is told to `report` and leaves masked:
 * no stack trace, SQL or file name.
 */
export const errorFormatter =
  (report: (error: unknown) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    const code = codeOf(formatted, cause);
    const { argument, messages: own } = formatted.extensions ?? {};
    const internal = code === 'INTERNAL_ERROR' || code === 'DATABASE_UNAVAILABLE';
    if (internal) report(cause ?? error);
    const messages = own ?? errorMessage(code, { message: formatted.message });
    return {
      message: internal ? errorMessage(code).en : formatted.message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code, messages, ...(argument !== undefined && { argument }) },
    };
  };
