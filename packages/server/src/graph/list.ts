import type { GraphQLResolveInfo } from 'graphql';
import { Field, InputType } from 'type-graphql';
import type { ListRequest } from './connection.ts';
import { OrderDirectionEnum } from './enum.ts';
import { type PageArguments, readPage } from './page-arguments.ts';

/** The field that the order of every list has, beside the field to sort by. */
@InputType()
export abstract class ListOrder {
  @Field(() => OrderDirectionEnum, {
    defaultValue: 'ASC',
    description:
      'The list is sorted in this direction; the default is ascending. / Danh sách được xếp theo chiều này; mặc định là tăng dần.',
  })
  direction!: keyof typeof OrderDirectionEnum;
}

/** The request of a list field from its arguments: filter, order (or the list's default) and page. */
export function listRequest<Filter, Order extends string>(
  filter: Filter,
  order: (ListOrder & { field: Order }) | undefined,
  defaultOrder: Order,
  page: PageArguments,
  info: GraphQLResolveInfo,
): ListRequest<Filter, Order> {
  const field = order?.field ?? defaultOrder;
  return { filter, order: field, descending: order?.direction === 'DESC', page: readPage(page, field, info) };
}

/** The parent of a list that has none: see `defineConnection`. */
export const root = 0;
