import { Arg, type ClassType, Ctx, Info, Mutation } from 'type-graphql';
import { Needs, type Rule } from './needs.ts';

/**
 * Declares a mutation that takes one input, with the descriptions of both. Its method gets the input, the context and
 * the info of the field.
 *
 * @example
 * \@InputMutation('access', () => EndGrantPayload, () => EndGrantInput, { mutation: '…', input: '…' })
 * endGrant(input: EndGrantInput, context: Context, info: GraphQLResolveInfo) { … }
 */
export const InputMutation =
  (
    rule: Rule,
    payload: () => ClassType,
    input: () => ClassType,
    descriptions: { mutation: string; input: string },
  ): MethodDecorator =>
  (prototype, name, method) => {
    Needs(rule)(prototype, name, method);
    Mutation(payload, { description: descriptions.mutation })(prototype, name, method);
    Arg('input', input, { description: descriptions.input })(prototype, name, 0);
    Ctx()(prototype, name, 1);
    Info()(prototype, name, 2);
  };
