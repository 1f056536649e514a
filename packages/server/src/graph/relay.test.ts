import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

const schemaFile = join(import.meta.dirname, '../../schema.graphql');
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangbo-relay-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every field that is a connection of a node or of the root, which Relay can read again by itself, as `[type, field]`. */
const connections = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(
    (type) => type === schema.getQueryType() || type.getInterfaces().some(({ name }) => name === 'Node'),
  )
  .flatMap((type: GraphQLObjectType) =>
    Object.values(type.getFields())
      .filter((field) => /Connection!?$/.test(String(field.type)))
      .map((field) => [type.name, field.name] as const),
  );

/** A refetchable fragment with a paginated connection, as a Relay component writes it. */
const component = (type: string, field: string) => `
  const { graphql } = require('react-relay');
  graphql\`fragment ${type}${field}List_data on ${type}
    @refetchable(queryName: "${type}${field}ListQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    ${field}(first: $count, after: $cursor) @connection(key: "${type}${field}List_${field}") {
      edges { node { __typename } }
    }
  }\`;`;

test('relay-compiler accepts @connection and @refetchable on every connection', () => {
  expect(connections).toContainEqual(['Organization', 'children']);
  mkdirSync(join(folder, 'src'));
  for (const [type, field] of connections) {
    writeFileSync(join(folder, 'src', `${type}${field}List.js`), component(type, field));
  }
  writeFileSync(
    join(folder, 'relay.config.json'),
    JSON.stringify({ src: './src', schema: schemaFile, language: 'javascript' }),
  );
  const run = spawnSync('relay-compiler', ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
  expect(run.stderr + run.stdout).toMatch(/Compilation completed/i);
  expect(run.status).toBe(0);
});

test('every type with an id but the viewer is a Node, and so can be read again', () => {
  const withId = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && type.getFields().id && type.name !== 'Viewer')
    .map(({ name }) => name);
  const node = schema.getType('Node');
  const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
  expect(withId.sort()).toEqual(nodes.sort());
});
