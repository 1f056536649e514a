import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { getVariableValues } from 'graphql';
import type { Context } from '../shared/context.ts';
import { RequestError } from '../shared/errors.ts';
import { checkArguments } from './argument-limits.ts';
import { largestCost, requestedCost } from './cost.ts';
import { selectedFields, type ValidOperation } from './selected-fields.ts';

/**
 * Before any SQL is sent: refuses an operation that asks for too much, and reckons what it may cost,
 * which every answer tells. With the header `x-dry-run: true` that is the whole answer.
 */
export const limits: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    let requested: number | undefined;
    return {
      didResolveOperation: async (request) => {
        const valid = validOperation(request);
        if (!valid) return;
        try {
          const fields = selectedFields(valid);
          checkArguments(fields, valid.operation.operation);
          requested = requestedCost(fields);
          checkCost(requested);
        } catch (error) {
          if (error instanceof RequestError) error.extensions.http = { status: 400 };
          throw error;
        }
      },

      responseForOperation: async ({ request, response: { http } }) => {
        if (requested === undefined || request.http?.headers.get('x-dry-run') !== 'true') return null;
        return { http, body: { kind: 'single', singleResult: { data: null } } };
      },

      willSendResponse: async ({ response: { body } }) => {
        if (requested === undefined || body.kind !== 'single') return;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested } };
      },
    };
  },
};

/** Nothing where it is unclear which operation is meant, or a variable is wrong: execution tells that, and does not begin. */
function validOperation({
  schema,
  document,
  operation,
  request,
}: GraphQLRequestContextDidResolveOperation<Context>): ValidOperation | undefined {
  if (!operation) return undefined;
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
    { maxErrors: 1 },
  );
  return coerced && { schema, document, operation, variables: coerced };
}

/** @throws RequestError `COST_TOO_HIGH` */
function checkCost(cost: number): void {
  if (cost > largestCost) throw new RequestError('COST_TOO_HIGH', { cost, maximum: largestCost });
}
