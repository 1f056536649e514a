import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { banner, docComment, namedTypes } from './render.ts';

/** The JSON type of each scalar, by name. */
type Scalars = Readonly<Record<string, string>>;

const builtIn: Scalars = {
  Boolean: 'boolean',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  String: 'string',
};

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
      return `${docComment(field, '  ')}  ${signature}: ${typeName(field.type, scalars)};\n`;
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
  // Lists may be readonly.
  const type = typeName(field.type, scalars, 'readonly ');
  return `${docComment(field, indent)}${indent}${field.name}${optional}: ${type};\n`;
}

/** True if a caller may leave it out. */
function isOptional(field: GraphQLArgument | GraphQLInputField): boolean {
  return !isNonNullType(field.type) || field.defaultValue !== undefined;
}

/** The TypeScript type of a field, argument or input field: nullable unless the schema says otherwise. */
function typeName(type: GraphQLType, scalars: Scalars, modifier: '' | 'readonly ' = ''): string {
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
