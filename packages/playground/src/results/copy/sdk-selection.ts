import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { codeKey, codeText } from './code-value.ts';

/** A selection of the SDK: a field is true or a selection of its own; `$` has arguments, as code. */
export type SdkSelection = Map<string, true | string | SdkSelection>;

/** Turns an operation whose fragments are inlined into the selection of the SDK that asks for the same. */
export function sdkSelection(operation: OperationDefinitionNode, schema: GraphQLSchema): SdkSelection {
  const selection: SdkSelection = new Map();
  const root = schema.getRootType(operation.operation);
  if (root) addSelections(selection, operation.selectionSet, root, schema);
  return selection;
}

function addSelections(
  selection: SdkSelection,
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) addField(selection, node, type, schema);
    if (node.kind !== Kind.INLINE_FRAGMENT) continue;
    const condition = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
    if (!isCompositeType(condition)) continue;
    // A fragment on the type itself, or on an interface of an object, asks of every object.
    const holdsAlways = condition === type || !isAbstractType(type);
    const targets = holdsAlways
      ? []
      : isAbstractType(condition)
        ? schema.getPossibleTypes(condition)
        : [condition];
    if (holdsAlways) addSelections(selection, node.selectionSet, type, schema);
    for (const target of targets) {
      if (!isAbstractType(type) || !schema.isSubType(type, target)) continue;
      addSelections(inner(inner(selection, '$on'), target.name), node.selectionSet, target, schema);
    }
  }
}

function addField(
  selection: SdkSelection,
  node: FieldNode,
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
): void {
  const key = node.alias ? `${node.alias.value}:${node.name.value}` : node.name.value;
  const given = argumentsCode(node);
  if (!given && !node.selectionSet) {
    selection.set(key, true);
    return;
  }
  const field = inner(selection, key);
  if (given) field.set('$', given);
  const output = isUnionType(type) ? undefined : getNamedType(type.getFields()[node.name.value]?.type);
  if (node.selectionSet && isCompositeType(output)) addSelections(field, node.selectionSet, output, schema);
}

function inner(selection: SdkSelection, key: string): SdkSelection {
  const found = selection.get(key);
  if (found instanceof Map) return found;
  const created: SdkSelection = new Map();
  selection.set(key, created);
  return created;
}

function argumentsCode({ arguments: given = [] }: FieldNode): string {
  if (given.length === 0) return '';
  return `{ ${given.map(({ name, value }) => `${codeKey(name.value)}: ${valueCode(value)}`).join(', ')} }`;
}

/** Writes an argument's value as code; a variable becomes a property of the object `variables`. */
export function valueCode(value: ValueNode): string {
  switch (value.kind) {
    case Kind.VARIABLE:
      return `variables.${value.name.value}`;
    case Kind.STRING:
    case Kind.ENUM:
      return codeText(value.value);
    case Kind.NULL:
      return 'null';
    case Kind.LIST:
      return `[${value.values.map(valueCode).join(', ')}]`;
    case Kind.OBJECT:
      return `{ ${value.fields.map(({ name, value }) => `${codeKey(name.value)}: ${valueCode(value)}`).join(', ')} }`;
    default:
      return String(value.value);
  }
}
