import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { givenValues } from './cases.ts';
import { missing } from './missing.ts';

/** Values that a database has, from which the values of arguments are built. */
export interface KnownValues {
  /** Days on which the tree was different ones. */
  days: readonly string[];
  codes: readonly string[];
  /** Moments at which something was recorded. */
  moments: readonly string[];
  /** The callers who recorded it, as the audit names them, and their operations. */
  callers: readonly string[];
  operations: readonly string[];
  fileNumbers: readonly string[];
  ids: readonly string[];
  /** Texts to search for: names of what the caller may see, and may not. */
  searches: readonly string[];
  /**
   * True where every value that names no record (a number, day, enum or order) is tried; elsewhere the first and the
   * last of an argument or field of an input, each order in one direction, and cursors in the first order alone.
   */
  allValues: boolean;
  /** Cursors of rows that the caller may see, and may not, by the type of the connection and its `orderBy`. */
  cursors(connection: string, order: string | undefined): readonly string[];
}

const texts = (values: readonly string[]) => values.map((value) => JSON.stringify(value));
export const cursorNames = ['after', 'before'];

/** The arguments that an order needs beside its field, by the field. */
const besideOrder: Record<string, string> = {
  RATING: ', year: 2019',
  GRADE_SHARE: ', year: 2019, grade: EXCELLENT',
};

/** The fields that a list can be ordered by, from the input of its order. */
export function orderFieldsOf(order: GraphQLInputType | undefined): string[] {
  const type = getNamedType(order);
  const field = isInputObjectType(type) ? getNamedType(type.getFields().field?.type) : undefined;
  return isEnumType(field) ? field.getValues().map(({ name }) => name) : [];
}

/** An order as GraphQL writes it, ascending unless another direction is added. */
export const orderBy = (field: string, direction = ''): string =>
  `{ field: ${field}${besideOrder[field] ?? ''}${direction} }`;

/** The values of arguments, by the scalar's name, or its name and the argument's; features add to them in cases files. */
const generators: Record<string, (known: KnownValues) => readonly string[]> = {
  Boolean: () => ['true', 'false'],
  Date: ({ days }) => texts(days),
  'Date fromDate': ({ days }) => texts(days.slice(0, 2)),
  'Date toDate': ({ days }) => texts(days.slice(-2)),
  DateTime: ({ moments }) => texts(moments),
  ID: ({ ids }) => texts(ids),
  'Float from': () => ['0.1'],
  'Float to': () => ['0.9'],
  'Int first': () => ['100', '1'],
  'Int from': () => ['0', '1970'],
  'Int fromYear': () => ['2012', '2018'],
  'Int last': () => ['100', '2'],
  'Int maxDepth': () => ['1', '2'],
  'Int to': () => ['1980', '2000'],
  'Int toYear': () => ['2020', '2021'],
  'Int years': () => ['2'],
  'Int year': () => ['2013', '2016', '2020'],
  '[MemberAttribute] by': () => ['[SEX]', '[ETHNICITY]', '[STATUS, AGE_BAND, RELIGION]'],
  'String caller': ({ callers }) => texts(callers),
  'String code': ({ codes }) => texts(codes),
  'String fileNumber': ({ fileNumbers }) => texts(fileNumbers),
  'String operation': ({ operations }) => texts(operations),
  'String search': ({ searches }) => texts(searches),
};

/**
 * Values for an argument, or a field of an input, as GraphQL writes them.
 * @throws Error where there are none for it, so that no new argument is left out.
 */
export function valuesOf(
  type: GraphQLInputType,
  name: string,
  known: KnownValues,
  within: readonly GraphQLInputType[] = [],
): readonly string[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const lists = generators[`[${getNamedType(type)}] ${name}`];
    if (lists) return lists(known);
    const items = valuesOf(nullable.ofType, name, known, within);
    return [...items.map((item) => `[${item}]`), `[${items.join(', ')}]`];
  }
  if (isEnumType(nullable)) return nullable.getValues().map((value) => value.name);
  if (name === 'orderBy')
    return orderFieldsOf(nullable).flatMap((field, place) => {
      const directions = [orderBy(field), orderBy(field, ', direction: DESC')];
      return known.allValues ? directions : directions.slice(place % 2).slice(0, 1);
    });
  if (isInputObjectType(nullable)) {
    // A filter within a filter of the same type has one field.
    const isInner = within.includes(nullable);
    const fields = Object.values(nullable.getFields())
      .filter((field) => !isInner || !isInputObjectType(getNamedType(field.type)))
      .map((field) => ({
        name: field.name,
        required: isRequiredInputField(field),
        values: fewer(field.type, valuesOf(field.type, field.name, known, [...within, nullable]), known),
      }));
    const values = changesOfOne(fields).map((entries) => `{ ${entries} }`);
    return isInner ? values.slice(0, 1) : values;
  }
  const key = `${getNamedType(type)} ${name}`;
  const given = givenValues(key);
  if (given.length > 0) return given.map((value) => JSON.stringify(value));
  const generate = generators[key] ?? generators[String(getNamedType(type))];
  if (!generate) throw new Error(missing.argumentValue(name, String(type), key));
  return generate(known);
}

/** Scalars whose values name records: each of them may be one that a caller must not see. */
const naming = ['ID', 'String'];

/** The first and the last value of a type that names no record: of a list that is one item, and all of them. */
const fewer = (
  type: GraphQLInputType,
  values: readonly string[],
  { allValues }: KnownValues,
): readonly string[] => {
  const named = getNamedType(type);
  if (allValues || isInputObjectType(named) || naming.includes(named.name)) return values;
  return values.filter((_, place) => place === 0 || place === values.length - 1);
};

interface Choice {
  name: string;
  required: boolean;
  values: readonly string[];
}

/** Every value of every entry, one at a time, beside the first value of each that is required; first these alone. */
function changesOfOne(entries: readonly Choice[]): string[] {
  const write = (changed?: string, value?: string) =>
    entries
      .flatMap(({ name, required, values }) => {
        if (name === changed) return [`${name}: ${value}`];
        return required ? [`${name}: ${values[0]}`] : [];
      })
      .join(', ');
  const all = entries.flatMap(({ name, values }) => values.map((value) => write(name, value)));
  return [...new Set([...(entries.some(({ required }) => required) ? [write()] : []), ...all])];
}

const choiceOf = (argument: GraphQLArgument, known: KnownValues): Choice => ({
  name: argument.name,
  required: isRequiredArgument(argument),
  values: fewer(argument.type, valuesOf(argument.type, argument.name, known), known),
});

/** The arguments with which a field is queried: none or the required ones, then each value of each, then cursors in each order. */
export function argumentsOf(field: GraphQLField<unknown, unknown>, known: KnownValues): string[] {
  const plain = field.args.filter(({ name }) => !cursorNames.includes(name));
  const choices = plain.map((argument) => choiceOf(argument, known));
  const cursors = field.args.filter(({ name }) => cursorNames.includes(name));
  const order = choices.find(({ name }) => name === 'orderBy');
  const withCursors = cursors.flatMap(({ name }) =>
    [undefined, ...(known.allValues ? (order?.values ?? []) : [])].flatMap((by) =>
      known
        .cursors(getNamedType(field.type).name, by)
        .map((cursor) => `${by ? `orderBy: ${by}, ` : ''}${name}: "${cursor}"`),
    ),
  );
  const required = changesOfOne(choices.filter((choice) => choice.required)).slice(0, 1);
  const given = [...(required.length ? required : ['']), ...changesOfOne(choices), ...withCursors];
  return [...new Set(given)].map((text) => (text === '' ? '' : `(${text})`));
}
