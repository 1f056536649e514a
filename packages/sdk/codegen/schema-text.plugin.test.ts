import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { expandSchema } from '../src/schema.expand.ts';
import { plugin, shorten } from './schema-text.plugin.ts';

const schema = buildSchema(`
  "Asks for a day."
  directive @asOf(date: Date!) on QUERY
  """The fields
  that are read."""
  type Query { "A \\"thing\\"" thing("Its id." id: ID!, tags: [String!] = ["a b"]): Thing }
  type Thing { "Its size." size: Int, old: Color @deprecated(reason: "Use \\"size\\".") }
  enum Color { "As blood." RED, GREEN }
  scalar Date
`);

test('the text has all of the schema but its descriptions, and the objects have their types', () => {
  const written = plugin(schema);
  expect(written).toContain(
    'export interface ObjectTypes {\n  Query: Types.Query;\n  Thing: Types.Thing;\n}\n',
  );
  expect(JSON.parse(written.slice(written.indexOf('(\n') + 2, written.lastIndexOf(',\n')))).toBe(
    'directive@asOf(date:Date!)on QUERY type Query{thing(id:ID!tags:[String!]=["a b"]):Thing}type Thing{size:Int old:Color@deprecated(reason:"Use \\"size\\".")}enum Color{RED GREEN}scalar Date',
  );
});

test('what follows from a convention is left out, and comes back', () => {
  const errors = 'userErrors:[UserError!]!warnings:[UserError!]!';
  const page =
    'type MeetingConnection{edges:[MeetingEdge!]!nodes:[Meeting!]!pageInfo:PageInfo!totalCount:Int!}type MeetingEdge{cursor:String!node:Meeting!}';
  const text = `type Mutation{endGrant(input:EndGrantInput!):EndGrantPayload!meet(input:MeetInput!):MeetPayload!}type MeetPayload{meeting:Meeting ${errors}}${page}type Meeting{id:ID!}`;
  const short = shorten(text);
  expect(short).toBe(
    'type Mutation{~endGrant meet}type MeetPayload{meeting:Meeting ^}+Meeting;type Meeting{id:ID!}',
  );
  expect(expandSchema(short)).toBe(text);
});

test.each([
  'type Mutation{endGrant(id:ID!):Grant meet(input:MeetInput!):MeetPayload!}',
  'type Query{a:ThingConnection}type ThingConnection{nodes:[Thing!]!}type Thing{id:ID!}',
])('what departs from it is written in full: %s', (text) => {
  expect(shorten(text)).toBe(text);
});

test('a text that has the signs of the short form itself is refused', () => {
  expect(() => shorten('type Query{a(b:String="^"):Int}')).toThrow(
    'The short form of the schema reads otherwise.',
  );
});
