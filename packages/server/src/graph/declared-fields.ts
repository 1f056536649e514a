import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { getMetadataStorage, Resolver as ResolverOf } from 'type-graphql';
import { asOfArgument } from './as-of.ts';
import type { Context } from './context.ts';
import type { FieldPlan, RequestFacts } from './field-plan.ts';
import { resolvePlan } from './resolve-plan.ts';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Method = Storage['fieldResolvers'][number] | Storage['queries'][number];
type Parameter = NonNullable<Method['params']>[number];
type Arguments = Readonly<Record<string, unknown>>;

/** Returns the plan of a field for its arguments. @throws RequestError where they are invalid */
export type PlanField = (values: Arguments, facts: RequestFacts, info: GraphQLResolveInfo) => FieldPlan;

const declaring = new WeakSet<object>();
const plans = new WeakMap<object, PlanField>();

/**
 * The decorator of a class whose methods declare fields of a type: each returns a `FieldPlan` for the arguments of
 * its field, and gets no row. Other resolver classes of type-graphql have ordinary resolvers, which get whole rows.
 *
 * @example
 * \@DeclaredFields(() => PositionType)
 * class PositionFields {
 *   \@FieldResolver(() => MemberType)
 *   member() { return position.one(memberById, 'memberId'); }
 * }
 */
export const DeclaredFields =
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own notion of a class
    (type?: () => Function): ClassDecorator =>
    (target) => {
      declaring.add(target);
      (type ? ResolverOf(type) : ResolverOf())(target as never);
    };

/** The declaration of a field, by default the column of its name; undefined for a field with a resolver. */
export function planOfField(field: GraphQLField<unknown, unknown>): PlanField | undefined {
  const known = plans.get(field);
  if (known !== undefined || field.resolve !== undefined) return known;
  const plan: FieldPlan = { kind: 'column', column: field.name };
  plans.set(field, () => plan);
  return plans.get(field);
}

/**
 * Resolves the schema's fields by their declarations, and calls ordinary resolvers of queries directly: type-graphql
 * would await each argument, several promises for each field of each row. Mutations are left to it.
 */
export function resolveDeclared(schema: GraphQLSchema): void {
  const { fieldResolvers, queries, objectTypes, interfaceTypes } = getMetadataStorage();
  const typeOf = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const methods = new Map<string, Method>([
    ...queries.map((query) => [`Query.${query.schemaName}`, query] as const),
    ...fieldResolvers.map(
      (field) => [`${typeOf.get(field.getObjectType?.() as never)}.${field.schemaName}`, field] as const,
    ),
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getMutationType() || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // The field may come from an interface.
      const method = [type, ...type.getInterfaces()]
        .map(({ name }) => methods.get(`${name}.${field.name}`))
        .find((found) => found !== undefined);
      field.resolve = method && resolverOf(field, method);
    }
  }
}

function resolverOf(
  field: GraphQLField<unknown, unknown>,
  { target, methodName, params = [] }: Method,
): Resolve {
  const instance = Reflect.construct(target, []);
  const method = instance[methodName] as (...values: unknown[]) => unknown;
  const takesDay = field.args.some(({ name }) => name === asOfArgument);
  const parameters = params
    .toSorted((one, other) => one.index - other.index)
    .map((metadata) => parameter(metadata, takesDay));
  const call: Resolve = (root, values, context, info) =>
    method.apply(
      instance,
      parameters.map((read) => read(root, values, context, info)),
    );
  if (!declaring.has(target)) return call;
  if (params.some(({ kind }) => kind === 'root'))
    throw new Error(
      `${target.name}.${methodName} declares a field and gets no row: name its columns, or use @Resolver.`,
    );
  const plan: PlanField = (values, facts, info) => call(undefined, values, facts as never, info) as FieldPlan;
  plans.set(field, plan);
  return resolvePlan(plan) as Resolve;
}

/** Reads a parameter of a method. A null argument is passed as undefined, and `asOf` is always a day. */
function parameter(metadata: Parameter, takesDay: boolean): Resolve {
  switch (metadata.kind) {
    case 'root':
      return (root) => root;
    case 'context':
      return (_root, _values, context) => context;
    case 'info':
      return (_root, _values, _context, info) => info;
    case 'args':
      return (_root, values, { day }) => ({
        ...(takesDay && { [asOfArgument]: day }),
        ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
      });
    case 'arg':
      if (metadata.name === asOfArgument) return (_root, values, { day }) => values[asOfArgument] ?? day;
      return (_root, values) => values[metadata.name] ?? undefined;
    default:
      throw new Error(`${metadata.methodName}: a parameter of the kind ${metadata.kind} is not supported.`);
  }
}
