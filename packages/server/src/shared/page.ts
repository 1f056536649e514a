import { cursorOf } from './cursor.ts';

/** A row of a list, with what it is ordered by. */
export type Paged<Row> = Row & { cursorValue: string };

/**
 * What of a page is read only where it is selected.
 * @public
 */
export interface Later {
  hasNextPage: boolean | (() => Promise<boolean>);
  hasPreviousPage: boolean | (() => Promise<boolean>);
  totalCount: () => Promise<number>;
}

/** A row in its list. */
export class Edge<Row extends { id: number }> {
  readonly node: Paged<Row>;
  private readonly order: string;

  constructor(node: Paged<Row>, order: string) {
    this.node = node;
    this.order = order;
  }

  get cursor(): string {
    return cursorOf(this.order, this.node.cursorValue, this.node.id);
  }
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
    return this.rows.map((row) => new Edge(row, this.order));
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
      startCursor: start && new Edge(start, this.order).cursor,
      endCursor: end && new Edge(end, this.order).cursor,
    };
  }
}
