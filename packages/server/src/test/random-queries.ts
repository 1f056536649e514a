import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { buildServedSchema } from '../schema.ts';
import { givenValues } from './cases.ts';
import { missing } from './missing.ts';

const schema = buildServedSchema();
type Field = GraphQLField<unknown, unknown>;
const deepest = 5;

/** Draws a value of an arbitrary. */
type Draw = fc.GeneratorValue;

/** Values for the arguments that bound or find what is read; those without one here are left out. */
const argumentValue = (draw: Draw, name: string): string | undefined =>
  ({
    first: String(draw(fc.integer, { min: 1, max: 5 })),
    asOf: draw(fc.constantFrom, '"2012-06-30"', '"2020-12-31"'),
    year: draw(fc.constantFrom, '2015', '2019'),
    fromYear: draw(fc.constantFrom, '2012', '2017'),
    toYear: draw(fc.constantFrom, '2017', '2020'),
    fromDate: draw(fc.constantFrom, '"2012-02-29"', '"2015-01-01"'),
    toDate: draw(fc.constantFrom, '"2015-01-01"', '"2020-12-31"'),
    subject: draw(fc.constantFrom, 'MEMBER', 'ORGANIZATION'),
    by: draw(fc.constantFrom, '[SEX]', '[STATUS, AGE_BAND]', '[ETHNICITY]'),
    code: '"DUK"',
    includeDescendants: draw(fc.constantFrom, 'true', 'false'),
  })[name];

function argumentsOf(draw: Draw, field: Field): string {
  const given = field.args.flatMap((argument) => {
    const { name, type } = argument;
    const key = `${getNamedType(type)} ${name}`;
    const required = isRequiredArgument(argument);
    const value = argumentValue(draw, name) ?? givenValues(key).map((given) => JSON.stringify(given))[0];
    if (required && value === undefined) throw new Error(missing.argumentValue(name, String(type), key));
    const wanted = required || name === 'code' || draw(fc.boolean);
    return value !== undefined && wanted ? [`${name}: ${value}`] : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** A root field that needs an id or a number of the sample, and knows no code, is no part of this. */
const needsKey = ({ args }: Field) =>
  args.some(({ type }) => getNamedType(type).name === 'ID') && !args.some(({ name }) => name === 'code');

/** Some fields of a type, each of objects with some fields of theirs. */
function selectionOf(draw: Draw, type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) {
    const index = draw(fc.nat, type.getTypes().length - 1);
    const possible = type.getTypes()[index] as GraphQLNamedType;
    return `{ __typename ... on ${possible.name} ${selectionOf(draw, possible, depth)} }`;
  }
  if (!isObjectType(type)) return '{ __typename id }';
  const fields = type.getFields();
  const names = Object.keys(fields).filter((name) => {
    if (type.name === 'Query') return !needsKey(fields[name] as Field);
    return depth < deepest || isLeafType(getNamedType(fields[name]?.type));
  });
  const chosen: string[] = draw(fc.subarray, names, { maxLength: Math.min(4, names.length) });
  return `{ __typename ${chosen.map((name) => fieldOf(draw, fields[name] as Field, depth)).join(' ')} }`;
}

function fieldOf(draw: Draw, field: Field, depth: number): string {
  const type = getNamedType(field.type);
  const selection = isLeafType(type) ? '' : ` ${selectionOf(draw, type, depth + 1)}`;
  return `${field.name}${argumentsOf(draw, field)}${selection}`;
}

/** Draws a query over the whole schema that is valid and finds something. */
export function randomQuery(draw: Draw): string {
  return selectionOf(draw, schema.getQueryType() as GraphQLNamedType, 0);
}
