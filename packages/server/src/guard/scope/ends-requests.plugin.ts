import type { ServerResponse } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context, Reads } from '../../graph/context.ts';
import { noteOperation } from '../../graph/format-error.ts';
import { tellUnavailable } from '../../graph/unavailable.ts';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Names the operation for the audit, and ends what a request reads before its answer is sent: where the audit of
 * a reading could not be committed, that is the answer.
 */
export const endsRequests = (format: Format): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operationName }) => {
      if (operationName) contextValue.reads.operation = operationName;
    },
    willSendResponse: async ({ contextValue, response, operationName }) => {
      try {
        await contextValue.reads.end();
      } catch (error) {
        noteOperation([error as object], operationName);
        const errors = [format({ message: '' }, error)];
        response.body = { kind: 'single', singleResult: { errors } };
      }
      tellUnavailable(response);
    },
  }),
});

/**
 * Ends what is read after the answer: where a fault in one field empties all of it, the fields beside it go on, and
 * would hold a connection for ever.
 */
export function endWithAnswer(response: ServerResponse, reads: Reads): void {
  // What fails now was for nobody.
  response.once('close', () => void reads.end().catch(() => {}));
}
