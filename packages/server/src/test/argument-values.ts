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

/** What of a database the values of arguments are made from. */
export interface Words {
  /** Days on which the tree was different ones. */
  days: readonly string[];
  codes: readonly string[];
  /** Moments at which something was recorded. */
  moments: readonly string[];
  /** Who recorded it, as the audit names them, and by which operations. */
  callers: readonly string[];
  operations: readonly string[];
  fileNumbers: readonly string[];
  ids: readonly string[];
  /** What to search for: names of what the caller may see, and may not. */
  searches: readonly string[];
  /** Cursors of rows that the caller may see, and may not, by the type of the connection and its `orderBy`. */
  cursors(connection: string, order: string | undefined): readonly string[];
}

const texts = (values: readonly string[]) => values.map((value) => JSON.stringify(value));
export const cursorNames = ['after', 'before'];

/** By the scalar's name, or its name and the argument's. */
const generators: Record<string, (words: Words) => readonly string[]> = {
  Boolean: () => ['true', 'false'],
  Date: ({ days }) => texts(days),
  DateTime: ({ moments }) => texts(moments),
  ID: ({ ids }) => texts(ids),
  'Int first': () => ['100', '1'],
  'Int fromYear': () => ['2012', '2018'],
  'Int last': () => ['100', '2'],
  'Int maxDepth': () => ['1', '2'],
  'Int toYear': () => ['2020', '2021'],
  'Int year': () => ['2013', '2016', '2020'],
  'String caller': ({ callers }) => texts(callers),
  'String code': ({ codes }) => texts(codes),
  'String fileNumber': ({ fileNumbers }) => texts(fileNumbers),
  'String operation': ({ operations }) => texts(operations),
  'String search': ({ searches }) => texts(searches),
};

/**
 * Values for an argument, or a field of an input, as GraphQL writes them.
 * @throws Error where there is no generator for it, so that no new argument slips past.
 */
export function valuesOf(type: GraphQLInputType, name: string, words: Words): readonly string[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = valuesOf(nullable.ofType, name, words);
    return [...items.map((item) => `[${item}]`), `[${items.join(', ')}]`];
  }
  if (isEnumType(nullable)) return nullable.getValues().map((value) => value.name);
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).map((field) => ({
      name: field.name,
      required: isRequiredInputField(field),
      values: valuesOf(field.type, field.name, words),
    }));
    return changesOfOne(fields).map((entries) => `{ ${entries} }`);
  }
  const generate = generators[`${getNamedType(type)} ${name}`] ?? generators[String(getNamedType(type))];
  if (!generate) throw new Error(`argument-values.ts has no values for ${name}: ${type}`);
  return generate(words);
}

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

const choiceOf = (argument: GraphQLArgument, words: Words): Choice => ({
  name: argument.name,
  required: isRequiredArgument(argument),
  values: valuesOf(argument.type, argument.name, words),
});

/** The arguments that a field is asked with: none or the required ones, then each value of each, then cursors in each order. */
export function argumentsOf(field: GraphQLField<unknown, unknown>, words: Words): string[] {
  const plain = field.args.filter(({ name }) => !cursorNames.includes(name));
  const choices = plain.map((argument) => choiceOf(argument, words));
  const cursors = field.args.filter(({ name }) => cursorNames.includes(name));
  const order = choices.find(({ name }) => name === 'orderBy');
  const withCursors = cursors.flatMap(({ name }) =>
    [undefined, ...(order?.values ?? [])].flatMap((orderBy) =>
      words
        .cursors(getNamedType(field.type).name, orderBy)
        .map((cursor) => `${orderBy ? `orderBy: ${orderBy}, ` : ''}${name}: "${cursor}"`),
    ),
  );
  const required = changesOfOne(choices.filter((choice) => choice.required)).slice(0, 1);
  const given = [...(required.length ? required : ['']), ...changesOfOne(choices), ...withCursors];
  return [...new Set(given)].map((text) => (text === '' ? '' : `(${text})`));
}
