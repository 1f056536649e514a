import type { GraphQLResolveInfo } from 'graphql';
import type { ListRequest } from './connection.ts';
import { type PageArguments, readPage } from './page-arguments.ts';

/** The request of a list field from its arguments: filter, order (or the list's default) and page. */
export function listRequest<Filter, Order extends string>(
  filter: Filter,
  order: { field: Order; direction: 'ASC' | 'DESC' } | undefined,
  defaultOrder: Order,
  page: PageArguments,
  info: GraphQLResolveInfo,
): ListRequest<Filter, Order> {
  const field = order?.field ?? defaultOrder;
  return { filter, order: field, descending: order?.direction === 'DESC', page: readPage(page, field, info) };
}

/** The parent of a list that has none: see `defineConnection`. */
export const root = 0;
