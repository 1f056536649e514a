import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
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
export function outputType(type: GraphQLOutputType, scalars: Scalars): string {
  if (!isNonNullType(type)) return `${bareType(type, scalars, outputType)} | null`;
  return bareType(type.ofType, scalars, outputType);
}

/** The TypeScript type of an argument or input field; lists may be readonly. */
export function inputType(type: GraphQLInputType, scalars: Scalars): string {
  if (!isNonNullType(type)) return `${bareType(type, scalars, inputType, 'readonly ')} | null`;
  return bareType(type.ofType, scalars, inputType, 'readonly ');
}

/** True if a caller may leave it out. */
export function isOptional(field: GraphQLArgument | GraphQLInputField): boolean {
  return !isNonNullType(field.type) || field.defaultValue !== undefined;
}

function bareType<Type extends GraphQLInputType | GraphQLOutputType>(
  type: Type,
  scalars: Scalars,
  render: (type: Type, scalars: Scalars) => string,
  modifier = '',
): string {
  if (isListType(type)) {
    const item = render(type.ofType as Type, scalars);
    return `${modifier}${item.includes(' ') ? `(${item})` : item}[]`;
  }
  if (!isScalarType(type)) return String(type);
  const scalar = scalars[type.name] ?? builtIn[type.name];
  if (!scalar) throw new Error(`Say in codegen.yml how the scalar ${type.name} travels`);
  return scalar;
}
