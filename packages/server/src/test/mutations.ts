import { getNamedType } from 'graphql';
import type { Actor } from './actor.ts';
import type { Mutation } from './cases.ts';
import type { AcceptedInput } from './define-cases.ts';
import { inputValue } from './input-values.ts';
import { missing } from './missing.ts';

/** The argument of a mutation. @throws Error where it has none or more */
export function inputOf({ name, args: [input, more] }: Mutation) {
  if (!input || more) throw new Error(missing.oneInput(name));
  return input;
}

/** An input with which a mutation should be accepted now; the names in it contain the key of the actor. */
export async function completeInput(
  mutation: Mutation,
  accepted: AcceptedInput,
  actor: Actor,
): Promise<object> {
  const { type, name } = inputOf(mutation);
  const given = await accepted(actor);
  const sensible = JSON.stringify(inputValue(type, name, (of) => actor.ids[of]));
  const named = JSON.parse(sensible.replaceAll('Thử', `Thử ${actor.key}`));
  return { ...named, ...given, idempotencyKey: crypto.randomUUID() };
}

/** An operation that performs a mutation and asks something of its payload. */
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
