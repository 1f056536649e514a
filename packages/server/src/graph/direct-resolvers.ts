import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from './context.ts';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Resolver = Storage['fieldResolvers'][number] | Storage['queries'][number];
type Parameter = NonNullable<Resolver['params']>[number];

/**
 * Has resolvers of what is read called as they are, and columns taken from their row. type-graphql would await each
 * argument, for the validation that it offers and nothing here uses: several promises for each field of each row, and
 * no row resolved before all others are on their way. Mutations are left to it.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, queries, objectTypes, interfaceTypes } = getMetadataStorage();
  const typeOf = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const resolvers = new Map<string, Resolver>([
    ...queries.map((query) => [`Query.${query.schemaName}`, query] as const),
    ...fieldResolvers.map(
      (field) => [`${typeOf.get(field.getObjectType?.() as never)}.${field.schemaName}`, field] as const,
    ),
  ]);
  const readLater = new Set(
    objectTypes.flatMap(({ name, fields = [] }) =>
      fields.filter(({ simple }) => simple === false).map(({ schemaName }) => `${name}.${schemaName}`),
    ),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getMutationType() || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolver = namesOf(type, field.name)
        .map((name) => resolvers.get(name))
        .find((found) => found !== undefined);
      if (resolver) field.resolve = direct(resolver) as never;
      else field.resolve = readLater.has(`${type.name}.${field.name}`) ? defaultFieldResolver : undefined;
    }
  }
}

/** How a field of a type is called there and in the interfaces that it may come from. */
const namesOf = (type: GraphQLObjectType, field: string): string[] =>
  [type, ...type.getInterfaces()].map(({ name }) => `${name}.${field}`);

function direct({ target, methodName, params = [] }: Resolver): Resolve {
  const instance = Reflect.construct(target, []);
  const method = instance[methodName] as (...values: unknown[]) => unknown;
  const parameters = params.toSorted((one, other) => one.index - other.index).map(parameter);
  const count = parameters.length;
  return (root, values, context, info) => {
    // Not mapped: it is called for each field of each row.
    const given = new Array(count);
    for (let place = 0; place < count; place++)
      given[place] = parameters[place]?.(root, values, context, info);
    return method.apply(instance, given);
  };
}

function parameter(metadata: Parameter): Resolve {
  switch (metadata.kind) {
    case 'root':
      return (root) => root;
    case 'context':
      return (_root, _values, context) => context;
    case 'info':
      return (_root, _values, _context, info) => info;
    case 'args':
      return (_root, values) => values;
    case 'arg':
      return (_root, values) => values[metadata.name];
    default:
      throw new Error(`${metadata.methodName}: a parameter of the kind ${metadata.kind} is not known here.`);
  }
}
