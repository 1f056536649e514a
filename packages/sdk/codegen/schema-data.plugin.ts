import { createHash } from 'node:crypto';
import { type GraphQLSchema, isEnumType, lexicographicSortSchema, printSchema } from 'graphql';
import { hashOf } from '../src/error-code.hash.ts';
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
    `export const errorCodeHashes = '${errorCodeHashes(schema)}';`,
    `export const schemaLines: readonly string[] = ${renderList(schemaLines(schema))};`,
  ].join('\n\n')}\n`;
}

/** The hashes of all error codes, one after another. */
function errorCodeHashes(schema: GraphQLSchema): string {
  const type = schema.getType('ErrorCode');
  const hashes = isEnumType(type) ? type.getValues().map(({ name }) => hashOf(name)) : [];
  if (new Set(hashes).size < hashes.length)
    throw new Error('Two error codes have the same hash: make it longer.');
  return hashes.sort().join('');
}

function renderList(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[\n${texts.map((text) => `  '${text}',\n`).join('')}]`;
}
