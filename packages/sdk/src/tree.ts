import { DangboError } from './error.ts';

/** A row with the rows below it, in the order of the list. */
export type TreeNode<Row> = Omit<Row, 'children'> & { children: TreeNode<Row>[] };

/** A row of which the tree needs no more than these. */
export interface RowWithParent {
  readonly id: string;
  readonly parent: { readonly id: string } | null;
}

/**
 * Builds trees from a flat list, such as the rows of `descendants`. The roots are the rows whose parent is not in it.
 *
 * @throws DangboError BAD_OPTIONS where a row is there twice or is above itself
 *
 * @example
 * const [root] = toTree([{ id: 'a', parent: null }, { id: 'b', parent: { id: 'a' } }]);
 * root.children[0].id; // 'b'
 */
export function toTree<Row extends RowWithParent>(rows: readonly Row[]): TreeNode<Row>[] {
  const nodes = new Map<string, TreeNode<Row>>();
  for (const row of rows) {
    if (nodes.has(row.id)) throw new DangboError('BAD_OPTIONS', `The row ${row.id} is there twice`);
    nodes.set(row.id, { ...row, children: [] });
  }
  const roots: TreeNode<Row>[] = [];
  for (const { id, parent } of rows) {
    const node = nodes.get(id) as TreeNode<Row>;
    (nodes.get(parent?.id ?? '')?.children ?? roots).push(node);
  }
  const count = (level: readonly TreeNode<Row>[]): number =>
    level.reduce((sum, { children }) => sum + 1 + count(children), 0);
  if (count(roots) < rows.length) throw new DangboError('BAD_OPTIONS', 'A row is above itself');
  return roots;
}
