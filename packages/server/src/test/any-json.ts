import fc from 'fast-check';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredInputField,
} from 'graphql';

const oddTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '%_\\',
  '2020-02-30',
  '31/12/2020',
  '--',
  'Đ',
  'e\u0301',
  'a'.repeat(1_001),
];
const oddNumbers = [0, -0, -1, 0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 1930, 2020, 9999];
/** Anything that JSON can say, and what has been a fault somewhere more often. */
export const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    true,
    [],
    {},
    [[[[]]]],
    { __proto__: null, constructor: 1, toString: {} },
    ...oddTexts,
    ...oddNumbers,
  ),
);

/** Values of a type, with some ids, and in about one place of eight any other JSON. */
export function anyValueOf(type: GraphQLInputType, ids: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  const nullable = getNullableType(type);
  let values: fc.Arbitrary<unknown>;
  if (isListType(nullable)) values = fc.array(anyValueOf(nullable.ofType, ids, depth + 1), { maxLength: 3 });
  else if (isEnumType(nullable)) values = fc.constantFrom(...nullable.getValues().map(({ name }) => name));
  else if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => depth < 4 || isLeafType(getNamedType(field.type)),
    );
    values = fc.record(
      Object.fromEntries(fields.map((field) => [field.name, anyValueOf(field.type, ids, depth + 1)])),
      {
        requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name),
      },
    );
  } else {
    const scalars: Record<string, fc.Arbitrary<unknown>> = {
      ID: fc.oneof(fc.constantFrom(...ids), fc.base64String()),
      Int: fc.oneof(fc.constantFrom(...oddNumbers), fc.integer({ min: 1, max: 100 })),
      Boolean: fc.boolean(),
      Date: fc.constantFrom('2020-12-31', '2010-01-01', '1930-02-03', '9999-12-31'),
    };
    values =
      scalars[getNamedType(type).name] ??
      fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...oddTexts));
  }
  return fc.oneof({ weight: 7, arbitrary: values }, { weight: 1, arbitrary: anyJson });
}
