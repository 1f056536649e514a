import { type ErrorCode, errorMessage } from '../../shared/errors.ts';
import type { Details } from '../../shared/localized-text.ts';

/** The body of an answer to what never became a GraphQL request, in the form of one that failed. */
export function failure(code: ErrorCode, details: Details = {}) {
  const messages = errorMessage(code, details);
  return { errors: [{ message: messages.en, extensions: { code, messages } }] };
}
