import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../database/tables.ts';
import type { Cursor } from './cursor.ts';
import { Page, type Paged } from './page.ts';
import type { PageRequest } from './page-arguments.ts';
import { defineRelation } from './relation.ts';

// biome-ignore lint/suspicious/noExplicitAny: which tables a list joins is its own affair
type Rows<Row> = SelectQueryBuilder<any, any, Row>;

/** A list that can be paged: where its rows come from and what they are ordered by. */
export interface Listed<Row extends { id: number }, Filter, Order extends string> {
  /** Without order and limit, for the parent whose id the expression gives. */
  rows: (db: ReadDatabase, parent: Expression<number>, filter: Filter) => Rows<Row>;
  /** The column of each order; `id` breaks ties. */
  orders: Record<Order, Expression<string>>;
  id: Expression<number>;
  /** What of every row is the same, and need not be read. */
  known?: (filter: Filter) => Partial<Row>;
}

/** Which rows of a relation, in which order, and which page of them. */
export interface ListRequest<Filter, Order extends string> {
  filter: Filter;
  order: Order;
  descending: boolean;
  page: PageRequest;
}

/**
 * Makes the loader of a connection: the pages of all parents in one statement, and another for
 * their total counts where those are selected. Parent 0 stands for a list at the root.
 */
export function defineConnection<Row extends { id: number }, Filter, Order extends string>(
  list: Listed<Row, Filter, Order>,
) {
  type Request = ListRequest<Filter, Order>;

  const counts = defineRelation({
    rows: ({ db }, parent: Expression<number>, { filter }: { filter: Filter }) =>
      list.rows(db, parent, filter).clearSelect().select(sql<number>`count(*)::int`.as('count')),
    isOne: true,
    value: ([row]) => row?.count ?? 0,
  });

  /** Whether there is any row before (or after) a cursor. */
  const existence = defineRelation({
    rows: ({ db }, parent: Expression<number>, request: Request & { side: 'before' | 'after'; of: Cursor }) =>
      db.selectNoFrom(
        sql<boolean>`exists (${list
          .rows(db, parent, request.filter)
          .clearSelect()
          .where(beyond(list, request, request.side, request.of, true))})`.as('isAny'),
      ),
    isOne: true,
    value: ([row]) => row?.isAny,
  });

  return defineRelation({
    rows: ({ db }, parent: Expression<number>, request: Request) => {
      const { page, filter, order } = request;
      const direction = request.descending !== page.backward ? 'desc' : 'asc';
      let query = list
        .rows(db, parent, filter)
        .select(sql<string>`${list.orders[order]}::text`.as('cursorValue'))
        .orderBy(list.orders[order], direction)
        .orderBy(list.id, direction)
        .limit(page.size + 1);
      if (page.after) query = query.where(beyond(list, request, 'after', page.after));
      if (page.before) query = query.where(beyond(list, request, 'before', page.before));
      return query as Rows<Paged<Row>>;
    },
    listed: (rows, { page }) =>
      page.backward
        ? sql`(select * from (select *, row_number() over () as place from (${rows}) as read limit ${page.size}) as page
            order by place desc)`
        : sql`(select * from (${rows}) as read limit ${page.size})`,
    known: (_, { filter }) => (list.known?.(filter) ?? {}) as Partial<Paged<Row>>,
    value: (rows, context, request, parent) => {
      const { page, filter } = request;
      const more = rows.length > page.size;
      if (more) rows.length = page.size;
      if (page.backward) rows.reverse();
      const any = (side: 'before' | 'after', of: Cursor | undefined) =>
        of !== undefined &&
        (async () => (await existence(context, { ...request, side, of }).load(parent)) ?? false);
      return new Page(rows, request, {
        hasNextPage: page.backward ? any('after', page.before) : more,
        hasPreviousPage: page.backward ? more : any('before', page.after),
        totalCount: async () => (await counts(context, { filter }).load(parent)) ?? 0,
      });
    },
  });
}

/** The condition that a row comes after (or before) a cursor in the order asked for. */
function beyond<Row extends { id: number }, Filter, Order extends string>(
  list: Listed<Row, Filter, Order>,
  request: { order: Order; descending: boolean },
  side: 'before' | 'after',
  cursor: Cursor,
  orAt = false,
): Expression<SqlBool> {
  const comparison = sql.raw(((side === 'after') === request.descending ? '<' : '>') + (orAt ? '=' : ''));
  return sql<SqlBool>`(${list.orders[request.order]}, ${list.id}) ${comparison} (${cursor.value}, ${cursor.id}::int)`;
}
