import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  getNamedType,
  graphql,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type ReceivedRequest, startServer } from './server.ts';

/** The server's published schema. */
const schema = buildSchema(readFileSync(new URL('../../../server/schema.graphql', import.meta.url), 'utf8'));

const rowCount = 25;
const scalars: Record<string, unknown> = { Boolean: true, Float: 0.5, Int: 7 };

interface Arguments {
  readonly id?: string;
  readonly first?: number;
  readonly after?: string;
}

/**
 * Starts a server that executes requests against the published schema, with results derived from the request: strings
 * contain the name of the field and its arguments, lists have two entries, connections 25 rows. `node(id)` has the
 * type that the id begins with.
 */
export function startSchemaServer() {
  return startServer(async (request: ReceivedRequest) => ({
    body: await graphql({
      schema,
      source: request.query,
      variableValues: request.variables,
      fieldResolver: resolveField,
      typeResolver: (value) => value.__typename,
    }),
  }));
}

const resolveField: GraphQLFieldResolver<Record<string, unknown> | undefined, unknown> = (
  source,
  args,
  _,
  info,
) => source?.[info.fieldName] ?? invent(info.returnType, info.fieldName, args);

/** The type in a global id. */
const typeIn = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[0];

function invent(type: GraphQLOutputType, field: string, args: Arguments): unknown {
  if (isNonNullType(type)) return invent(type.ofType, field, args);
  if (isListType(type)) return [1, 2].map(() => invent(type.ofType, field, args));
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isAbstractType(type)) return { __typename: typeIn(args.id ?? ''), id: args.id };
  if (!isObjectType(type)) return scalars[type.name] ?? echo(field, args);
  return type.name.endsWith('Connection') ? inventPage(type.getFields().nodes?.type, args) : {};
}

function inventPage(nodes: GraphQLOutputType | undefined, { first = 10, after = '0' }: Arguments): object {
  const start = Number(after);
  const end = Math.min(start + first, rowCount);
  const type = nodes && getNamedType(nodes).name;
  return {
    nodes: Array.from({ length: end - start }, (_, index) => ({ id: `${type}:${start + index + 1}` })),
    pageInfo: { hasNextPage: end < rowCount, endCursor: String(end) },
    totalCount: rowCount,
  };
}

function echo(field: string, args: object): string {
  return Object.keys(args).length === 0 ? field : `${field} ${JSON.stringify(args)}`;
}
