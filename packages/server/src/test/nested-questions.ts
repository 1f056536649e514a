import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { argumentsOf, type KnownValues } from './argument-values.ts';
import { fieldsOf, isNode, type May, questionsAbout } from './selections.ts';

/** A function that writes a query for objects of a type, with a selection on each, of so many of every list on the way. */
type Around = (selection: string, first: number) => string;

/**
 * The shortest way from the root to each type of nodes that a caller may reach, through lists alone: a field that
 * reads one object by its id would have a single parent below it.
 */
function waysTo(schema: GraphQLSchema, may: May, known: KnownValues): Map<GraphQLNamedType, Around> {
  const ways = new Map<GraphQLNamedType, Around>();
  const root = schema.getQueryType() as GraphQLNamedType;
  let level: [GraphQLNamedType, Around][] = [[root, (selection) => `{ ${selection} }`]];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const [type, around] of level) {
      for (const field of fieldsOf(type, may)) {
        const target = getNamedType(field.type);
        const page = isObjectType(target) ? target.getFields().nodes : undefined;
        const node = page ? getNamedType(page.type) : target;
        if (!isObjectType(node) || ways.has(node) || (type === root && !page && field.args.length > 0))
          continue;
        const [given = ''] = argumentsOf(field, known);
        const way: Around = page
          ? (selection, first) => around(`${field.name}(first: ${first}) { nodes { ${selection} } }`, first)
          : (selection, first) => around(`${field.name}${given} { ${selection} }`, first);
        ways.set(node, way);
        next.push([node, way]);
      }
    }
    level = next;
  }
  return ways;
}

/** Queries for every field of every type of nodes in every way, below lists; each for more and for fewer objects, and `together` fields at most. */
export const nestedQuestions = (
  schema: GraphQLSchema,
  may: May,
  known: KnownValues,
  together?: number,
): string[][] =>
  [...waysTo(schema, may, known)].flatMap(([type, around]) =>
    isNode(type)
      ? questionsAbout(type, may, known, together).map((group) =>
          [2, 1].map((first) => around(`__typename ${group}`, first)),
        )
      : [],
  );
