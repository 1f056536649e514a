import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../shared/context.ts';

/** Names the operation for the audit, and ends what a request reads before its answer is sent. */
export const endsReads: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operationName }) => {
      if (operationName) contextValue.reads.operation = operationName;
    },
    willSendResponse: async ({ contextValue }) => {
      await contextValue.reads.end();
    },
  }),
};
