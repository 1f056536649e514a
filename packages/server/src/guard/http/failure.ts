import { type ErrorCode, errorMessage } from '../../shared/errors.ts';
import type { Details } from '../../shared/localized-text.ts';

/** The response body for a request that never became a GraphQL operation, in the form of a GraphQL error. */
export function failure(code: ErrorCode, details: Details = {}) {
  const messages = errorMessage(code, details);
  return { errors: [{ message: messages.en, extensions: { code, messages } }] };
}
