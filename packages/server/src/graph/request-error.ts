import { type ASTNode, GraphQLError } from 'graphql';
import { type ErrorCode, errorMessage } from '../shared/errors.ts';
import type { Details } from '../shared/localized-text.ts';

/** An error in the request: a top-level error with its code, both languages and the argument that it concerns. */
export class RequestError extends GraphQLError {
  constructor(
    code: ErrorCode,
    details: Details = {},
    argument?: readonly (string | number)[],
    node?: ASTNode,
    path?: readonly (string | number)[],
  ) {
    const messages = errorMessage(code, details);
    // Apollo overwrites the code of validation errors: `reason` keeps the own one.
    super(messages.en, {
      nodes: node,
      path,
      extensions: { code, reason: code, messages, ...(argument && { argument }) },
    });
  }
}
