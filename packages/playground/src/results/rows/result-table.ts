import type { Wording } from './cell-text.ts';
import { withTitles } from './column-title.ts';
import { buildColumns, type Column } from './columns.ts';
import { type Row, type RowList, readRows } from './row-lists.ts';
import type { Shape } from './shape.ts';
import { spreadLists } from './spread-lists.ts';

/** A list of a response as a table. */
export interface ResultTable {
  readonly list: RowList;
  /** True where the values of outer rows are repeated in the inner ones. */
  readonly isJoined: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Builds the table of a list; of the rows of a response, or of given ones. */
export function buildTable(
  root: Shape,
  data: unknown,
  list: RowList,
  isJoined: boolean,
  wording: Wording,
  rows: readonly Row[] = readRows(data, list, isJoined),
): ResultTable {
  const columns = withTitles(spreadLists(buildColumns(root, list, isJoined), rows), wording);
  return { list, isJoined, columns, rows };
}

/** Chooses the list to show first: of the outermost lists that with most rows, else the values outside of all lists. */
export function chooseList(lists: readonly RowList[], data: unknown): RowList | undefined {
  const outermost = lists
    .filter(({ depth }) => depth === 1)
    .map((list) => ({ list, count: readRows(data, list, false).length }));
  const most = outermost.reduce<(typeof outermost)[number] | undefined>(
    (best, each) => (best && best.count >= each.count ? best : each),
    undefined,
  );
  return most?.list ?? lists[0];
}
