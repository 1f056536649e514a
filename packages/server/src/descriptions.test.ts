import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { expect, test } from 'vitest';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));

type Described = readonly [place: string, description: string | null | undefined];

const label = /(?<=^| \/ )\*\*\p{Lu}[^*/]+\*\*: /gu;

/** A value's description without its two labels; undefined, which is a fault, where it has fewer. */
const withoutLabels = (description: string | null | undefined): string | undefined =>
  description?.match(label)?.length === 2 ? description.replaceAll(label, '') : undefined;

/** Every place in a type that has a description, as `Type`, `Type.field` or `Type.field.argument`. */
function placesIn(type: GraphQLNamedType): Described[] {
  const own: Described = [type.name, type.description];
  if (isEnumType(type)) {
    return [
      own,
      ...type.getValues().map(
        (value): Described => [
          `${type.name}.${value.name}`,
          // The values of all other enums have labels, which are not parts of the sentences.
          type.name === 'ErrorCode' ? value.description : withoutLabels(value.description),
        ],
      ),
    ];
  }
  if (!('getFields' in type) || isUnionType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field): Described[] => {
    const place = `${type.name}.${field.name}`;
    const given: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
    return [
      [place, field.description],
      ...given.map((argument): Described => [`${place}.${argument.name}`, argument.description]),
    ];
  });
  return [own, ...fields];
}

const own = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const described: Described[] = [['schema', schema.description], ...own.flatMap(placesIn)];

/** A text without what it quotes: names in the other language may stand in parentheses, quotes and backticks. */
const withoutQuotes = (text: string) =>
  text.replace(/\([^)]*\)|"[^"]*"|`[^`]*`|(?<!\w)'[^']*'(?!\w)|\{\w+\}/g, '');

/** The faults of a description, which is to be `English. / Tiếng Việt.`, each half whole sentences. */
function faultsOf(description: string | null | undefined): string[] {
  const halves = description?.split(' / ') ?? [];
  const [english = '', vietnamese = ''] = halves;
  const faults = {
    'is not two halves': halves.length !== 2,
    'has a half that does not begin with a capital': !halves.every((half) =>
      /^("\w+"|"?(\{\w+\}|[\p{Lu}\d]))/u.test(half),
    ),
    'has a half that does not end with a full stop': !halves.every((half) => /[.?]$/.test(half)),
    'has a half of fewer than three words': !halves.every((half) => half.split(/\s+/).length > 2),
    'begins with a question word': /^(what|who|which|whether|how|where|when)/i.test(english),
    'has Vietnamese in its English': /[^\P{L}A-Za-z]/u.test(withoutQuotes(english)),
    'has no Vietnamese letter': !/[^\P{L}A-Za-z]/u.test(vietnamese),
    'has English in its Vietnamese': /\b(the|is|are|of|and|where|which|it)\b/i.test(
      withoutQuotes(vietnamese),
    ),
    'is not in Unicode NFC': description !== description?.normalize('NFC'),
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [fault] : []));
}

test('every description is whole sentences, in English and then in Vietnamese', () => {
  const faults = described
    .map(([place, description]) => [place, description, ...faultsOf(description)])
    .filter(({ length }) => length > 2);
  expect(faults).toEqual([]);
  expect(described.length).toBeGreaterThan(600);
});

test.each([
  ['A page of a list of AuditEntrys.', 'is not two halves'],
  ['Whom that issuer means. / Người mà nhà phát hành nói đến.', 'begins with a question word'],
  ['Nhiệm kỳ of an elected committee. / Nhiệm kỳ của cấp ủy.', 'has Vietnamese in its English'],
  ['The first day of it. / Ngày đầu tiên of it.', 'has English in its Vietnamese'],
  ['The first day of it. / Ngày đầu tiên', 'has a half that does not end with a full stop'],
  ['the first day of it. / Ngày đầu tiên.', 'has a half that does not begin with a capital'],
  ['The first day of it. / Nu va nam.', 'has no Vietnamese letter'],
  ['Female. / Giới tính nữ.', 'has a half of fewer than three words'],
  ['The first day of it. / Nga\u0300y đầu tiên.', 'is not in Unicode NFC'],
  [undefined, 'is not two halves'],
])('a description such as %j is refused', (description, fault) => {
  expect(faultsOf(description)).toContain(fault);
});
