import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../entities.ts';
import type { Context } from './context.ts';
import { defineLoader } from './loader.ts';
import { type Cursor, encodeCursor, type PageRequest } from './page-arguments.ts';

/** The rows of a list, without order and limit, for the parent whose id the expression gives. */
// biome-ignore lint/suspicious/noExplicitAny: which tables a list joins is its own affair
type Rows<Row> = SelectQueryBuilder<any, any, Row>;

/** A list that can be paged: where its rows come from and what they are ordered by. */
export interface Relation<Row extends { id: number }, Filter, Order extends string> {
  rows: (db: ReadDatabase, parent: Expression<number>, filter: Filter) => Rows<Row>;
  /** The column of each order; `id` breaks ties. */
  orders: Record<Order, Expression<string>>;
  id: Expression<number>;
}

/** Which rows of a relation, in which order, and which page of them. */
export interface ListRequest<Filter, Order extends string> {
  filter: Filter;
  order: Order;
  descending: boolean;
  page: PageRequest;
}

type Paged<Row> = Row & { cursorValue: string };

/**
 * What of a page is read only where it is selected.
 * @public
 */
export interface Later {
  hasNextPage: boolean | (() => Promise<boolean>);
  hasPreviousPage: boolean | (() => Promise<boolean>);
  totalCount: () => Promise<number>;
}

/**
 * One page of a list. The getters are read by GraphQL, each only where it is selected.
 * @public It is part of the type of every connection's loader.
 */
export class Page<Row extends { id: number }> {
  private readonly rows: Paged<Row>[];
  private readonly order: string;
  private readonly later: Later;

  constructor(rows: Paged<Row>[], order: string, later: Later) {
    this.rows = rows;
    this.order = order;
    this.later = later;
  }

  get nodes(): Row[] {
    return this.rows;
  }

  get edges() {
    return this.rows.map((node) => ({ cursor: this.cursor(node), node }));
  }

  get totalCount(): Promise<number> {
    return this.later.totalCount();
  }

  get pageInfo() {
    const { hasNextPage, hasPreviousPage } = this.later;
    const [start, end] = [this.rows.at(0), this.rows.at(-1)];
    return {
      get hasNextPage() {
        return typeof hasNextPage === 'function' ? hasNextPage() : hasNextPage;
      },
      get hasPreviousPage() {
        return typeof hasPreviousPage === 'function' ? hasPreviousPage() : hasPreviousPage;
      },
      startCursor: start && this.cursor(start),
      endCursor: end && this.cursor(end),
    };
  }

  private cursor({ cursorValue, id }: Paged<Row>): string {
    return encodeCursor(this.order, { value: cursorValue, id });
  }
}

/**
 * Makes the loader of a connection: the pages of all parents in one statement, and another for
 * their total counts where those are selected. Parent 0 stands for a list at the root.
 */
export function defineConnection<Row extends { id: number }, Filter, Order extends string>(
  relation: Relation<Row, Filter, Order>,
) {
  type Request = ListRequest<Filter, Order>;

  const counts = defineLoader(async (context: Context, parents: readonly number[], filter: Filter) => {
    const { db } = context;
    const rows = await eachParent(db, parents, (parent) =>
      relation.rows(db, parent, filter).clearSelect().select(sql<number>`count(*)::int`.as('value')),
    );
    return new Map(rows.map((row) => [row.parent, row.value]));
  });

  /** Whether there is any row before (or after) a cursor. */
  const existence = defineLoader(
    async (
      context: Context,
      parents: readonly number[],
      request: Request & { side: 'before' | 'after'; of: Cursor },
    ) => {
      const { db } = context;
      const rows = await eachParent(db, parents, (parent) =>
        relation
          .rows(db, parent, request.filter)
          .clearSelect()
          .select(sql<number>`1`.as('value'))
          .where(beyond(relation, request, request.side, request.of, true))
          .limit(1),
      );
      return new Map(parents.map((parent) => [parent, rows.some((row) => row.parent === parent)]));
    },
  );

  return defineLoader(async (context: Context, parents: readonly number[], request: Request) => {
    const { page, filter, order } = request;
    const { db } = context;
    const direction = request.descending !== page.backward ? 'desc' : 'asc';
    const rows = await eachParent(db, parents, (parent) => {
      let query = relation
        .rows(db, parent, filter)
        .select(sql<string>`${relation.orders[order]}::text`.as('cursorValue'))
        .orderBy(relation.orders[order], direction)
        .orderBy(relation.id, direction)
        .limit(page.size + 1);
      if (page.after) query = query.where(beyond(relation, request, 'after', page.after));
      if (page.before) query = query.where(beyond(relation, request, 'before', page.before));
      return query as Rows<Paged<Row>>;
    });
    const lists = new Map(parents.map((parent) => [parent, [] as Paged<Row>[]]));
    for (const row of rows) lists.get(row.parent)?.push(row);

    return new Map(
      parents.map((parent) => {
        const list = lists.get(parent) ?? [];
        const more = list.length > page.size;
        if (more) list.length = page.size;
        if (page.backward) list.reverse();
        const any = (side: 'before' | 'after', of: Cursor | undefined) =>
          of !== undefined &&
          (async () => (await existence(context, { ...request, side, of }).load(parent)) ?? false);
        return [
          parent,
          new Page(list, order, {
            hasNextPage: page.backward ? any('after', page.before) : more,
            hasPreviousPage: page.backward ? more : any('before', page.after),
            totalCount: async () => (await counts(context, ...([filter] as never)).load(parent)) ?? 0,
          }),
        ];
      }),
    );
  });
}

/** Runs one query for every parent in one statement; a list at the root has the single parent 0 and needs no join. */
async function eachParent<Row>(
  db: ReadDatabase,
  parents: readonly number[],
  query: (parent: Expression<number>) => Rows<Row>,
): Promise<(Row & { parent: number })[]> {
  if (parents.length === 1) {
    const [parent] = parents as [number];
    const rows = await query(sql<number>`${parent}::int`).execute();
    return rows.map((row) => Object.assign(row as object, { parent }) as Row & { parent: number });
  }
  const page = query(sql<number>`parents.parent`);
  const result = await sql<Row & { parent: number }>`
    select parents.parent, page.* from unnest(${parents}::int[]) with ordinality as parents (parent, position)
    cross join lateral (select row_number() over () as place, rows.* from (${page}) as rows) as page
    order by parents.position, page.place`.execute(db);
  return result.rows;
}

/** The condition that a row comes after (or before) a cursor in the order asked for. */
function beyond<Row extends { id: number }, Filter, Order extends string>(
  relation: Relation<Row, Filter, Order>,
  request: { order: Order; descending: boolean },
  side: 'before' | 'after',
  cursor: Cursor,
  orAt = false,
): Expression<SqlBool> {
  const comparison = sql.raw(((side === 'after') === request.descending ? '<' : '>') + (orAt ? '=' : ''));
  return sql<SqlBool>`(${relation.orders[request.order]}, ${relation.id}) ${comparison} (${cursor.value}, ${cursor.id}::int)`;
}
