import { createHash } from 'node:crypto';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

const hashes = new WeakMap<GraphQLSchema, string>();

/** Identifies a schema by its text, as the generated clients do, which warn where theirs is another. */
export function schemaHashOf(schema: GraphQLSchema): string {
  const known = hashes.get(schema);
  if (known) return known;
  const text = printSchema(lexicographicSortSchema(schema));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  hashes.set(schema, hash);
  return hash;
}
