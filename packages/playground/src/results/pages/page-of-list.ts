import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { connectionPath, type RowList, readPath } from '../rows/row-lists.ts';
import { readVariables } from '../run/operation.ts';
import type { Run } from '../run/run.ts';

/** The part of a list that a response has, where the list goes on or may go on. */
export interface PartOfList {
  /** The rows of the page, and of the whole list where the response says how many. */
  readonly count: number;
  readonly total: number | undefined;
  /** False where the response does not say whether there are more. */
  readonly isCertain: boolean;
}

/** The size of the server’s pages where a query gives none. */
const usualPage = 50;

/**
 * Returns which part of a list a run has read; undefined where that is all of it. Without `pageInfo` and `totalCount` in
 * the query a full page may be the last one or not.
 */
export function partOfList(
  { data, variables }: Pick<Run, 'data' | 'variables'>,
  operation: OperationDefinitionNode,
  list: RowList,
): PartOfList | undefined {
  const path = connectionPath(list);
  if (path.length === 0 || operation.operation !== 'query') return undefined;
  const connection = Object(readPath(data, path));
  const items: unknown = connection[list.path[path.length]?.key ?? ''];
  const count = Array.isArray(items) ? items.length : 0;
  const total: number | undefined = connection.totalCount ?? undefined;
  const { hasNextPage, hasPreviousPage } = Object(connection.pageInfo);
  if (total !== undefined) return count < total ? { count, total, isCertain: true } : undefined;
  if (hasNextPage || hasPreviousPage) return { count, total, isCertain: true };
  const isFull = count > 0 && count >= pageSize(operation, path, variables);
  return hasNextPage === undefined && isFull ? { count, total, isCertain: false } : undefined;
}

function pageSize(
  operation: OperationDefinitionNode,
  path: readonly string[],
  given: Run['variables'],
): number {
  let field: FieldNode | undefined;
  let set: SelectionSetNode | undefined = operation.selectionSet;
  for (const key of path) {
    field = set && fieldsOf(set).find(({ alias, name }) => (alias ?? name).value === key);
    set = field?.selectionSet;
  }
  const size = field?.arguments?.find(({ name }) => ['first', 'last'].includes(name.value))?.value;
  if (size?.kind === Kind.INT) return Number(size.value);
  const value = size?.kind === Kind.VARIABLE && readVariables(operation, given)[size.name.value];
  return typeof value === 'number' ? value : usualPage;
}

/** The fields of a selection with those of its fragments, which are inlined. */
const fieldsOf = ({ selections }: SelectionSetNode): FieldNode[] =>
  selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });
