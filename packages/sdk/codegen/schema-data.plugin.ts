import { createHash } from 'node:crypto';
import { type GraphQLSchema, isEnumType, lexicographicSortSchema, printSchema } from 'graphql';
import { banner } from './render.ts';
import { schemaLines } from './schema-lines.ts';

/**
 * Writes the schema's data that the runtime needs: the argument types and the target of every field that has either,
 * the error codes, and a hash by which client and server detect that they were built from different schemas.
 */
export function plugin(schema: GraphQLSchema): string {
  const printed = printSchema(lexicographicSortSchema(schema));
  const hash = createHash('sha256').update(printed).digest('hex').slice(0, 16);
  return `${[
    banner,
    `export const schemaHash = '${hash}';`,
    `export const smallErrorCodes: readonly string[] = ${renderList(smallErrorCodes(schema))};`,
    `export const schemaLines: readonly string[] = ${renderList(schemaLines(schema))};`,
  ].join('\n\n')}\n`;
}

/** The error codes in small letters, from which the client makes capitals again. */
function smallErrorCodes(schema: GraphQLSchema): string[] {
  const type = schema.getType('ErrorCode');
  const codes = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  const other = codes.find((code) => code.toLowerCase().toUpperCase() !== code);
  if (other) throw new Error(`The client cannot know the error code ${other}: it is not in capitals.`);
  return codes.sort().map((code) => code.toLowerCase());
}

function renderList(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[\n${texts.map((text) => `  '${text}',\n`).join('')}]`;
}
