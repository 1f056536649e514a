import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from '../../database/database.ts';
import type { Context } from '../../graph/context.ts';
import type { MutationInput } from '../../graph/mutation.input.ts';
import { type Done, type Outcome, runMutation } from '../../graph/mutation.ts';
import type { Scopes } from '../../shared/permission.ts';
import { apiKeyFields } from './access.payload.ts';
import type { NewKey } from './api-key.service.ts';

/** A change of accounts, keys or grants by the holder of some permissions. */
type Change<Input, Result> = (em: EntityManager, holder: Scopes, input: Input) => Promise<Result>;

/** Runs a mutation with the permissions of the caller. */
export function runAccessMutation<Input extends MutationInput, Result extends Done>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  change: Change<Input, Result>,
  fields: (context: Context, done: Outcome<Result> | undefined) => object | undefined,
): Promise<object> {
  const { scopes } = context.viewer;
  return runMutation(
    context,
    info,
    input,
    (em) => change(em, scopes, input),
    (done) => fields(context, done),
  );
}

/**
 * Runs a mutation that creates a key. Its token bypasses the recorded outcome, and is shown only with the key that it
 * belongs to: not by the call's repetition, nor where an attempt that created another key was rolled back.
 */
export function runKeyMutation<Input extends MutationInput>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  create: Change<Input, NewKey>,
) {
  const tokens = new Map<number, string>();
  const createKey: Change<Input, { apiKey: NewKey['apiKey']; warnings: [] }> = async (...change) => {
    const { apiKey, token } = await create(...change);
    tokens.set(apiKey.id, token);
    return { apiKey, warnings: [] };
  };
  return runAccessMutation(context, info, input, createKey, (_, done) => ({
    ...apiKeyFields(context, done),
    token: done && tokens.get(done.apiKey.id),
  }));
}
