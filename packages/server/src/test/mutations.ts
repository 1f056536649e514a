import { type GraphQLField, type GraphQLSchema, getNamedType } from 'graphql';
import type { Actor } from './actor.ts';
import { type Fitting, fitting } from './fitting-inputs.ts';
import { inputValue } from './input-values.ts';

/** A mutation of the schema. */
export type Mutation = GraphQLField<unknown, unknown>;

/** The mutations of a schema in an order in which each finds what it takes; one that is new comes last. */
export function mutationsOf(schema: GraphQLSchema): Mutation[] {
  const order = Object.keys(fitting);
  const place = ({ name }: Mutation) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.values(schema.getMutationType()?.getFields() ?? {}).toSorted((a, b) => place(a) - place(b));
}

/** The argument of a mutation. @throws Error where it has none or more, so that no new one slips past */
export function inputOf({ name, args: [input, more] }: Mutation) {
  if (!input || more) throw new Error(`mutations.ts does not know what ${name} takes`);
  return input;
}

/** The ways in which a mutation is done: those known, or by sensible values alone. */
export const waysOf = ({ name }: Mutation): readonly Fitting[] => fitting[name] ?? [() => ({})];

/** An input with which an act should succeed now; names in it tell who acts. */
export async function fittingInput(mutation: Mutation, way: Fitting, actor: Actor): Promise<object> {
  const { type, name } = inputOf(mutation);
  const sensible = JSON.stringify(inputValue(type, name, (of) => actor.ids[of] as string));
  const named = JSON.parse(sensible.replaceAll('Thử', `Thử ${actor.key}`));
  return { ...named, ...(await way(actor)), idempotencyKey: crypto.randomUUID() };
}

/** An operation that does a mutation and asks something of its payload. */
export const operation = (mutation: Mutation, selection: string): string =>
  `mutation($input: ${getNamedType(inputOf(mutation).type)}!) { ${mutation.name}(input: $input) ${selection} }`;

/** The same input with another id at a path, in every item of the lists on the way. */
export function withId(input: unknown, path: readonly string[], id: string): unknown {
  if (Array.isArray(input)) return path.length > 0 ? input.map((item) => withId(item, path, id)) : [id];
  const [field, ...further] = path;
  if (field === undefined) return id;
  const fields = (input ?? {}) as Record<string, unknown>;
  return { ...fields, [field]: withId(fields[field], further, id) };
}
