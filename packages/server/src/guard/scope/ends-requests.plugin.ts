import type { ServerResponse } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context, Reads } from '../../graph/context.ts';
import { notePlace, reportUnavailable } from '../../graph/format-error.ts';
import { makeReadable } from '../http/readable-errors.ts';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Names the operation for the audit, and ends the request's reads before its response is sent: where the audit of a
 * reading cannot be committed, that error becomes the response.
 */
export const endsRequests = (format: Format): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operationName }) => {
      if (operationName) contextValue.reads.operation = operationName;
    },
    willSendResponse: async ({ contextValue, request, response, operationName }) => {
      try {
        await contextValue.reads.end();
      } catch (error) {
        notePlace([error as object], operationName, contextValue.requestId);
        const errors = [format({ message: '' }, error)];
        response.body = { kind: 'single', singleResult: { errors } };
      }
      reportUnavailable(response);
      // Here and not in a plugin of its own, which each request would wait for.
      makeReadable(response, request.http?.headers.get('accept-language'));
    },
  }),
});

/**
 * Ends reads that outlive the response: where an error in one field empties the whole result, sibling fields go on
 * and would hold a connection for ever.
 */
export function endWithAnswer(response: ServerResponse, reads: Reads): void {
  // The response is closed, so a failure now concerns nobody.
  response.once('close', () => void reads.end().catch(() => {}));
}
