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

/**
 * The request of a list field from its arguments: filter, order (or the list's default) and page. For an order by a
 * figure, `figureOf` has what the figure is of, so that cursors of one year are refused in another.
 */
export function listRequest<Filter, Order extends string>(
  filter: Filter,
  order: (ListOrder & { field: Order }) | undefined,
  defaultOrder: Order,
  page: PageArguments,
  info: GraphQLResolveInfo,
  figureOf?: readonly (string | number)[],
): ListRequest<Filter, Order> {
  const field = order?.field ?? defaultOrder;
  const cursorOrder = { name: [field, ...(figureOf ?? [])].join(' '), isByFigure: figureOf !== undefined };
  return {
    filter,
    order: field,
    cursorOrder: cursorOrder.name,
    descending: order?.direction === 'DESC',
    page: readPage(page, cursorOrder, info),
  };
}

/** The parent of a list that has none: see `defineConnection`. */
export const root = 0;
