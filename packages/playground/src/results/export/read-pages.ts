import { type Row, type RowList, readPath, readRows } from '../rows/row-lists.ts';
import { ExportError } from './export-error.ts';
import { findCutList } from './find-cut-list.ts';
import { type PageQuery, pageVariables } from './page-query.ts';
import { ask, CostError } from './request.ts';

/** The number of rows that have been read, and of all. */
export interface Progress {
  readonly read: number;
  /** Undefined until the first page, and where the server does not count. */
  readonly total: number | undefined;
}

/** The most rows of a page that the server allows. */
const largestPage = 100;

/**
 * Reads all rows of a list, page by page. It throws an ExportError rather than return some of them: where the server
 * fails, a cursor does not advance, the number of rows changes, or a list inside the rows has more pages, unless that is allowed.
 */
export async function readPages({
  query: { text, connection },
  list,
  isJoined,
  mayCut = false,
  variables,
  fetch,
  onProgress,
}: {
  query: PageQuery;
  list: RowList;
  isJoined: boolean;
  /** True where lists inside the rows may be cut, as in a table that shows them as the user asked for them. */
  mayCut?: boolean | undefined;
  variables: Readonly<Record<string, unknown>>;
  fetch: typeof globalThis.fetch;
  onProgress: (progress: Progress) => void;
}): Promise<Row[]> {
  const rows: Row[] = [];
  const cursors = new Set<string>();
  let total: number | undefined;
  let read = 0;
  let first = largestPage;
  for (let after: string | null = null; ; ) {
    const page = { [pageVariables.first]: first, [pageVariables.after]: after };
    let data: unknown;
    try {
      data = await ask(fetch, { query: text, variables: { ...variables, ...page } });
    } catch (error) {
      if (!(error instanceof CostError) || connection.length === 0 || first === 1) throw error;
      first = Math.floor(first / 2);
      continue;
    }
    const current = Object(readPath(data, connection));
    const isPaged = connection.length > 0;
    const cut = findCutList(data, isPaged ? current : undefined);
    if (cut && !mayCut) throw innerPages(cut);
    for (const row of readRows(data, list, isJoined)) rows.push(row);
    if (!isPaged) return rows;

    const { pageInfo, totalCount } = current;
    if (!pageInfo) throw gone(connection);
    if (after !== null && totalCount !== total) throw changed(total, totalCount);
    total = totalCount;
    // The nodes or edges of the connection, under the name that the query gives them.
    const items: unknown = current[list.path[connection.length]?.key ?? ''];
    const count = Array.isArray(items) ? items.length : 0;
    read += count;
    onProgress({ read, total });
    if (!pageInfo.hasNextPage) break;
    if (count === 0 || typeof pageInfo.endCursor !== 'string' || cursors.has(pageInfo.endCursor))
      throw stuck();
    after = pageInfo.endCursor;
    cursors.add(pageInfo.endCursor);
  }
  if (total !== undefined && read !== total) throw changed(total, read);
  return rows;
}

const gone = (connection: readonly string[]) =>
  new ExportError(
    `Máy chủ không trả về danh sách “${connection.join('.')}”. Hãy chạy lại truy vấn để xem lý do.`,
    `The server does not return the list “${connection.join('.')}”. Run the query again to see why.`,
  );

const changed = (before: number | undefined, after: number) =>
  new ExportError(
    `Số dòng đã thay đổi trong lúc tải (từ ${before} thành ${after}), nên danh sách chưa chắc đủ. Hãy thử lại.`,
    `The number of rows changed while it was read (from ${before} to ${after}), so the list may be incomplete. Try again.`,
  );

const stuck = () =>
  new ExportError(
    'Máy chủ trả về cùng một trang nhiều lần (con trỏ không tiến), nên danh sách chưa đủ. Hãy báo người quản trị.',
    'The server returns the same page again (the cursor does not advance), so the list is incomplete. Tell the administrator.',
  );

const innerPages = (path: string) =>
  new ExportError(
    `Danh sách bên trong “${path}” còn trang chưa đọc. Hãy tăng "first" của nó (nhiều nhất 100) hoặc bỏ nó khỏi truy vấn.`,
    `The inner list “${path}” has more pages. Raise its "first" (100 at most), or leave it out of the query.`,
  );
