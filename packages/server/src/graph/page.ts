import { cursorOf } from './cursor.ts';
import type { PageRequest } from './page-arguments.ts';

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

/** By what a list was ordered, and which page of it was asked for. */
interface PagesAsked {
  order: string;
  page: PageRequest;
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
  private readonly request: PagesAsked;
  private readonly later: Later;

  constructor(rows: Paged<Row>[], request: PagesAsked, later: Later) {
    this.rows = rows;
    this.request = request;
    this.later = later;
  }

  get nodes(): Row[] {
    return this.rows;
  }

  get edges() {
    return this.rows.map((row) => new Edge(row, this.request.order));
  }

  get totalCount(): Promise<number> {
    return this.later.totalCount();
  }

  get pageInfo() {
    return new PageInfo(this.rows, this.request, this.later);
  }
}

/** Where a page lies in its list. */
export class PageInfo<Row extends { id: number }> {
  readonly rows: readonly Paged<Row>[];
  readonly request: PagesAsked;
  private readonly later: Later;

  constructor(rows: readonly Paged<Row>[], request: PagesAsked, later: Later) {
    this.rows = rows;
    this.request = request;
    this.later = later;
  }

  get hasNextPage(): boolean | Promise<boolean> {
    const { hasNextPage } = this.later;
    return typeof hasNextPage === 'function' ? hasNextPage() : hasNextPage;
  }

  get hasPreviousPage(): boolean | Promise<boolean> {
    const { hasPreviousPage } = this.later;
    return typeof hasPreviousPage === 'function' ? hasPreviousPage() : hasPreviousPage;
  }

  get startCursor(): string | undefined {
    return this.cursorAt(0);
  }

  get endCursor(): string | undefined {
    return this.cursorAt(-1);
  }

  private cursorAt(place: number): string | undefined {
    const row = this.rows.at(place);
    return row && new Edge(row, this.request.order).cursor;
  }
}
