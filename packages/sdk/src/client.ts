import { type IterateOptions, iterateRows } from './connection.iterate.ts';
import { printDocument } from './document.print.ts';
import type { Day, Mutation, Query } from './generated/schema.types.ts';
import type { Result, Row } from './result.types.ts';
import { type GraphQLRequest, type SelectionObject, toRequest } from './selection.document.ts';
import type { Selection } from './selection.types.ts';
import { type CallOptions, type ClientOptions, fromCaller, send } from './transport.ts';
import type { Valid, ValidIteration } from './validation.types.ts';

/** Options of a query or a mutation. */
export interface OperationOptions extends CallOptions {
  /** The operation's name, by which logs, metrics and mocks recognize it. */
  readonly name?: string | undefined;
}

/** Options of a query. */
export interface QueryOptions extends OperationOptions {
  /** The day, YYYY-MM-DD, that every field without an `asOf` of its own describes. Default: today in Viet Nam. */
  readonly asOf?: Day | undefined;
}

/** A GraphQL document with its types: a `TypedDocumentNode`, or the string of codegen's `documentMode: string`. */
export interface TypedDocument<Data, Variables> {
  /** Undefined at run time; it carries the types, under the name on which all GraphQL tools agreed. */
  __apiType?: (variables: Variables) => Data;
}

/** A client of one server. */
export interface Client {
  /**
   * Reads the selected fields, in one round trip; with `asOf` as they were on that day.
   *
   * @example
   * const { organization } = await dangbo.query({ organization: { $: { code: 'DUK' }, name: true } });
   */
  query<Selected extends Selection<Query>>(
    selection: Valid<Query, Selected>,
    options?: QueryOptions,
  ): Promise<Result<Query, Selected>>;

  /** Runs mutations, with a selection as for `query`. Errors that the user must correct are in the payload's `userErrors`. */
  mutate<Selected extends Selection<Mutation>>(
    selection: Valid<Mutation, Selected>,
    options?: OperationOptions,
  ): Promise<Result<Mutation, Selected>>;

  /**
   * Yields the rows of the one connection in the selection, page by page as they are consumed.
   *
   * @example
   * for await (const { fullName } of dangbo.iterate({ members: { nodes: { fullName: true } } })) print(fullName);
   */
  iterate<Selected extends Selection<Query>>(
    selection: ValidIteration<Query, Selected>,
    options?: QueryOptions & IterateOptions,
  ): AsyncGenerator<Row<Query, Selected>, void, undefined>;

  /** Sends a typed document: a ready-made one of `@dangbo/sdk/operations`, or your own. */
  execute<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    ...rest: Record<string, never> extends Variables
      ? [variables?: Variables | undefined, options?: CallOptions | undefined]
      : [variables: Variables, options?: CallOptions | undefined]
  ): Promise<Data>;
}

/**
 * Creates a client. It has no connection to close.
 *
 * @example
 * const dangbo = createClient({ url: 'https://dangbo.example/graphql', apiKey });
 */
export function createClient(client: ClientOptions): Client {
  // The interface has the result types of all calls; `never` is assignable to each.
  const run = async (operation: 'query' | 'mutation', selection: unknown, options?: QueryOptions) => {
    const request = fromCaller(() => toRequest(operation, selection as SelectionObject, options));
    return (await send(client, request, options)) as never;
  };
  return {
    query: (selection, options) => run('query', selection, options),
    mutate: (selection, options) => run('mutation', selection, options),
    iterate: (selection, options) =>
      iterateRows((page) => run('query', page, options), selection, options) as AsyncGenerator<never>,
    execute: async (document: object, variables?: unknown, options?: CallOptions) => {
      const named = client.persisted ? nameOf(document) : undefined;
      const request = fromCaller(() => ({ ...(named ?? textOf(document)), variables }));
      return (await send(client, request, options)) as never;
    },
  };
}

/** Identifies a document by the hash that code generators add; undefined without one. */
function nameOf(document: object): GraphQLRequest | undefined {
  const { hash } = (document as { readonly __meta__?: { readonly hash?: string } } | null)?.__meta__ ?? {};
  return /^[\da-f]{64}$/.test(hash ?? '') ? { documentId: `sha256:${hash}` } : undefined;
}

const textOf = (document: object): GraphQLRequest => ({
  query: 'kind' in document ? printDocument(document) : String(document),
});
