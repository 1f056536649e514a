import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field that an operation selects, with its arguments: literals, variables and defaults alike. */
export interface SelectedField {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  /** Response keys from the root to the field. */
  path: string[];
  arguments: Record<string, unknown>;
}

/** An operation that is valid, so that its fragments end. */
export interface ValidOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Coerced. */
  variables: Record<string, unknown>;
}

/** Every field that an operation selects, through its fragments; introspection is left out. */
export function selectedFields({ schema, document, operation, variables }: ValidOperation): SelectedField[] {
  const fragments = new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );

  function walk(set: SelectionSetNode, type: GraphQLNamedType | undefined, path: string[]): SelectedField[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || selection.kind === Kind.INLINE_FRAGMENT) {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition?.name.value;
        return fragment
          ? walk(fragment.selectionSet, condition ? schema.getType(condition) : type, path)
          : [];
      }
      const field =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (!field) return [];
      const fieldPath = [...path, (selection.alias ?? selection.name).value];
      const selected = {
        field,
        node: selection,
        path: fieldPath,
        arguments: getArgumentValues(field, selection, variables),
      };
      const { selectionSet } = selection;
      return [selected, ...(selectionSet ? walk(selectionSet, getNamedType(field.type), fieldPath) : [])];
    });
  }
  return walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, []);
}
