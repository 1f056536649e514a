import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A field of a response, with what the schema says of it. */
export interface Shape {
  /** The name in the response: the alias, where there is one. */
  readonly key: string;
  /** The name in the schema. */
  readonly field: string;
  readonly type: GraphQLNamedType | undefined;
  readonly isList: boolean;
  /** What the schema says of the field, in both languages. */
  readonly description: string;
  /** The selected fields, in the order of the query; those of all fragments together. */
  readonly fields: Shape[];
}

/** Reads the shape of an operation's response: its fields under their response names, with their types. */
export function readShape(operation: OperationDefinitionNode, schema: GraphQLSchema): Shape {
  const root: Shape = { key: 'data', field: '', type: undefined, isList: false, description: '', fields: [] };
  const parents = [root];
  const types = new TypeInfo(schema);
  const Field = {
    enter(node: FieldNode) {
      const key = (node.alias ?? node.name).value;
      const siblings = parents.at(-1)?.fields ?? [];
      const output = types.getType();
      const same = siblings.find((sibling) => sibling.key === key);
      const shape = same ?? {
        key,
        field: node.name.value,
        type: getNamedType(output) ?? undefined,
        isList: isListType(getNullableType(output)),
        description: types.getFieldDef()?.description ?? '',
        fields: [],
      };
      if (!same) siblings.push(shape);
      parents.push(shape);
    },
    leave() {
      parents.pop();
    },
  };
  visit(operation, visitWithTypeInfo(types, { Field }));
  return root;
}

/** True for a value that may be hidden, which is shown as one. */
export const isProtected = ({ type }: Shape): boolean =>
  isObjectType(type) && 'masking' in type.getFields() && 'value' in type.getFields();

/** True for a list that is read page by page. */
export const isConnection = ({ type }: Shape): boolean =>
  isObjectType(type) && type.getFields().pageInfo !== undefined;

/** True for what becomes rows: a list of objects. */
export const isRowList = ({ type, isList }: Shape): boolean => isList && isCompositeType(type);
