import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { encodeId } from '../graph/node.ts';

/** Values of an input that is sent as a variable, before its ids. */
const values: Record<string, unknown> = {
  Boolean: true,
  Date: '2020-12-31',
  PartialDate: '1990',
  'Int expectedVersion': 1,
  'Int year': 2020,
  'DateTime validTo': '2099-01-01T00:00:00Z',
  'String code': 'QA-NEW-1',
  'String fileNumber': '987654QA',
  'String fullName': 'Nguyễn Văn Thử',
  'String idempotencyKey': undefined,
  'String role': 'FIGURES_VIEWER',
  String: 'Thử',
};

/** Which type an id in an input is of, by the field's name. @throws Error where that does not tell it */
export function typeOfId(name: string): string {
  const [, subject = ''] = /(account|agency|cell|grant|member|organization|parent)Ids?$/i.exec(name) ?? [];
  const type = { agency: 'Agency', cell: 'Organization', parent: 'Organization' }[subject.toLowerCase()];
  if (subject === '') throw new Error(`input-values.ts does not know what "${name}" is an id of`);
  return type ?? `${subject[0]?.toUpperCase()}${subject.slice(1).toLowerCase()}`;
}

type Path = readonly string[];

/** An id that exists nowhere. */
export const missingId = (type: string): string => encodeId(type, 987_654_321);

/**
 * A sensible value of an input: what is required, one item in each list, and what is on the path.
 * @throws Error where there is no value for a field, so that no new one slips past.
 */
export function inputValue(
  type: GraphQLInputType,
  name: string,
  idOf: (type: string, path: Path) => string,
  wanted: Path = [],
  path: Path = [],
): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [inputValue(nullable.ofType, name, idOf, wanted, path)];
  if (isEnumType(nullable)) return nullable.getValues().at(-1)?.name;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) =>
        isRequiredInputField(field) || wanted[path.length] === field.name || oneOfTwo.includes(field.name),
    );
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        inputValue(field.type, field.name, idOf, wanted, [...path, field.name]),
      ]),
    );
  }
  const scalar = getNamedType(type).name;
  if (scalar === 'ID') return idOf(typeOfId(name), path);
  const key = [`${scalar} ${name}`, scalar].find((candidate) => candidate in values);
  if (key === undefined) throw new Error(`input-values.ts has no value for ${name}: ${type}`);
  return values[key];
}

/** What is given either so or in another way, and must be. */
const oneOfTwo = ['accountId'];

/** The paths of all ids in an input. */
export function idsIn(type: GraphQLInputType, path: Path = []): Path[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => idsIn(field.type, [...path, field.name]));
  }
  return named.name === 'ID' ? [path] : [];
}
