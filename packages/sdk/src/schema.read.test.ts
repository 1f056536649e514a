import { expect, test } from 'vitest';
import { readSchema } from './schema.read.ts';

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

test('a name without a type has its own with a capital', () => {
  expect(read('Query member,filter,date:Date!')).toEqual([
    'Query.member(filter: Filter, date: Date!): Member',
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

test('a mutation brings its argument and its payload', () => {
  expect(read('commend> commendations:Commendation', 'endGrant>')).toEqual([
    'CommendPayload.commendations(): Commendation',
    'CommendPayload.userErrors(): UserError',
    'CommendPayload.warnings(): UserError',
    'Mutation.commend(input: CommendInput!): CommendPayload',
    'EndGrantPayload.userErrors(): UserError',
    'EndGrantPayload.warnings(): UserError',
    'Mutation.endGrant(input: EndGrantInput!): EndGrantPayload',
  ]);
});
