import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

const schemaFile = join(import.meta.dirname, '../../schema.graphql');
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangbo-relay-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every field that is a connection, with what Relay can do with it. */
const connections = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => /Connection!?$/.test(String(field.type)))
      .map((field) => ({
        type: type.name,
        field: field.name,
        isRefetchable: type === schema.getQueryType() || isNode(type),
        hasIds: isNode(nodeTypeOf(field)),
      })),
  );

function isNode(type: GraphQLNamedType | undefined): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

function nodeTypeOf(field: GraphQLField<unknown, unknown>): GraphQLNamedType | undefined {
  const connection = getNamedType(field.type);
  return isObjectType(connection) ? getNamedType(connection.getFields().nodes?.type) : undefined;
}

/** A fragment with a paginated connection, refetchable where it can be, as a Relay component writes it. */
const component = ({ type, field, isRefetchable, hasIds }: (typeof connections)[number]) => `
  const { graphql } = require('react-relay');
  graphql\`fragment ${type}${field}List_data on ${type}
    ${isRefetchable ? `@refetchable(queryName: "${type}${field}ListQuery")` : ''}
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    ${field}(first: $count, after: $cursor) @connection(key: "${type}${field}List_${field}") {
      edges { node { __typename ${hasIds ? 'id' : ''} } }
    }
  }\`;`;

const namesWithout = (property: 'isRefetchable' | 'hasIds'): string[] =>
  connections.filter((connection) => !connection[property]).map(({ type, field }) => `${type}.${field}`);

test('only the participants of one result of a course cannot be read again by themselves', () => {
  // Such a result has no id: it is a stage of the course's history, and is read again with the course.
  expect(namesWithout('isRefetchable')).toEqual(['TrainingResult.participants']);
});

test('only reminders and participants have no id in their connections', () => {
  // An id for a participant would say nothing new: the member has one, and so has the course. A reminder is no record.
  expect(namesWithout('hasIds')).toEqual([
    'Organization.reminders',
    'TrainingCourse.participants',
    'TrainingResult.participants',
  ]);
});

test('relay-compiler accepts @connection on every connection, and @refetchable where it can be', () => {
  expect(connections.some(({ type, field }) => `${type}.${field}` === 'Organization.children')).toBe(true);
  mkdirSync(join(folder, 'src'));
  for (const connection of connections) {
    const { type, field } = connection;
    writeFileSync(join(folder, 'src', `${type}${field}List.js`), component(connection));
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
