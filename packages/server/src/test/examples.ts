import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../examples');

/** The query of an example that the playground shows, and what it is asked with. */
interface Example {
  query: string;
  variables: Record<string, unknown>;
}

/** The names of the examples' files, in their order. */
export const examples: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort();

/** Reads the example in a file. */
export function readExample(file: string): Example {
  const variables = join(folder, file.replace('.graphql', '.variables.json'));
  return {
    query: readFileSync(join(folder, file), 'utf8'),
    variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
  };
}
