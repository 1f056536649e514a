import { type ASTNode, GraphQLError } from 'graphql';
import { type ErrorCode, errorMessage } from '../shared/errors.ts';
import type { Details } from '../shared/localized-text.ts';

/** A fault in what was asked: a top-level error with its code, both languages and the argument it is about. */
export class RequestError extends GraphQLError {
  constructor(
    code: ErrorCode,
    details: Details = {},
    argument?: readonly (string | number)[],
    node?: ASTNode,
    path?: readonly (string | number)[],
  ) {
    const messages = errorMessage(code, details);
    // Apollo puts a code of its own on errors of validation: `reason` keeps ours.
    super(messages.en, {
      nodes: node,
      path,
      extensions: { code, reason: code, messages, ...(argument && { argument }) },
    });
  }
}
