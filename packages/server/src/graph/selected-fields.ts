import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Context } from './context.ts';

/** A field that an operation selects, with the values of its arguments: literals, variables and defaults alike. */
export interface SelectedField {
  /** The name of the type that has the field. */
  parent: string;
  field: GraphQLField<unknown, unknown>;
  /** The types that the fragments around it, since the field above, require of the object; none where it is in none. */
  conditions: string[];
  /** Response keys from the root to the field. */
  path: string[];
  arguments: Record<string, unknown>;
  /** Excluded from this execution by `@skip` or `@include`, with its selection. */
  skipped: boolean;
  /** The fields selected below it. */
  fields: SelectedField[];
}

/** Fields that are selected of a value of a type. */
export interface Selected {
  type: GraphQLOutputType;
  fields: readonly SelectedField[];
}

/** Merges selected fields of the same response name, as graphql-js collects them. */
export function merged(selected: readonly SelectedField[]): SelectedField[] {
  const byName = new Map<string, SelectedField>();
  for (const field of selected) {
    if (field.skipped) continue;
    const name = field.path.at(-1) as string;
    const earlier = byName.get(name);
    byName.set(name, earlier ? { ...earlier, fields: [...earlier.fields, ...field.fields] } : field);
  }
  return [...byName.values()];
}

/** A validated operation, whose fragments are therefore finite. */
export interface ValidOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The coerced values of its variables. */
  variables: Record<string, unknown>;
}

/** The selection of a request's operation. */
export interface Selection {
  fields: readonly SelectedField[];
  /** True where it selects the schema, by fields that are not listed here. */
  introspects: boolean;
}

/** The selections of requests; there is none where a variable is invalid, which execution reports. */
export const selections = new WeakMap<Context, Selection>();

/**
 * The selected fields of an operation, with fragments expanded. Introspection is left out, except for `__typename`;
 * fields excluded by `@skip` and `@include` are in, and marked.
 */
export function selectionIn({ schema, document, operation, variables }: ValidOperation): Selection {
  let introspects = false;
  const fragments = new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );

  const leftOut = (selection: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false;

  function read(
    set: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    path: string[],
    within = false,
    conditions: string[] = [],
  ): SelectedField[] {
    return set.selections.flatMap((selection) => {
      const skipped = within || leftOut(selection);
      if (selection.kind !== Kind.FIELD) {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition?.name.value;
        return fragment
          ? read(
              fragment.selectionSet,
              condition ? schema.getType(condition) : type,
              path,
              skipped,
              condition ? [...conditions, condition] : conditions,
            )
          : [];
      }
      if (!isCompositeType(type)) return [];
      const { name, alias, selectionSet } = selection;
      const field =
        name.value === TypeNameMetaFieldDef.name
          ? TypeNameMetaFieldDef
          : isUnionType(type)
            ? undefined
            : type.getFields()[name.value];
      if (!field) {
        introspects = true;
        return [];
      }
      const fieldPath = [...path, (alias ?? name).value];
      return {
        parent: type.name,
        field,
        conditions,
        path: fieldPath,
        arguments: getArgumentValues(field, selection, variables),
        skipped,
        fields: selectionSet ? read(selectionSet, getNamedType(field.type), fieldPath, skipped) : [],
      };
    });
  }
  const fields = read(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, []);
  return { fields, introspects };
}
