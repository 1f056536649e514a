import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
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

/** Types that scalars may have beside those of TypeScript, by name. */
const ownTypes: Readonly<Record<string, string>> = {
  Day: `/** A calendar day, YYYY-MM-DD. */\nexport type Day = \`\${number}-\${number}-\${number}\`;`,
  Id: `/** An id of the API, opaque; that of a member is not taken for that of an organization. Any string is taken. */
export type Id<Type extends string> = string & { readonly __id?: Type };`,
};

/** Writes every type of the schema as the TypeScript type from which selections and results are derived. */
export function plugin(
  schema: GraphQLSchema,
  _documents: unknown,
  { scalars = {} }: { scalars?: Scalars },
): string {
  const types = namedTypes(schema).map((type) => renderType(schema, type, scalars));
  if (!schema.getMutationType()) types.push("export interface Mutation {\n  __typename: 'Mutation';\n}");
  const own = [...new Set(Object.values(scalars)), 'Id'].flatMap((name) => ownTypes[name] ?? []);
  return `${[banner, ...own, ...types.filter((text) => text !== '')].join('\n\n')}\n`;
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
      const found = getNamedType(field.type).name;
      const signature = field.name + renderArguments(field.args, scalars, found);
      const name = typeName(field.type, withId(scalars, field, type.name));
      return `${docComment(field, '  ')}  ${signature}: ${name};\n`;
    })
    .join('');
}

/** Nothing where there are none: such a field is a property, one with arguments a method. */
function renderArguments(args: readonly GraphQLArgument[], scalars: Scalars, found: string): string {
  if (args.length === 0) return '';
  const optional = args.every(isOptional) ? '?' : '';
  return `(args${optional}: {\n${args.map((arg) => renderInputField(arg, scalars, '    ', found)).join('')}  })`;
}

function renderInputField(
  field: GraphQLArgument | GraphQLInputField,
  scalars: Scalars,
  indent: string,
  found = '',
): string {
  const optional = isOptional(field) ? '?' : '';
  // Lists may be readonly.
  const type = typeName(field.type, withId(scalars, field, found), 'readonly ');
  // Written out for projects in which an optional property may not be undefined.
  const orUndefined = optional && ' | undefined';
  return `${docComment(field, indent)}${indent}${field.name}${optional}: ${type}${orUndefined};\n`;
}

/** The types of which an id may be, by the last word of the names of fields and arguments. */
const typesById: Readonly<Record<string, string>> = {
  account: 'Account',
  agency: 'Agency',
  cell: 'Organization',
  commendation: 'Commendation',
  course: 'TrainingCourse',
  document: 'Document',
  grant: 'Grant',
  head: 'AgencyHead',
  meeting: 'Meeting',
  member: 'Member',
  organization: 'Organization',
  parent: 'Organization',
  position: 'Position',
  // Of a record of any type.
  record: 'Node',
  target: 'Target',
};

/** The scalars, with the type of an id by its name: `id` is that of its own type, `toCellId` of an organization. */
function withId(
  scalars: Scalars,
  { name, type }: GraphQLArgument | GraphQLField<unknown, unknown>,
  own: string,
) {
  if (getNamedType(type).name !== 'ID') return scalars;
  const [, word = ''] = /([A-Z]?[a-z]*)[Ii]ds?$/.exec(name) ?? [];
  const owner = word === '' ? own : typesById[word.toLowerCase()];
  if (owner === undefined) throw new Error(`Say in typesById of which type ${name} is the id`);
  return owner === '' || owner === 'Node' ? scalars : { ...scalars, ID: `Id<'${owner}'>` };
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
