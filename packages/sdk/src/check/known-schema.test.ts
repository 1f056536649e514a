import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { minify } from '../../codegen/schema-text.plugin.ts';
import { schemaText } from '../generated/schema.text.ts';
import { readKnownSchema } from './known-schema.ts';

/** The minified text of a schema, as the SDK has it. */
const minified = (text: string): string => minify(buildSchema(text));

test('every type is read with its fields, arguments, defaults, values and possible types', () => {
  const text = minified(`
    directive @asOf(date: Date!) on QUERY
    type Query { thing(id: ID!, tags: [String!] = ["a { b"], to: Deep = { id: "x)" }): Thing, all(first: Int): [[Thing]!]!, found: Found! }
    type Mutation { rename(input: RenameInput!): Thing! }
    interface Node { id: ID! }
    interface Named { name: String }
    type Thing implements Named & Node { id: ID!, name: String, old(by: Color = RED): Color @deprecated(reason: "Use \\"size\\" (or {id}).") }
    type Other implements Node { id: ID!, at: Date! }
    union Found = Thing | Other
    enum Color { RED @deprecated, GREEN }
    input Deep { id: ID = "}" }
    input RenameInput { id: ID!, colors: [Color!]!, deep: RenameInput, force: Boolean! = false, rate: Float = -0.5 }
    scalar Date @specifiedBy(url: "https://x.invalid/date")
  `);
  expect(readKnownSchema(text)).toEqual({
    Query: {
      thing: 'Thing(id:ID!,tags:[String!]=,to:Deep=)',
      all: '[[Thing]!]!(first:Int)',
      found: 'Found!',
    },
    Mutation: { rename: 'Thing!(input:RenameInput!)' },
    Node: { '|': 'Other Thing', id: 'ID!' },
    Named: { '|': 'Thing', name: 'String' },
    Thing: { id: 'ID!', name: 'String', old: 'Color(by:Color=)' },
    Other: { id: 'ID!', at: 'Date!' },
    Found: { '|': 'Other Thing' },
    Color: 'RED GREEN',
    Deep: { '<': '', id: 'ID=' },
    RenameInput: {
      '<': '',
      id: 'ID!',
      colors: '[Color!]!',
      deep: 'RenameInput',
      force: 'Boolean!=',
      rate: 'Float=',
    },
  });
});

test('all of the real schema is read', () => {
  const types = Object.values(buildSchema(schemaText).getTypeMap()).filter(
    ({ name }) => !name.startsWith('__'),
  );
  const known = readKnownSchema(schemaText);
  const composite = types.filter((type) => 'getFields' in type || 'getValues' in type || 'getTypes' in type);
  expect(Object.keys(known).sort()).toEqual(composite.map(({ name }) => name).sort());
  for (const type of composite) {
    const entries = known[type.name] ?? {};
    const names = typeof entries === 'string' ? entries.split(' ') : Object.keys(entries);
    const expected =
      'getFields' in type
        ? Object.keys(type.getFields())
        : 'getValues' in type
          ? type.getValues().map(({ name }) => name)
          : [];
    expect(names.filter((name) => /\w/.test(name))).toEqual(expected);
  }
});
