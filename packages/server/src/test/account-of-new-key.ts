import { encodeId } from '../graph/node.ts';
import { type Actor, findOne } from './actor.ts';

/** The account of the key that an actor has made, as inputs name it. */
export async function accountOfNewKey(actor: Actor): Promise<{ accountId: string }> {
  const prefix = actor.payloads.get('createApiKey')?.apiKey.prefix;
  const key = await findOne<{ id: number }>(
    actor,
    `select account_id as id from api_key where prefix = '${prefix}'`,
  );
  return { accountId: encodeId('Account', Number(key?.id)) };
}
