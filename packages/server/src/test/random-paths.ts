import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';
import { cursorNames, type KnownValues, valuesOf } from './argument-values.ts';
import { fieldsOf, type May } from './selections.ts';

type Field = GraphQLField<unknown, unknown>;

/** The number of fields of a path, pages and edges not counted. */
const deepest = 5;
const partOfConnection = /(Connection|Edge)$/;

/** Draws the place of an item: fast-check compares what it is given, and types refer to each other in circles. */
const pick = <Item>(draw: fc.GeneratorValue, items: readonly Item[]): Item =>
  items[draw(fc.nat, items.length - 1)] as Item;

/** Some arguments of a field together: a page from one end, after a cursor of the order asked for. */
function drawArguments(draw: fc.GeneratorValue, field: Field, known: KnownValues): string {
  const given = new Map<string, string>();
  for (const argument of field.args) {
    if (cursorNames.includes(argument.name)) continue;
    if (argument.name === 'last' && given.has('first')) continue;
    if (!isRequiredArgument(argument) && !draw(fc.boolean)) continue;
    const values = valuesOf(argument.type, argument.name, known);
    if (values.length > 0) given.set(argument.name, pick(draw, values));
  }
  if (field.args.some(({ name }) => name === 'after') && draw(fc.boolean)) {
    const cursors = known.cursors(getNamedType(field.type).name, given.get('orderBy'));
    given.set(pick(draw, cursorNames), JSON.stringify(pick(draw, cursors)));
  }
  return given.size > 0 ? `(${Array.from(given, ([name, value]) => `${name}: ${value}`).join(', ')})` : '';
}

/** Draws a selection on an object: its id, and one or two fields, the one on the path leading further. */
function drawSelection(
  draw: fc.GeneratorValue,
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  may: May,
  known: KnownValues,
): string {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLNamedType];
  const chosen = pick(draw, possible);
  const all = fieldsOf(chosen, may);
  const further = all.filter((field) => !isLeafType(getNamedType(field.type)));
  const values = all.filter((field) => isLeafType(getNamedType(field.type)));
  const fields = [
    ...(values.length > 0 ? [pick(draw, values)] : []),
    ...(further.length > 0 && depth < deepest ? [pick(draw, further)] : []),
  ];
  const inner = fields.map((field) => {
    const target = getNamedType(field.type);
    const below = depth + (partOfConnection.test(chosen.name) ? 0 : 1);
    const selection = isLeafType(target) ? '' : ` ${drawSelection(draw, schema, target, below, may, known)}`;
    return `${field.name}${drawArguments(draw, field, known)}${selection}`;
  });
  const id = all.some(({ name }) => name === 'id') ? 'id' : '';
  return chosen === type
    ? `{ __typename ${id} ${inner.join(' ')} }`
    : `{ __typename ... on ${chosen.name} { ${id} ${inner.join(' ')} } }`;
}

/** Draws a query that follows one path through the schema, with any arguments on the way. */
export const randomPath = (
  draw: fc.GeneratorValue,
  schema: GraphQLSchema,
  may: May,
  known: KnownValues,
): string => randomPathFrom(draw, schema, schema.getQueryType() as GraphQLNamedType, may, known);

/** Draws a selection that follows one path from an object of a type. */
export const randomPathFrom = (
  draw: fc.GeneratorValue,
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  may: May,
  known: KnownValues,
): string => drawSelection(draw, schema, type, 0, may, known);
