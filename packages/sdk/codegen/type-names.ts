import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** The JSON type of each scalar, by name. */
export type Scalars = Readonly<Record<string, string>>;

const builtIn: Scalars = {
  Boolean: 'boolean',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  String: 'string',
};

/** The TypeScript type of a field: nullable unless the schema says otherwise. */
export const outputType = (type: GraphQLOutputType, scalars: Scalars): string => typeName(type, scalars, '');

/** The TypeScript type of an argument or input field; lists may be readonly. */
export const inputType = (type: GraphQLInputType, scalars: Scalars): string =>
  typeName(type, scalars, 'readonly ');

/** True if a caller may leave it out. */
export function isOptional(field: GraphQLArgument | GraphQLInputField): boolean {
  return !isNonNullType(field.type) || field.defaultValue !== undefined;
}

function typeName(type: GraphQLType, scalars: Scalars, modifier: '' | 'readonly '): string {
  if (!isNonNullType(type)) return `${bareName(type, scalars, modifier)} | null`;
  return bareName(type.ofType, scalars, modifier);
}

function bareName(type: GraphQLType, scalars: Scalars, modifier: '' | 'readonly '): string {
  if (isListType(type)) {
    const item = typeName(type.ofType, scalars, modifier);
    return `${modifier}${item.includes(' ') ? `(${item})` : item}[]`;
  }
  if (!isScalarType(type)) return String(type);
  const scalar = scalars[type.name] ?? builtIn[type.name];
  if (!scalar) throw new Error(`Say in codegen.yml how the scalar ${type.name} travels`);
  return scalar;
}
