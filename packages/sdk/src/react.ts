import type {
  DataTag,
  InfiniteData,
  UnusedSkipTokenInfiniteOptions,
  UnusedSkipTokenOptions,
  UseMutationOptions,
} from '@tanstack/react-query';
import type { Client, OperationOptions, QueryOptions, TypedDocument } from './client.ts';
import { connectionAt, pathToConnection, selectPage } from './connection.iterate.ts';
import { DangboError } from './error.ts';
import type { Mutation, Query } from './generated/schema.types.ts';
import type { Result, Row } from './result.types.ts';
import type { SelectionObject } from './selection.document.ts';
import type { Selection } from './selection.types.ts';
import type { CallOptions } from './transport.ts';
import type { Valid, ValidIteration } from './validation.types.ts';

/** Options of a read: those of the client, but for the signal, which TanStack Query gives. */
export type ReadOptions = Omit<QueryOptions, 'signal'>;

/** The key of a query: equal for equal requests, in whatever order their fields are. */
export type RequestKey = readonly ['dangbo', kind: string, ...request: unknown[]];

/** Options of a query for TanStack Query. */
export type QueryOptionsFor<Data> = UnusedSkipTokenOptions<Data, DangboError, Data, RequestKey> & {
  readonly queryKey: DataTag<RequestKey, Data, DangboError>;
};

/** One page of a connection. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type Pages<Node> = InfiniteData<Page<Node>, string | null>;

/** Options of an infinite query for TanStack Query. */
export type InfiniteQueryOptionsFor<Node> = UnusedSkipTokenInfiniteOptions<
  Page<Node>,
  DangboError,
  Pages<Node>,
  RequestKey,
  string | null
> & { readonly queryKey: DataTag<RequestKey, Pages<Node>, DangboError> };

/** Options of a mutation for TanStack Query. */
export type MutationOptionsFor<Data, Variables> = Omit<
  UseMutationOptions<Data, DangboError, Variables>,
  'mutationFn'
> & {
  readonly mutationFn: (variables: Variables) => Promise<Data>;
};

/**
 * Returns the options of a query that reads a selection.
 *
 * @example
 * const { data } = useQuery(queryOptions(dangbo, { organization: { $: { code: 'DUK' }, name: true } }));
 */
export function queryOptions<Selected extends Selection<Query>>(
  client: Client,
  selection: Valid<Query, Selected>,
  options?: ReadOptions,
): QueryOptionsFor<Result<Query, Selected>> {
  return {
    queryKey: keyOf('query', selection, whatCounts(options)),
    queryFn: ({ signal }) => client.query(selection, { ...options, signal }),
  };
}

/** Returns the options of a query that sends a typed document. */
export function documentQueryOptions<Data, Variables>(
  client: Client,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  options?: Omit<ReadOptions, 'asOf' | 'name'>,
): QueryOptionsFor<Data> {
  const text = document instanceof String ? String(document) : document;
  return {
    queryKey: keyOf('document', text, variables, whatCounts(options)),
    queryFn: ({ signal }) => execute(client, document, variables, { ...options, signal }),
  };
}

/**
 * Returns the options of an infinite query over the one connection in a selection: each page has `nodes`, and the next
 * one begins after the last cursor.
 *
 * @example
 * useInfiniteQuery(infiniteQueryOptions(dangbo, { members: { nodes: { fullName: true } } }, { pageSize: 20 }));
 */
export function infiniteQueryOptions<Selected extends Selection<Query>>(
  client: Client,
  selection: ValidIteration<Query, Selected>,
  { pageSize = 100, ...options }: ReadOptions & { readonly pageSize?: number | undefined } = {},
): InfiniteQueryOptionsFor<Row<Query, Selected>> {
  const path = pathToConnection(selection as SelectionObject);
  return {
    queryKey: keyOf('pages', selection, pageSize, whatCounts(options)),
    initialPageParam: null,
    queryFn: async ({ signal, pageParam }) => {
      const page = { first: pageSize, ...(pageParam !== null && { after: pageParam }) };
      const asked = selectPage(selection as SelectionObject, path, page) as Selection<Query>;
      const data = await client.query(asked, { ...options, signal });
      const { nodes, pageInfo } = connectionAt(data, path);
      if (pageInfo.hasNextPage && (pageInfo.endCursor ?? pageParam) === pageParam)
        throw new DangboError('CURSOR_STUCK', `The cursor stays at ${pageParam}`);
      return { nodes: nodes as readonly Row<Query, Selected>[], pageInfo };
    },
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  };
}

/**
 * Returns the options of a mutation whose selection is computed from its variables.
 *
 * @example
 * useMutation(mutationOptions(dangbo, (accountId: string) => ({
 *   disableAccount: { $: { input: { accountId } }, userErrors: { code: true } },
 * })));
 */
export const mutationOptions = <Variables, const Selected extends Selection<Mutation>>(
  client: Client,
  select: (variables: Variables) => Valid<Mutation, Selected>,
  options?: OperationOptions,
): MutationOptionsFor<Result<Mutation, Selected>, Variables> => ({
  mutationFn: (variables) => client.mutate(select(variables), options),
});

/** Returns the options of a mutation that sends a typed document. */
export const documentMutationOptions = <Data, Variables>(
  client: Client,
  document: TypedDocument<Data, Variables>,
  options?: CallOptions,
): MutationOptionsFor<Data, Variables> => ({
  mutationFn: (variables) => execute(client, document, variables, options),
});

/** Sends a document of any type: which arguments `execute` takes depends on it. */
const execute = <Data, Variables>(
  client: Client,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  options: CallOptions | undefined,
): Promise<Data> => client.execute(document as TypedDocument<Data, unknown>, variables, options);

/** The options on which the data depend. */
const whatCounts = ({ asOf, headers, purpose }: ReadOptions = {}) => ({ asOf, headers, purpose });

/** The tag of a key has no value: it carries the type of the data. */
const keyOf = <Data>(kind: string, ...request: readonly unknown[]): DataTag<RequestKey, Data, DangboError> =>
  ['dangbo', kind, ...request] as RequestKey as DataTag<RequestKey, Data, DangboError>;
