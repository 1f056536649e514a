import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { Run } from './run.ts';

/** Returns the variables of a run, with the defaults of its operation for those that were not given. */
export function readVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Run['variables'],
): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable: { name }, defaultValue }) => {
      if (given[name.value] !== undefined) return [[name.value, given[name.value]]];
      return defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)]] : [];
    }),
  );
}

/**
 * Returns the operation of a run as it was carried out: its fragments are inlined, and what the variables skip is left
 * out. Undefined where the text has no such operation.
 */
export function readOperation({
  query,
  operationName,
  variables,
}: Pick<Run, 'query' | 'operationName' | 'variables'>): OperationDefinitionNode | undefined {
  const { definitions } = parse(query);
  const operation = definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .find(({ name }) => !operationName || name?.value === operationName);
  if (!operation) return undefined;
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const values = readVariables(operation, variables);
  const isSkipped = (node: Parameters<typeof getDirectiveValues>[1]) =>
    getDirectiveValues(GraphQLSkipDirective, node, values)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, values)?.if === false;

  return visit(operation, {
    Field: { enter: (node) => (isSkipped(node) ? null : undefined) },
    InlineFragment: { enter: (node) => (isSkipped(node) ? null : undefined) },
    FragmentSpread: {
      enter(node) {
        const fragment = fragments.get(node.name.value);
        if (!fragment || isSkipped(node)) return null;
        const { typeCondition, selectionSet } = fragment;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
      },
    },
    Directive: { enter: ({ name }) => ([skip, include].includes(name.value) ? null : undefined) },
  });
}

const { name: skip } = GraphQLSkipDirective;
const { name: include } = GraphQLIncludeDirective;
