import {
  type GraphQLSchema,
  isObjectType,
  parse,
  print,
  printSchema,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { expandSchema, payloadErrors, writeConnection, writeMutation } from '../src/schema.expand.ts';
import { banner, namedTypes } from './render.ts';

/** Writes the text of the schema, minified and without descriptions, and the types of its objects for the mock client. */
export function plugin(schema: GraphQLSchema): string {
  const objects = namedTypes(schema)
    .filter((type) => isObjectType(type))
    .map(({ name }) => `  ${name}: Types.${name};\n`);
  return [
    banner,
    `import { expandSchema } from '../schema.expand.ts';\nimport type * as Types from './schema.types.ts';\n`,
    `/** The object types by their names. */\nexport interface ObjectTypes {\n${objects.join('')}}\n`,
    `/** The schema in GraphQL's own language, without descriptions. */\nexport const schemaText: string = /* @__PURE__ */ expandSchema(\n  ${JSON.stringify(shorten(minify(schema)))},\n);\n`,
  ].join('\n');
}

/** The text of a schema in full, minified and without descriptions. */
export function minify(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema)), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return stripIgnoredCharacters(print(document));
}

/** Leaves out what follows from the conventions of the schema. @throws Error for a text that would read otherwise */
export function shorten(text: string): string {
  const [, fields = ''] = /type Mutation\{([^}]*)\}/.exec(text) ?? [];
  const names = Array.from(fields.matchAll(/(\w+)\(/g), ([, name]) => name as string);
  const nodes = Array.from(text.matchAll(/type (\w+)Connection\{/g), ([, node]) => node as string);
  let short = text;
  if (names.length > 0)
    short = short.replace(`{${names.map(writeMutation).join('')}}`, `{~${names.join(' ')}}`);
  for (const node of nodes) short = short.replace(writeConnection(node), `+${node};`);
  short = short.replaceAll(payloadErrors, '^');
  if (expandSchema(short) !== text) throw new Error('The short form of the schema reads otherwise.');
  return short;
}
