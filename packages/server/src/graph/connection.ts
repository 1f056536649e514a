import { type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../database/tables.ts';
import type { BoundCursor } from './cursor.ts';
import { type Page, type Paged, type PageRequest, pageOf } from './page.ts';
import { defineRelation, type LoaderBy, type Many, type One } from './relation.ts';

// biome-ignore lint/suspicious/noExplicitAny: each list joins the tables that it needs
type Rows<Row> = SelectQueryBuilder<any, any, Row>;

/** An order by a number, from 0 on, that some rows lack: those come last in both directions. */
export interface FigureOrder<Filter> {
  figure: (filter: Filter) => Expression<number | null>;
}

/** The value by which rows are ordered: one that every row has, or a figure. */
export type OrderExpression<Filter> =
  | Expression<string>
  | ((filter: Filter) => Expression<string>)
  | FigureOrder<Filter>;

/** A list that can be paged: its rows and their orders. */
export interface Listed<Row extends { id: number }, Filter, Order extends string> {
  /**
   * The rows, without order and limit, of the parent whose id the expression gives. A list that is put together from
   * parts may take from each of them what a page needs, by `takePage`; it is undefined where all rows are counted.
   */
  rows: (
    db: ReadDatabase,
    parent: Expression<number>,
    filter: Filter,
    takePage?: (rows: Rows<Row>) => Rows<Row>,
  ) => Rows<Row>;
  /** The expression of each order, which may depend on the filter, such as on its day; `id` breaks ties. */
  orders: Record<Order, OrderExpression<Filter>>;
  id: Expression<number>;
  /** Values that are the same in every row, and need not be read. */
  known?: (filter: Filter) => Partial<Row>;
}

/** A request for a page of a list: its filter and order. */
export interface ListRequest<Filter, Order extends string> {
  filter: Filter;
  order: Order;
  /** The order as cursors name it. */
  cursorOrder: string;
  descending: boolean;
  page: PageRequest;
}

/** A request for the existence of rows on one side of a cursor, in the list and order of another request. */
type Beyond<Filter, Order extends string> = ListRequest<Filter, Order> & {
  side: 'before' | 'after';
  of: BoundCursor;
};

/** A list in pages, and the relations that it reads. */
export interface Connection<Row extends { id: number }, Filter, Order extends string>
  extends LoaderBy<number, Page<Row>, ListRequest<Filter, Order>> {
  /** The rows of a page from its end, with one more row where there is one. */
  readonly rows: Many<number, Paged<Row>, ListRequest<Filter, Order>>;
  readonly count: One<number, { count: number }, { filter: Filter }>;
  readonly existence: One<number, { isAny: boolean }, Beyond<Filter, Order>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the types hold within each connection
export type AnyConnection = Connection<any, any, any>;

/**
 * Declares a list in pages. Its loader reads the pages of all parents in one statement, and their total counts in
 * another where those are selected. The parent of a list at the root is 0.
 */
export function defineConnection<Row extends { id: number }, Filter, Order extends string>(
  list: Listed<Row, Filter, Order>,
): Connection<Row, Filter, Order> {
  type Request = ListRequest<Filter, Order>;

  /** The condition that a row comes after (or before) a cursor in the requested order. */
  const beyond = (request: Request, side: 'before' | 'after', cursor: BoundCursor, orAt = '') => {
    const comparison = sql.raw(((side === 'after') === request.descending ? '<' : '>') + orAt);
    const { value, valueAt } = orderOf(list.orders[request.order], request);
    return sql<SqlBool>`(${value}, ${list.id}) ${comparison} (${valueAt(cursor)}, ${cursor.id}::int)`;
  };

  const count = defineRelation({
    rows: ({ db }, parent: Expression<number>, { filter }: { filter: Filter }) =>
      list.rows(db, parent, filter).clearSelect().select(sql<number>`count(*)::int`.as('count')),
    isOne: true,
  });

  const existence = defineRelation({
    rows: ({ db }, parent: Expression<number>, request: Beyond<Filter, Order>) =>
      db.selectNoFrom(
        sql<boolean>`exists (${list
          .rows(db, parent, request.filter)
          .clearSelect()
          .where(beyond(request, request.side, request.of, '='))})`.as('isAny'),
      ),
    isOne: true,
  });

  const rows = defineRelation({
    rows: ({ db }, parent: Expression<number>, request: Request) => {
      const { page } = request;
      const order = orderOf(list.orders[request.order], request);
      const direction = request.descending !== page.backward ? 'desc' : 'asc';
      const takePage = (from: Rows<Row>): Rows<Row> => {
        let query = from
          .orderBy(order.value, direction)
          .orderBy(list.id, direction)
          // A number and no parameter: for those PostgreSQL expects to be asked for a tenth of the list.
          .limit(sql.lit(page.size + 1));
        if (page.after) query = query.where(beyond(request, 'after', page.after));
        if (page.before) query = query.where(beyond(request, 'before', page.before));
        return query;
      };
      const query = takePage(list.rows(db, parent, request.filter, takePage)).select(
        order.text.as('cursorValue'),
      );
      return query as Rows<Paged<Row>>;
    },
    known: ({ filter }) => (list.known?.(filter) ?? {}) as Partial<Paged<Row>>,
  });

  const load: LoaderBy<number, Page<Row>, Request> = (context, request) => {
    const pageFor = async (parent: number): Promise<Page<Row>> =>
      pageOf((await rows(context, request).load(parent)) ?? [], request, {
        isAny: async (side, of) =>
          (await existence(context, { ...request, side, of }).load(parent))?.isAny ?? false,
        count: async () => (await count(context, { filter: request.filter }).load(parent))?.count ?? 0,
      });
    return { load: pageFor, loadMany: (parents) => Promise.all(parents.map(pageFor)) };
  };
  return Object.assign(load, { rows, count, existence });
}

interface Ordered {
  value: Expression<unknown>;
  /** The value as cursors hold it. */
  text: RawBuilder<string>;
  /** The value of a row from its cursor. */
  valueAt: (cursor: BoundCursor) => RawBuilder<unknown>;
}

/**
 * The expressions of an order. That of a figure puts rows without one beyond all others, which in descending order is
 * below: `coalesce(figure, '-Infinity')`, so that values of all rows are compared as one.
 */
function orderOf<Filter>(
  expression: OrderExpression<Filter>,
  { filter, descending }: { filter: Filter; descending: boolean },
): Ordered {
  if ('figure' in expression) {
    const figure = expression.figure(filter);
    const orLast = (value: Expression<unknown>) =>
      sql`coalesce(${value}::float8, ${sql.lit(descending ? '-Infinity' : 'Infinity')}::float8)`;
    return {
      value: orLast(figure),
      text: sql`coalesce(${figure}::text, '')`,
      valueAt: ({ value }) => orLast(sql`nullif(${value}, '')`),
    };
  }
  const value = typeof expression === 'function' ? expression(filter) : expression;
  return { value, text: sql`${value}::text`, valueAt: (cursor) => sql`${cursor.value}` };
}
