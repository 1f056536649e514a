import { createHash } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { banner, namedTypes } from './render.ts';

/**
 * Writes the schema's data that the runtime needs: the argument types and the target of every field that has either,
 * the error codes, and a hash by which client and server detect that they were built from different schemas.
 */
export function plugin(schema: GraphQLSchema): string {
  const printed = printSchema(lexicographicSortSchema(schema));
  const hash = createHash('sha256').update(printed).digest('hex').slice(0, 16);
  const errorCodes = schema.getType('ErrorCode');
  const values = isEnumType(errorCodes) ? errorCodes.getValues() : [];
  const codes = values.map(({ name }) => name).sort();
  return `${[
    `${banner}\nimport type { SchemaFields } from '../field.types.ts';`,
    `export const schemaHash = '${hash}';`,
    `export const serverErrorCodes = ${renderList(codes)} as const;`,
    `export const schemaFields: SchemaFields = {\n${renderTypes(schema)}};`,
  ].join('\n\n')}\n`;
}

function renderList(names: string[]): string {
  return names.length === 0 ? '[]' : `[\n${names.map((name) => `  '${name}',\n`).join('')}]`;
}

function renderTypes(schema: GraphQLSchema): string {
  return namedTypes(schema)
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .map((type) => {
      const fields = Object.values(type.getFields()).flatMap(renderField).join('');
      return fields && `  ${type.name}: {\n${fields}  },\n`;
    })
    .join('');
}

function renderField(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  const target = isCompositeType(type) ? `'${type.name}'` : "''";
  const args = field.args.map((arg) => `${arg.name}: '${arg.type}'`).join(', ');
  if (args !== '') return [`    ${field.name}: [${target}, { ${args} }],\n`];
  return isCompositeType(type) ? [`    ${field.name}: [${target}],\n`] : [];
}
