import type { GraphQLResolveInfo } from 'graphql';
import { Arg, type ClassType, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { EntityManager } from '../database/database.ts';
import type { Context } from './context.ts';
import { type Loader, readChanged } from './loader.ts';
import type { MutationInput } from './mutation.input.ts';
import { type Done, type Outcome, runMutation } from './mutation.ts';
import { MutationPayload } from './mutation.type.ts';
import { Needs, type Rule } from './needs.ts';

/** A field of a payload, read from the outcome of the mutation (undefined where it was refused) if it is selected. */
export interface PayloadField<Changed> {
  name: string;
  type: Parameters<typeof Field>[0];
  nullable: boolean;
  description: string;
  read: (context: Context, done: Changed | undefined) => unknown;
}

type ById = (context: Context) => Loader<number, object>;

/** The row that a mutation returns by this name, as it is after the mutation; null where it was refused. */
export const changedRow = <Name extends string>(
  name: Name,
  type: ClassType,
  byId: ById,
  description: string,
): PayloadField<Record<Name, { id: number }>> => ({
  name,
  type: () => type,
  nullable: true,
  description,
  read: (context, done) => done && byId(context).load(done[name].id),
});

/** The rows that a mutation returns by this name, as they are after the mutation; none where it was refused. */
export const changedRows = <Name extends string>(
  name: Name,
  type: ClassType,
  byId: ById,
  description: string,
): PayloadField<Record<Name, readonly { id: number }[]>> => ({
  name,
  type: () => [type],
  nullable: false,
  description,
  read: (context, done) => readChanged(byId(context), done?.[name]),
});

/**
 * Declares the mutation that a service carries out, with the service's name unless another is given: a resolver class,
 * for callers with the permission to edit, or that given. Its payload `SetTargetPayload` has the fields given, besides
 * `userErrors` and `warnings`.
 *
 * @example
 * defineMutation(setTarget, {
 *   description: '…',
 *   input: SetTargetInput,
 *   inputDescription: '…',
 *   payload: [changedRow('target', TargetType, targetById, '…')],
 *   payloadDescription: '…',
 * })
 */
export function defineMutation<Input extends MutationInput, Result extends Done>(
  mutate: (em: EntityManager, input: Input, context: Context) => Promise<Result>,
  definition: {
    name?: string;
    needs?: Rule;
    description: string;
    input: ClassType<Input>;
    inputDescription: string;
    payload: readonly PayloadField<Outcome<Result>>[];
    payloadDescription: string;
  },
): ClassType {
  const { name = mutate.name, needs = 'edit', description, payload } = definition;

  @ObjectType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`, {
    description: definition.payloadDescription,
    simpleResolvers: true,
  })
  class Payload extends MutationPayload {}
  for (const field of payload) {
    const { type, nullable } = field;
    Field(type, { nullable, description: field.description })(Payload.prototype, field.name);
  }

  @Resolver()
  class MutationResolver {
    @Needs(needs)
    @Mutation(() => Payload, { name, description })
    run(
      @Arg('input', () => definition.input, { description: definition.inputDescription }) input: Input,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return runMutation(
        context,
        info,
        input,
        (em) => mutate(em, input, context),
        (done) => Object.fromEntries(payload.map((field) => [field.name, () => field.read(context, done)])),
      );
    }
  }
  return MutationResolver;
}
