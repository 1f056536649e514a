import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import type { Context } from '../shared/context.ts';
import { RequestError } from '../shared/errors.ts';
import { checkArguments } from './argument-limits.ts';

/** Refuses, before any SQL is sent, an operation whose arguments ask for too much. */
export const limits: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      // Which operation is meant, and with which variables: where that is wrong, execution tells it and does not begin.
      if (!operation) return;
      const { coerced } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
        { maxErrors: 1 },
      );
      if (!coerced) return;
      try {
        checkArguments({ schema, document, operation, variables: coerced });
      } catch (error) {
        if (error instanceof RequestError) error.extensions.http = { status: 400 };
        throw error;
      }
    },
  }),
};
