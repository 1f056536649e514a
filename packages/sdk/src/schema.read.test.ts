import { expect, test } from 'vitest';
import { findField, readSchema } from './schema.read.ts';

/** The fields as a schema would write them, without what a plain value is. */
const read = (...lines: string[]) =>
  [...readSchema(lines)].map(([field, [target, types]]) => {
    const written = [...types].map(([name, type]) => `${name}: ${type}`).join(', ');
    return `${field}(${written}): ${target}`;
  });

test('a line has a type and its fields with their targets and arguments', () => {
  expect(read('Member rating:MemberRating,year:Int! status:,asOf:Date')).toEqual([
    'Member.rating(year: Int!): MemberRating',
    'Member.status(asOf: Date): ',
  ]);
});

test('a name without a type has its own in the singular with a capital', () => {
  expect(read('Query members,filter,date:Date!')).toEqual([
    'Query.members(filter: Filter, date: Date!): Member',
  ]);
});

test('a connection brings its types and the arguments for a page', () => {
  expect(read('Query members:Member*,asOf:Date')).toEqual([
    'Query.members(after: String, before: String, first: Int, last: Int, asOf: Date): MemberConnection',
    'MemberConnection.edges(): MemberEdge',
    'MemberConnection.nodes(): Member',
    'MemberConnection.pageInfo(): PageInfo',
    'MemberEdge.node(): Member',
  ]);
});

test('a mutation has its argument and its payload by the convention, unless a line says otherwise', () => {
  const fields = readSchema([
    'Payload grants userErrors',
    'Mutation end:Ended,id:ID!',
    'OddPayload grants:Odd',
  ]);
  const find = (type: string, name: string) => {
    const [target, types] = findField(fields, type, name) ?? [];
    return types && [target, ...types];
  };
  expect(find('Mutation', 'endGrant')).toEqual(['EndGrantPayload', ['input', 'EndGrantInput!']]);
  expect(find('Mutation', 'end')).toEqual(['Ended', ['id', 'ID!']]);
  expect(find('EndGrantPayload', 'grants')).toEqual(['Grant']);
  expect(find('OddPayload', 'grants')).toEqual(['Odd']);
  expect(find('EndGrantPayload', 'other')).toBeUndefined();
  expect(find('Grant', 'userErrors')).toBeUndefined();
});
