import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { expect, test } from 'vitest';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const argumentsOf = (
  field: GraphQLField<unknown, unknown> | GraphQLInputField,
): readonly GraphQLArgument[] => ('args' in field ? field.args : []);

test('everything is described: analysts read nothing else', () => {
  const undescribed = types.flatMap((type) => {
    if (isEnumType(type))
      return type
        .getValues()
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`);
    if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
      return Object.values(type.getFields()).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...argumentsOf(field)
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${field.name}(${name})`),
      ]);
    }
    return [];
  });
  expect(undescribed).toEqual([]);
  const standard = ['Boolean', 'Float', 'ID', 'Int', 'String'];
  expect(types.filter(({ name, description }) => !description && !standard.includes(name))).toEqual([]);
});

test('what changes over time is asked by day: every asOf is a Date that may be left out', () => {
  const arguments_ = types
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .flatMap((field) => field.args.filter(({ name }) => name === 'asOf'));
  expect(arguments_.length).toBeGreaterThan(15);
  expect(new Set(arguments_.map(({ type }) => String(type)))).toEqual(new Set(['Date']));
});

const fieldsWith = (argument: string) =>
  types
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .flatMap(({ type, field }) => {
      const found = field.args.find(({ name }) => name === argument);
      return found ? { name: `${type.name}.${field.name}`, field, argument: found } : [];
    });

test.each(['fromYear', 'toYear'])(
  '%s says what its absence means exactly where it may be left out',
  (name) => {
    const found = fieldsWith(name);
    expect(new Set(found.map(({ argument }) => isRequiredArgument(argument))).size).toBe(2);
    for (const { name: field, argument } of found) {
      const [en = '', vi = ''] = argument.description?.split(' / ') ?? [];
      const expected = !isRequiredArgument(argument);
      expect([en.includes('left out'), vi.includes('bỏ trống')], field).toEqual([expected, expected]);
    }
  },
);

test('what has the whole subtree or the organization alone says in its own description which is the default', () => {
  const found = fieldsWith('includeDescendants');
  expect(found.map(({ name }) => name)).toContain('Organization.members');
  for (const { name, field, argument } of found) {
    const [en = '', vi = ''] = field.description?.split(' / ') ?? [];
    expect(en, name).toMatch(/by default/i);
    expect(vi, name).toMatch(/mặc định/i);
    if (argument.defaultValue === false) {
      for (const text of [en, vi]) expect(text, name).toContain('`includeDescendants: true`');
    }
  }
});
