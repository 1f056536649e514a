import type { GraphQLError } from 'graphql';
import { DangboError, type DangboErrorCode, toErrorCode } from './error.ts';

/** Returns the error that is behind one of graphql, or an error itself. */
export function rootOf(error: unknown): unknown {
  const { originalError } = error as GraphQLError;
  return originalError ? rootOf(originalError) : error;
}

/**
 * Answers with an error as the server does, or throws it where its code is one of the client. A DangboError behind the
 * error keeps its code; all else has the given one, but what a value or a function of the caller's fails with is
 * BAD_OPTIONS.
 */
export function refuse(error: unknown, givenCode: DangboErrorCode): Response {
  const { message: text, path, extensions } = error as GraphQLError;
  let failure = rootOf(error);
  if (!(failure instanceof DangboError))
    failure = new DangboError(
      // Only errors of graphql have extensions, and only those of a value have a path.
      path || !extensions ? 'BAD_OPTIONS' : givenCode,
      path ? `The mock fails at ${path.join('.')}: ${text}` : text,
      { cause: failure },
    );
  const { message, code } = failure as DangboError;
  if (toErrorCode(code) === 'UNKNOWN') throw failure;
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status: 400 });
}
