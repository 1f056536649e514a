import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { banner, docComment, namedTypes } from './render.ts';
import { inputType, isOptional, outputType } from './type-names.ts';

/** Writes every type of the schema as the TypeScript type from which selections and results are derived. */
export function plugin(schema: GraphQLSchema): string {
  const types = namedTypes(schema).map((type) => renderType(schema, type));
  if (!schema.getMutationType()) types.push("export interface Mutation {\n  __typename: 'Mutation';\n}");
  return `${[banner, ...types.filter((text) => text !== '')].join('\n\n')}\n`;
}

function renderType(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const comment = docComment(type);
  if (isEnumType(type)) {
    const values = type.getValues().map((value) => `\n${docComment(value, '  ')}  | '${value.name}'`);
    return `${comment}export type ${type.name} =${values.join('')};`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => docComment(field, '  ') + inputField(field),
    );
    return `${comment}export interface ${type.name} {\n${fields.join('\n')}\n}`;
  }
  if (isObjectType(type)) {
    return `${comment}export interface ${type.name} {\n  __typename: '${type.name}';\n${renderFields(type.getFields())}}`;
  }
  if (!isAbstractType(type)) return '';
  const names = schema
    .getPossibleTypes(type)
    .map(({ name }) => name)
    .sort();
  const fields = isInterfaceType(type) ? renderFields(type.getFields()) : '';
  const members = names.map((name) => `    ${name}: ${name};\n`).join('');
  return [
    `${comment}export interface ${type.name} {`,
    `  __typename: ${names.map((name) => `'${name}'`).join(' | ')};`,
    `  $type: '${type.name}';`,
    `  $on: {\n${members}  };\n${fields}}`,
  ].join('\n');
}

function renderFields(fields: Record<string, GraphQLField<unknown, unknown>>): string {
  return Object.values(fields)
    .map(
      (field) =>
        `${docComment(field, '  ')}  ${field.name}${renderArguments(field.args)}: ${outputType(field.type)};\n`,
    )
    .join('');
}

function renderArguments(args: readonly GraphQLArgument[]): string {
  if (args.length === 0) return '';
  const optional = args.every(isOptional) ? '?' : '';
  return `(args${optional}: {\n${args.map((arg) => `${docComment(arg, '    ')}  ${inputField(arg)}\n`).join('')}  })`;
}

function inputField(field: GraphQLArgument | GraphQLInputField): string {
  return `  ${field.name}${isOptional(field) ? '?' : ''}: ${inputType(field.type)};`;
}
