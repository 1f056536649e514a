import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import type { Step } from './paths.ts';

/** The id of some object of a type. */
export type IdOf = (type: string) => string;

const literals: Record<string, string> = {
  Date: '"2020-12-31"',
  Int: '2020',
  Boolean: 'true',
  code: '"DUK"',
};

/** A value of a type as a query writes it: of an object none of its fields. */
function literalOf(type: GraphQLInputType, name: string, id: string): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literalOf(nullable.ofType, name, id)}]`;
  if (isEnumType(nullable)) return String(nullable.getValues().at(-1)?.name);
  if (isInputObjectType(nullable)) return '{}';
  if (nullable.name === 'ID') return JSON.stringify(id);
  return literals[nullable.name] ?? literals[name] ?? '"x"';
}

/**
 * An operation that takes a way, with a variable for each argument of its last field; with `defaults` each variable may
 * be null and has a default value. Ids on the way are those of objects.
 */
export function operationWithArguments(path: readonly Step[], idOf: IdOf, defaults = false): string {
  const { field } = path.at(-1) as Step;
  const write = ([step, ...rest]: readonly Step[]): string => {
    const { type, field: at, narrows } = step as Step;
    const [next] = rest;
    const given = next
      ? at.args
          .filter(isRequiredArgument)
          .map((argument) => `${argument.name}: ${literalOf(argument.type, argument.name, idOf(next.type))}`)
      : at.args.map(({ name }) => `${name}: $${name}`);
    const leaf = isLeafType(getNamedType(at.type)) ? '' : ' { __typename }';
    const selected = `${at.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${next ? ` { ${write(rest)} }` : leaf}`;
    return narrows ? `... on ${type} { ${selected} }` : selected;
  };
  const kind = path[0]?.type === 'Mutation' ? 'mutation' : 'query';
  const variables = field.args.map(({ name, type }) => {
    const value = defaults ? ` = ${literalOf(type, name, idOf('Organization'))}` : '';
    return `$${name}: ${defaults ? getNullableType(type) : type}${value}`;
  });
  return `${kind}(${variables.join(', ')}) { ${write(path)} }`;
}
