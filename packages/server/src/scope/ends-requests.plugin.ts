import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../shared/context.ts';
import { tellUnavailable } from '../shared/unavailable.ts';

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
    willSendResponse: async ({ contextValue, response }) => {
      try {
        await contextValue.reads.end();
      } catch (error) {
        const errors = [format({ message: '' }, error)];
        response.body = { kind: 'single', singleResult: { errors } };
      }
      tellUnavailable(response);
    },
  }),
});
