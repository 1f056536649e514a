import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { banner, docComment, namedTypes } from './render.ts';
import { inputType, isOptional, outputType, type Scalars } from './type-names.ts';

/** Writes every type of the schema as the TypeScript type from which selections and results are derived. */
export function plugin(
  schema: GraphQLSchema,
  _documents: unknown,
  { scalars = {} }: { scalars?: Scalars },
): string {
  const types = namedTypes(schema).map((type) => renderType(schema, type, scalars));
  if (!schema.getMutationType()) types.push("export interface Mutation {\n  __typename: 'Mutation';\n}");
  return `${[banner, ...types.filter((text) => text !== '')].join('\n\n')}\n`;
}

function renderType(schema: GraphQLSchema, type: GraphQLNamedType, scalars: Scalars): string {
  const declare = `${docComment(type)}export ${isEnumType(type) ? 'type' : 'interface'} ${type.name}`;
  if (isEnumType(type)) {
    const values = type.getValues().map((value) => `\n${docComment(value, '  ')}  | '${value.name}'`);
    return `${declare} =${values.join('')};`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => renderInputField(field, scalars, '  '));
    return `${declare} {\n${fields.join('')}}`;
  }
  if (isObjectType(type)) {
    return `${declare} {\n  __typename: '${type.name}';\n${renderFields(type, scalars)}}`;
  }
  if (!isAbstractType(type)) return '';
  const names = schema.getPossibleTypes(type).map(({ name }) => name);
  names.sort();
  return [
    `${declare} {`,
    `  __typename: ${names.map((name) => `'${name}'`).join(' | ')};`,
    `  $type: '${type.name}';`,
    `  $on: {\n${names.map((name) => `    ${name}: ${name};\n`).join('')}  };`,
    isInterfaceType(type) ? `${renderFields(type, scalars)}}` : '}',
  ].join('\n');
}

function renderFields(type: GraphQLObjectType | GraphQLInterfaceType, scalars: Scalars): string {
  return Object.values(type.getFields())
    .map((field) => {
      const signature = field.name + renderArguments(field.args, scalars);
      return `${docComment(field, '  ')}  ${signature}: ${outputType(field.type, scalars)};\n`;
    })
    .join('');
}

/** Nothing where there are none: such a field is a property, one with arguments a method. */
function renderArguments(args: readonly GraphQLArgument[], scalars: Scalars): string {
  if (args.length === 0) return '';
  const optional = args.every(isOptional) ? '?' : '';
  return `(args${optional}: {\n${args.map((arg) => renderInputField(arg, scalars, '    ')).join('')}  })`;
}

function renderInputField(
  field: GraphQLArgument | GraphQLInputField,
  scalars: Scalars,
  indent: string,
): string {
  const optional = isOptional(field) ? '?' : '';
  return `${docComment(field, indent)}${indent}${field.name}${optional}: ${inputType(field.type, scalars)};\n`;
}
