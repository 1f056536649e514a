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
import { givenValues } from './cases.ts';
import { missing } from './missing.ts';
import { nodeTypeNames } from './node-types.ts';

/** The values of inputs that are sent as variables, but for their ids; features add to them in cases files. */
const values: Record<string, unknown> = {
  Boolean: true,
  Date: '2020-12-31',
  PartialDate: '1990',
  'Int expectedVersion': 1,
  'Int fromYear': 2012,
  'Int toYear': 2020,
  'Int year': 2020,
  'String code': 'QA-NEW-1',
  'String fileNumber': '987654QA',
  'String idempotencyKey': undefined,
  String: 'Thử',
};

/** The last words of ids that are named after a role, and the type that they are of. */
const typeOfRole: Record<string, string> = { cell: 'Organization', parent: 'Organization' };

/** The type that an id in an input is of, by the end of the field's name; undefined where that does not say it. */
export function findTypeOfId(name: string): string | undefined {
  const subject = name.replace(/Ids?$/, '').toLowerCase();
  const role = Object.keys(typeOfRole).find((end) => subject.endsWith(end));
  if (role) return typeOfRole[role];
  const types = nodeTypeNames.filter((type) => subject.endsWith(type.toLowerCase()));
  return types.toSorted((a, b) => b.length - a.length)[0];
}

/** The type that an id in an input is of. @throws Error where the field's name does not say it */
export function typeOfId(name: string): string {
  const type = findTypeOfId(name);
  if (!type) throw new Error(missing.idType(name));
  return type;
}

type Path = readonly string[];

/** An id that exists nowhere. */
export const missingId = (type: string): string => encodeId(type, 987_654_321);

/**
 * A sensible value of an input: what is required, one item in each list, and what is on the path.
 * @throws Error where there is no value for a field, so that no new one is left out.
 */
export function inputValue(
  type: GraphQLInputType,
  name: string,
  idOf: (type: string, path: Path) => string | undefined,
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
  if (scalar === 'ID') {
    const of = typeOfId(name);
    const id = idOf(of, path);
    if (id === undefined) throw new Error(missing.changeable(of));
    return id;
  }
  const [given] = givenValues(`${scalar} ${name}`);
  if (given !== undefined) return given;
  const key = [`${scalar} ${name}`, scalar].find((candidate) => candidate in values);
  if (key === undefined) {
    throw new Error(missing.argumentValue(name, String(type), `${scalar} ${name}`));
  }
  return values[key];
}

/** The fields of which one must be given, though each is optional. */
const oneOfTwo = ['accountId'];

/** The paths of all ids in an input, but for those of a filter within a filter of the same type. */
export const idsIn = (type: GraphQLInputType): Path[] => pathsOf('ID', type);

/** The same of the values of another scalar. */
export function pathsOf(
  scalar: string,
  type: GraphQLInputType,
  path: Path = [],
  within: readonly GraphQLInputType[] = [],
): Path[] {
  const named = getNamedType(type);
  if (within.includes(named)) return [];
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) =>
      pathsOf(scalar, field.type, [...path, field.name], [...within, named]),
    );
  }
  return named.name === scalar ? [path] : [];
}
