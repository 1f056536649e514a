import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { type DocumentNode, execute, type GraphQLSchema, isAbstractType, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { StatementTemplate } from '../database/bound.ts';
import type { Database } from '../database/database.ts';
import { getOrCreate, perObject } from '../shared/get-or-create.ts';
import type { Context } from './context.ts';
import { planQuery } from './query-plan.ts';
import { cacheResponses } from './response-cache.ts';
import type { ResultField } from './result-field.ts';
import { shapeOfPlan } from './result-shape.ts';
import { compileResult, missing } from './result-statement.ts';
import { dataFromJson } from './result-text.ts';
import { selections } from './selected-fields.ts';

/** The most statements cached for a document: some arguments, such as years, change the statement. */
const mostStatements = 50;

/** The statements of a document by their shape. Apollo caches the most used documents, and these with them. */
const statementsOf = perObject(
  (_: DocumentNode) => new LRUCache<string, StatementTemplate>({ max: mostStatements }),
);

/**
 * The result of a query, built in SQL; undefined where a non-null field was null or the read failed, which graphql-js
 * then reports by field.
 */
async function buildInSql(
  document: DocumentNode,
  context: Context,
  fields: readonly ResultField[],
): Promise<string | undefined> {
  const { shape, bound } = shapeOfPlan(fields);
  const compile = () => new StatementTemplate(compileResult(context, fields), bound);
  const template = getOrCreate(statementsOf(document), shape, compile);
  const read = await context.reads.run(template.fill(bound), true).catch(() => undefined);
  const text = (read?.rows[0] as { result: string } | undefined)?.result;
  return text?.includes(missing) ? undefined : text;
}

/**
 * Runs an operation: a query whose fields are all declared as one SQL statement that builds its result, all others by
 * graphql-js, whose resolvers of declared fields read the same relations by loaders.
 */
const run =
  (schema: GraphQLSchema, plans: boolean): GatewayExecutor =>
  async ({ document, operation, operationName, request: { variables }, context }) => {
    const isQuery = operation.operation === OperationTypeNode.QUERY;
    // The selection is missing where a variable is invalid, which graphql-js reports.
    const selection = plans && isQuery ? selections.get(context as Context) : undefined;
    const fields =
      selection && !selection.introspects && planQuery(selection.fields, context as Context, schema);
    const text = fields ? await buildInSql(document, context as Context, fields) : undefined;
    if (text !== undefined) return { data: dataFromJson(Buffer.from(text)) };
    return execute({
      schema,
      document,
      operationName: operationName ?? undefined,
      variableValues: variables,
      contextValue: context,
    }) as ReturnType<GatewayExecutor>;
  };

/** Gives Apollo Server a schema with its own executor; Apollo's interface for that is the one for gateways. */
export function executorFor(schema: GraphQLSchema, database: Database, plans: boolean): GatewayInterface {
  for (const type of Object.values(schema.getTypeMap())) {
    // type-graphql returns it in a promise, for each object.
    if (isAbstractType(type)) type.resolveType = ({ __typename }: { __typename: string }) => __typename;
  }
  return {
    load: async () => ({ executor: cacheResponses(run(schema, plans), database) }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}
