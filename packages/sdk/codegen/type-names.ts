import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** How each scalar travels in JSON. A scalar that is not listed fails the generation. */
const scalars: Record<string, string> = {
  Boolean: 'boolean',
  Date: 'string',
  DateTime: 'string',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  PartialDate: 'string',
  String: 'string',
};

/** The TypeScript type of a field: nullable unless the schema says otherwise. */
export function outputType(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return bareType(type.ofType, outputType);
  return `${bareType(type, outputType)} | null`;
}

/** The TypeScript type of an argument or input field; lists may be readonly. */
export function inputType(type: GraphQLInputType): string {
  if (isNonNullType(type)) return bareType(type.ofType, inputType, 'readonly ');
  return `${bareType(type, inputType, 'readonly ')} | null`;
}

/** Whether a caller may leave it out. */
export function isOptional(field: GraphQLArgument | GraphQLInputField): boolean {
  return !isNonNullType(field.type) || field.defaultValue !== undefined;
}

function bareType<Type extends GraphQLInputType | GraphQLOutputType>(
  type: Type,
  render: (type: Type) => string,
  modifier = '',
): string {
  if (isListType(type)) {
    const item = render(type.ofType as Type);
    return `${modifier}${item.includes(' ') ? `(${item})` : item}[]`;
  }
  if (!isScalarType(type)) return String(type);
  const scalar = scalars[type.name];
  if (!scalar)
    throw new Error(`Say in packages/sdk/codegen/type-names.ts how the scalar ${type.name} travels.`);
  return scalar;
}
