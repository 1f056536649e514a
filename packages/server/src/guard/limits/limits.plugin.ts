import type {
  ApolloServerPlugin,
  GraphQLRequest,
  GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { GraphQLError, getVariableValues } from 'graphql';
import { dayOf } from '../../graph/as-of.ts';
import type { Context } from '../../graph/context.ts';
import { warnOfLaterSpans, warnOfMixedDays } from '../../graph/mixed-days.ts';
import { RequestError } from '../../graph/request-error.ts';
import { selectionIn, selections, type ValidOperation } from '../../graph/selected-fields.ts';
import { checkRules } from '../scope/field-rules.ts';
import { checkArguments, checkNesting } from './argument-limits.ts';
import { chosenOperation } from './chosen-operation.ts';
import { requestedCost } from './cost.ts';
import { largestCost } from './largest-cost.ts';
import type { TakeCost } from './rate-limit.ts';

/**
 * Refuses, before any SQL is sent, an operation that requests too much or a field that its caller may not use.
 * Computes its cost, which every response reports and `takeCost` charges to the caller. With the header `x-dry-run:
 * true` the response is the cost alone.
 */
export const limits = (takeCost?: TakeCost): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    let requested: number | undefined;
    let warnings: object[] = [];
    return {
      didResolveOperation: async (request) => {
        try {
          checkNesting(request.request.variables);
          const valid = validOperation(request);
          if (!valid) return;
          const selection = selectionIn(valid);
          const { fields } = selection;
          const { contextValue: context } = request;
          const day = dayOf(valid.operation, valid.variables);
          context.day = day ?? context.day;
          warnings = [
            ...warnOfMixedDays(fields, context.day, day !== undefined),
            ...(day === undefined ? [] : warnOfLaterSpans(fields, day)),
          ];
          selections.set(context, selection);
          checkRules(fields, context.viewer);
          checkArguments(fields, valid.operation.operation);
          requested = requestedCost(fields);
          if (requested > largestCost) {
            throw new RequestError('COST_TOO_HIGH', { cost: requested, maximum: largestCost });
          }
          if (!takeCost || isDryRun(request.request)) return;
          const headers = takeCost(context.viewer.id, requested);
          for (const [name, value] of Object.entries(headers)) request.response.http.headers.set(name, value);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          // graphql-js gives no code where null replaces the default of a variable that must not be null.
          error.extensions.code ??= 'BAD_USER_INPUT';
          error.extensions.http ??= { status: 400 };
          throw error;
        }
      },

      responseForOperation: async ({ request, response: { http } }) => {
        if (requested === undefined || !isDryRun(request)) return null;
        return { http, body: { kind: 'single', singleResult: { data: null } } };
      },

      willSendResponse: async ({ response: { body } }) => {
        if (requested === undefined || body.kind !== 'single') return;
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          cost: { requested },
          ...(warnings.length > 0 && { warnings }),
        };
      },
    };
  },
});

const isDryRun = ({ http }: GraphQLRequest) => http?.headers.get('x-dry-run') === 'true';

/** Returns undefined where a variable is invalid, which execution reports. @throws RequestError for a wrong operation */
function validOperation({
  schema,
  document,
  operation: found,
  request,
}: GraphQLRequestContextDidResolveOperation<Context>): ValidOperation | undefined {
  const operation = chosenOperation(document, found, request.operationName);
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
    { maxErrors: 1 },
  );
  return coerced && { schema, document, operation, variables: coerced };
}
