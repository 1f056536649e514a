import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { answerStatement, missing } from './answer-statement.ts';
import type { Context } from './context.ts';
import { planReads } from './plan-reads.ts';
import { answersAgain } from './response-cache.ts';
import { selectionOf } from './selected-fields.ts';
import type { WrittenField } from './written-answer.ts';
import { writtenData } from './written-data.ts';

/** The compiled operations of a document by name; false where there is no way to compile one. */
type Compiled = Map<string | undefined, CompiledQuery['query'] | false>;

/** Apollo keeps the documents that are asked most, and with each goes what was made of it. */
const compiledOf = new WeakMap<DocumentNode, Compiled>();

/**
 * Enums and GraphQL's own scalars are in rows as they are in answers, which `plan-reads.test.ts` compares with those of
 * graphql-js: for each value that it checks graphql-jit would make ready to tell where it was wrong.
 */
const options = { disableLeafSerialization: true };

/**
 * Whether a document has `@skip` or `@include`: with several of them graphql-jit runs what is left out, of which no rule
 * was checked, and leaves out what is not.
 */
function leavesOut(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.DIRECTIVE]: ({ name: { value } }) => {
      found ||= value === 'skip' || value === 'include';
    },
  });
  return found;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledQuery['query'] | false {
  const known: Compiled = compiledOf.get(document) ?? new Map();
  compiledOf.set(document, known);
  const earlier = known.get(operationName);
  if (earlier !== undefined) return earlier;
  const made = !leavesOut(document) && compileQuery(schema, document, operationName, options);
  const query = made && isCompiledQuery(made) && made.query;
  known.set(operationName, query);
  return query;
}

/**
 * An error as graphql-js has it: graphql-jit's own lacks what a response is formatted by. A field's own error is kept,
 * with what it tells.
 */
function asGraphqlError(error: GraphQLError): GraphQLError {
  const { message, path, originalError } = error;
  const known = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null });
  Object.defineProperty(known, 'locations', { value: error.locations, enumerable: true });
  return known;
}

/** An answer as PostgreSQL wrote it; undefined where a null has to be told of, or reading failed, which each field tells by itself. */
async function readAnswer(context: Context, fields: readonly WrittenField[]): Promise<string | undefined> {
  const statement = answerStatement(context, fields);
  const read = await context.reads.run(statement, true).catch(() => undefined);
  const text = read?.rows[0]?.answer;
  return text?.includes(missing) ? undefined : text;
}

/** Runs queries compiled to JavaScript once, instead of walking through their text for every row; mutations as ever. */
const runCompiled =
  (schema: GraphQLSchema, plans: boolean): GatewayExecutor =>
  async ({ document, operation, operationName, request: { variables }, context }) => {
    const name = operationName ?? undefined;
    // graphql-js tells better what is wrong with variables, and knows that one with a default is not required.
    const selection = selectionOf(context as Context);
    const isQuery = operation.operation === OperationTypeNode.QUERY;
    const query = plans && selection !== undefined && isQuery && compile(schema, document, name);
    if (query === false) {
      return execute({
        schema,
        document,
        operationName: name,
        variableValues: variables,
        contextValue: context,
      });
    }
    const fields = await planReads(selection.fields, context as Context, schema);
    const text = fields && (await readAnswer(context as Context, fields));
    if (text !== undefined) return { data: writtenData(Buffer.from(text)) };
    const { data, errors } = await query(undefined, context, selection.variables);
    return { data, ...(errors && { errors: errors.map(asGraphqlError) }) } as Awaited<
      ReturnType<GatewayExecutor>
    >;
  };

/** Hands Apollo Server a schema that is executed compiled: the way it leaves for that is the one for gateways. */
export function compiledExecution(
  schema: GraphQLSchema,
  currentSnapshot: () => Promise<string>,
  plans: boolean,
): GatewayInterface {
  for (const type of Object.values(schema.getTypeMap())) {
    // type-graphql tells it in a promise, and graphql-jit does not wait for one.
    if (isAbstractType(type)) type.resolveType = ({ __typename }: { __typename: string }) => __typename;
    if (!isObjectType(type)) continue;
    // Nor for the value of a field without a resolver of its own, which may be a promise or a function.
    for (const field of Object.values(type.getFields())) {
      if (isCompositeType(getNamedType(field.type))) field.resolve ??= defaultFieldResolver;
    }
  }
  return {
    load: async () => ({ executor: answersAgain(runCompiled(schema, plans), currentSnapshot) }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}
