import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { connectionPath, type RowList } from '../rows/row-lists.ts';
import { argument, dropUnusedVariables, selectFields, variableDefinition } from './syntax.ts';

/** An operation that reads one page of a list, and the places in its response that tell whether more follow. */
export interface PageQuery {
  readonly text: string;
  /** The response names that lead to the connection that is read page by page; empty where there is none. */
  readonly connection: readonly string[];
}

/** The variables for the number of rows of a page and for the cursor that it follows. */
export const pageVariables = { first: 'exportFirst', after: 'exportAfter' } as const;

const paging = ['first', 'last', 'after', 'before'];

/**
 * Rewrites an operation so that it reads a list alone, page by page. What the user left out (`pageInfo`, `totalCount`,
 * `after`) is added; connections inside the rows get a `pageInfo` too, so that none is cut short unnoticed.
 */
export function buildPageQuery(
  operation: OperationDefinitionNode,
  list: RowList,
  schema: GraphQLSchema,
): PageQuery {
  const connection = connectionPath(list);
  const kept = connection.length > 0 ? connection : list.path.map(({ key }) => key);
  const types = new TypeInfo(schema);
  const path: string[] = [];

  const Field = {
    enter(node: FieldNode) {
      path.push((node.alias ?? node.name).value);
      const isOnPath = path.every((key, index) => index >= kept.length || key === kept[index]);
      if (isOnPath) return undefined;
      path.pop();
      return null;
    },
    leave(node: FieldNode) {
      const type = getNamedType(types.getType());
      const isPaged = connection.length > 0 && path.length === connection.length;
      path.pop();
      const fields = isObjectType(type) ? type.getFields() : {};
      if (!fields.pageInfo) return undefined;
      const count = isPaged && fields.totalCount ? ['totalCount'] : [];
      const selected = selectFields(node, [
        ...count,
        ['pageInfo', ['hasNextPage', 'hasPreviousPage', 'endCursor']],
      ]);
      return isPaged ? withPage(selected) : selected;
    },
  };
  const InlineFragment = {
    leave: ({ selectionSet }: { selectionSet: { selections: readonly unknown[] } }) =>
      selectionSet.selections.length === 0 ? null : undefined,
  };
  const rewritten = visit(operation, visitWithTypeInfo(types, { Field, InlineFragment }));
  const paged: OperationDefinitionNode = {
    ...rewritten,
    variableDefinitions: [
      ...(rewritten.variableDefinitions ?? []),
      variableDefinition(pageVariables.first, 'Int'),
      variableDefinition(pageVariables.after, 'String'),
    ],
  };
  return { text: print(dropUnusedVariables(paged)), connection };
}

const withPage = (node: FieldNode): FieldNode => ({
  ...node,
  arguments: [
    ...(node.arguments ?? []).filter(({ name }) => !paging.includes(name.value)),
    argument('first', { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: pageVariables.first } }),
    argument('after', { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: pageVariables.after } }),
  ],
});
