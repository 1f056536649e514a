import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { argumentsOf, type KnownValues } from './argument-values.ts';

type Field = GraphQLField<unknown, unknown>;

/** A function that says whether a caller may use a field, `Type.field`. */
export type May = (what: string) => boolean;

/** True of a type whose objects have an id by which they are read again. */
export const isNode = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

/** The fields of a type that a caller may use. */
export const fieldsOf = (type: GraphQLNamedType, may: May): Field[] =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).filter(({ name }) => may(`${type.name}.${name}`))
    : [];

/** The types of the schema that are nodes. */
export const nodeTypesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(isNode);

/**
 * The selection on an object that a field leads to: of one with an id that and its plain values, since it is read
 * again by itself; of any other everything that it has. Empty for a value; undefined where the caller may use nothing of it.
 */
export function selectionOf(type: GraphQLNamedType, may: May, known: KnownValues): string | undefined {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const parts = type.getTypes().flatMap((possible) => {
      const selection = selectionOf(possible, may, known);
      return selection === undefined ? [] : [`... on ${possible.name}${selection}`];
    });
    return ` { __typename ${parts.join(' ')} }`;
  }
  const inner = fieldsOf(type, may).flatMap((field) => {
    const target = getNamedType(field.type);
    if (isNode(type) && (!isLeafType(target) || field.args.length > 0)) return [];
    const selection = selectionOf(target, may, known);
    const given = field.args.some(isRequiredArgument) ? argumentsOf(field, known)[0] : '';
    return selection === undefined ? [] : [`${field.name}${given}${selection}`];
  });
  return inner.length > 0 ? ` { __typename ${inner.join(' ')} }` : undefined;
}

/** The numbers of fields and tokens of a text, which the server limits. */
export const sizeOf = (text: string) => ({
  fields: text.replace(/\([^)]*\)/g, '').match(/\w+(?!\w*:)/g)?.length ?? 0,
  tokens: text.match(/"[^"]*"|\.\.\.|[\w$]+|[^\s\w,]/g)?.length ?? 0,
});

/** Every way to ask for every field of a type, in groups that one request may hold. */
export function questionsAbout(type: GraphQLNamedType, may: May, known: KnownValues, most = 15): string[] {
  const asked = fieldsOf(type, may).flatMap((field) => {
    const selection = selectionOf(getNamedType(field.type), may, known);
    if (selection === undefined) return [];
    return argumentsOf(field, known).map((given) => `${field.name}${given}${selection}`);
  });
  const groups: string[][] = [];
  let [fields, tokens] = [0, 0];
  for (const question of asked) {
    const size = sizeOf(question);
    const group = groups.at(-1);
    if (group && group.length < most && fields + size.fields < 280 && tokens + size.tokens < 900) {
      group.push(question);
      [fields, tokens] = [fields + size.fields, tokens + size.tokens];
    } else {
      groups.push([question]);
      ({ fields, tokens } = size);
    }
  }
  return groups.map((group) => group.map((question, index) => `q${index}: ${question}`).join(' '));
}
