import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from '../../database/database.ts';
import type { Context } from '../../graph/context.ts';
import type { MutationInput } from '../../graph/mutation.input.ts';
import { runMutation } from '../../graph/mutation.ts';
import type { Scopes } from '../../shared/permission.ts';
import { apiKeyFields } from './access.payload.ts';
import type { NewKey } from './api-key.service.ts';

/**
 * Runs a mutation that creates a key. Its token bypasses the recorded outcome, and is shown only with the key that it
 * belongs to: not by the call's repetition, nor where an attempt that created another key was rolled back.
 */
export function runKeyMutation<Input extends MutationInput>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  create: (em: EntityManager, holder: Scopes, input: Input) => Promise<NewKey>,
) {
  const tokens = new Map<number, string>();
  return runMutation(
    context,
    info,
    input,
    async (em) => {
      const { apiKey, token } = await create(em, context.viewer.scopes, input);
      tokens.set(apiKey.id, token);
      return { apiKey, warnings: [] };
    },
    (done) => ({ ...apiKeyFields(context, done?.apiKey), token: done && tokens.get(done.apiKey.id) }),
  );
}
