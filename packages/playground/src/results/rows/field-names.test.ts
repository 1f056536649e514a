import { readFileSync } from 'node:fs';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { silentNames } from './column-title.ts';
import { fieldNames } from './field-names.ts';

test('has a Vietnamese name for every field of the schema that a query can select, and for no other', () => {
  const path = new URL('../../../../server/schema.graphql', import.meta.url);
  const schema = buildSchema(readFileSync(path, 'utf8'));
  // The wrappers of connections and of a mutation's answer are no columns of their own.
  const isWrapper = /^__|(Connection|Edge|Payload)$|^Mutation$/;
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !isWrapper.test(name))
    .flatMap((type) => Object.keys(type.getFields()));
  const expected = new Set([...fields, 'totalCount'].filter((name) => !silentNames.includes(name)));
  expect(Object.keys(fieldNames)).toEqual([...expected].toSorted());
});
