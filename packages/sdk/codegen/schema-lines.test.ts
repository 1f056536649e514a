import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schemaLines as published } from '../src/generated/schema.data.ts';
import { findField, readSchema } from '../src/schema.read.ts';
import { schemaLines } from './schema-lines.ts';

/** What the lines must read as: every field with arguments or with fields of its own. */
function fieldsOf(schema: GraphQLSchema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  const fields = types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => field.args.length > 0 || isCompositeType(getNamedType(field.type)));
  return new Map(
    fields.map(({ type, field }) => {
      const named = getNamedType(field.type);
      const types = new Map(field.args.map((argument) => [argument.name, String(argument.type)]));
      return [`${type.name}.${field.name}`, [isCompositeType(named) ? named.name : '', types]];
    }),
  );
}

/** The lines of a schema, once they read as that schema and as nothing else. */
function write(text: string): readonly string[] {
  const schema = buildSchema(text);
  const lines = schemaLines(schema);
  const [read, fields] = [readSchema(lines), fieldsOf(schema)];
  for (const [key, field] of fields) {
    const [type = '', name = ''] = key.split('.');
    expect(findField(read, type, name), key).toEqual(field);
  }
  // The line of all payloads is of no type of the schema.
  expect([...read.keys()].filter((key) => !fields.has(key) && !key.startsWith('Payload.'))).toEqual([]);
  return lines;
}

const page = 'first: Int, after: String, last: Int, before: String';
const connection = `
  type PageInfo { hasNextPage: Boolean! }
  type Thing { id: ID! }
  type ThingEdge { cursor: String!, node: Thing! }
  type ThingConnection { edges: [ThingEdge!]!, nodes: [Thing!]!, pageInfo: PageInfo!, totalCount: Int! }
`;
const payload = `
  type Query { size: Int }
  type UserError { code: String! }
  type Thing { id: ID! }
  input RenameThingInput { id: ID! }
`;
const renameThing = 'type Mutation { renameThing(input: RenameThingInput!): RenameThingPayload! }';
const errors = 'userErrors: [UserError!]!, warnings: [UserError!]!';

test('the published lines read as the published schema', () => {
  const text = readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8');
  expect(write(text)).toEqual(published);
  expect(
    published.filter(
      (line) => /Connection|Edge |\wPayload|Mutation/.test(line) && !line.startsWith('Payload '),
    ),
  ).toEqual([]);
});

test('what follows from a convention is left out', () => {
  expect(
    write(
      `type Query { things(${page}, filter: Filter): ThingConnection! } ${connection} input Filter { a: Int }`,
    ),
  ).toEqual(['Query things:Thing*,filter']);
  expect(write(`${payload} ${renameThing} type RenameThingPayload { ${errors}, thing: Thing }`)).toEqual([
    'Payload thing userErrors warnings:UserError',
  ]);
});

test('a name is left without its type only where the two agree in every sign', () => {
  const fields =
    'thing(id: ID!, int: Int!, date: [Date!], unit: Unit): [Thing!]!, size(unit: Unit!): Int, other: Thing';
  expect(write(`type Query { ${fields} } type Thing { id: ID! } scalar Date enum Unit { M }`)).toEqual([
    'Query thing,id:ID!,int:Int!,date:[Date!],unit size:,unit:Unit! other:Thing',
  ]);
});

describe('a connection that departs from the convention is written', () => {
  const things = `things(${page}): ThingConnection!`;
  const query = (fields: string) => `type Query { ${fields} }`;

  test.each([
    ['without a page', 'things: ThingConnection!', 'things:ThingConnection'],
    [
      'with pages in one direction',
      'things(first: Int, after: String): ThingConnection!',
      'things:ThingConnection,after:String,first:Int',
    ],
    [
      'with a page that must have a size',
      `things(${page.replace('first: Int', 'first: Int!')}): ThingConnection!`,
      'things:ThingConnection,after:String,before:String,last:Int,first:Int!',
    ],
  ])('%s', (_, field, written) => {
    const lines = write(query(field) + connection);
    expect(lines).toContain(`Query ${written}`);
    expect(lines).toContain('ThingEdge node:Thing');
    // Its types are those of the convention, and so are left out where another field has such a page.
    expect(write(query(`${field}, all${things.slice(6)}`) + connection)).toEqual([
      `Query ${written} all:Thing*`,
    ]);
  });

  test.each([
    ['with more in it', '[Thing!]!, pageInfo', '[Thing!]!, best: Thing, pageInfo'],
    ['without nodes', 'nodes: [Thing!]!,', ''],
    ['with edges that have more', 'cursor: String!', 'cursor: String!, first: Thing'],
    ['with edges that take arguments', 'node: Thing!', 'node(at: Int): Thing!'],
    ['with edges of other types', 'node: Thing!', 'node: PageInfo!'],
  ])('%s', (_, usual, other) => {
    expect(connection).toContain(usual);
    const lines = write(query(things) + connection.replace(usual, other));
    expect(lines).toContain('Query things:ThingConnection,after:String,before:String,first:Int,last:Int');
    expect(lines.join()).not.toContain('*');
  });
});

describe('a mutation that departs from the convention is written', () => {
  const text = `${payload} ${renameThing} type RenameThingPayload { thing: Thing, ${errors} }`;

  test.each([
    ['with another argument', 'input: RenameThingInput!', 'input: RenameThingInput!, force: Boolean'],
    ['with an input that may be left out', 'input: RenameThingInput!', 'input: RenameThingInput'],
    ['with another input', 'input: RenameThingInput!', 'input: OtherInput!'],
    ['with another name', 'renameThing(', 'rename('],
    ['with another result', 'RenameThingPayload!', 'Thing'],
  ])('%s', (_, usual, other) => {
    expect(text).toContain(usual);
    const lines = write(`${text.replace(usual, other)} input OtherInput { id: ID! }`);
    expect(lines.find((line) => line.startsWith('Mutation '))).toBeDefined();
  });

  test.each([
    ['a field of another type', 'thing: Error', 'DropThingPayload thing:Error userErrors:UserError'],
    [
      'a field that takes arguments',
      'thing(at: Int): Thing',
      'DropThingPayload thing,at:Int userErrors:UserError',
    ],
  ])('beside another, with %s in its payload', (_, field, written) => {
    const drop = `type DropThingPayload { ${field}, userErrors: [UserError!]! } input DropThingInput { id: ID! }`;
    const both = text.replace(
      'Mutation {',
      'Mutation { dropThing(input: DropThingInput!): DropThingPayload!, ',
    );
    const lines = write(`${both} ${drop} type Error { id: ID! }`);
    expect(lines.join(' ')).toContain(written.split(' ')[1]);
    expect(lines.filter((line) => /^\w+Payload /.test(line))).toHaveLength(1);
  });

  test('among others that follow it', () => {
    const lines = write(text.replace('Mutation {', 'Mutation { drop(id: ID!): Thing, '));
    expect(lines).toEqual(['Mutation drop:Thing,id:ID!', 'Payload thing userErrors warnings:UserError']);
  });
});
