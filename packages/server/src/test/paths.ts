import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type KnownValues, valuesOf } from './argument-values.ts';
import { inputValue, missingId } from './input-values.ts';

/** One step on the way to a field: the field that is asked, of an object of a type. */
export interface Step {
  type: string;
  field: GraphQLField<unknown, unknown>;
  /** True where the step before it leads to an interface or union, of which the type is one. */
  narrows: boolean;
}

/** The shortest way to each field from a root of the schema, as `Type.field`; by `node` where that is as short. */
export function shortestPaths(schema: GraphQLSchema): Map<string, Step[]> {
  const paths = new Map<string, Step[]>();
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root != null);
  let edge = roots.map((type) => ({ type: type.name, path: [] as Step[], narrows: false }));
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const { type: name, path, narrows } of edge) {
      const type = schema.getType(name);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const what = `${name}.${field.name}`;
        if (paths.has(what)) continue;
        const way = [...path, { type: name, field, narrows }];
        paths.set(what, way);
        const target = getNamedType(field.type);
        next.push({ type: target.name, path: way, narrows: false });
        if (!isAbstractType(target)) continue;
        for (const { name: possible } of schema.getPossibleTypes(target)) {
          next.push({ type: possible, path: way, narrows: true });
        }
      }
    }
    // By its id an object is reached without the fields that lead to it.
    edge = next.toSorted((a, b) => Number(b.narrows) - Number(a.narrows));
  }
  return paths;
}

/**
 * Every field of every object that any field leads to: through interfaces and unions, as the object itself and as its
 * interfaces, below lists, pages and payloads.
 */
export function everyWay(schema: GraphQLSchema): Step[][] {
  const paths = [...shortestPaths(schema).values()];
  const further = paths.flatMap((path) => {
    const target = getNamedType((path.at(-1) as Step).field.type);
    const known = isObjectType(target) || isInterfaceType(target) ? target.getInterfaces() : [];
    const possible = isAbstractType(target) ? schema.getPossibleTypes(target) : [];
    return [target, ...known, ...possible].flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => [
            ...path,
            { type: type.name, field, narrows: type !== target },
          ])
        : [],
    );
  });
  return [...paths.filter(({ length }) => length === 1), ...further];
}

/** An operation that takes a way and asks for its last field, with what its input is; every id is of nothing. */
export function operationOn(
  path: readonly Step[],
  known: KnownValues,
): { document: string; variables: object } {
  const [root] = path as [Step];
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const write = (rest: readonly Step[]): string => {
    const [step, ...further] = rest as [Step];
    const given = step.field.args.filter(isRequiredArgument).map((argument) => {
      if (step.type !== 'Mutation')
        return `${argument.name}: ${valuesOf(argument.type, argument.name, known)[0]}`;
      declared.push(`$${argument.name}: ${argument.type}`);
      variables[argument.name] = inputValue(argument.type, argument.name, missingId);
      return `${argument.name}: $${argument.name}`;
    });
    const leaf = isLeafType(getNamedType(step.field.type));
    const below = further.length > 0 ? ` { ${write(further)} }` : leaf ? '' : ' { __typename }';
    const text = `${step.field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${below}`;
    return step.narrows ? `... on ${step.type} { ${text} }` : text;
  };
  const selection = write(path);
  const kind = root.type === 'Mutation' ? 'mutation' : 'query';
  return { document: `${kind}${declared.length > 0 ? `(${declared})` : ''} { ${selection} }`, variables };
}
