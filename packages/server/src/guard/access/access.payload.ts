import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { AccountType, ApiKeyType, GrantType } from './access.type.ts';
import { accountById, apiKeyById, grantById } from './account.loaders.ts';

@ObjectType({ simpleResolvers: true })
export abstract class ApiKeyPayload extends MutationPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key; null where the act was refused.' })
  apiKey?: ApiKeyType | null;
}

@ObjectType({ simpleResolvers: true })
export abstract class NewApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The token, shown here and never again: keep it as a password. Null where the act was refused, and where the ' +
      'call was sent again with its idempotency key: tokens are stored nowhere. Rotate the key then.',
  })
  token?: string | null;
}

@ObjectType({ simpleResolvers: true })
export abstract class GrantPayload extends MutationPayload {
  @Field(() => GrantType, { nullable: true, description: 'The grant; null where the act was refused.' })
  grant?: GrantType | null;
}

@ObjectType({ simpleResolvers: true })
export abstract class AccountPayload extends MutationPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null where the act was refused.' })
  account?: AccountType | null;
}

/** The fields of `AccountPayload`, read when they are asked for. */
export const accountFields = (context: Context, account: { id: number } | undefined) =>
  account && { account: () => accountById(context).load(account.id) };

/** The fields of `ApiKeyPayload`, read when they are asked for. */
export const apiKeyFields = (context: Context, apiKey: { id: number } | undefined) =>
  apiKey && { apiKey: () => apiKeyById(context).load(apiKey.id) };

/** The fields of `GrantPayload`, read when they are asked for. */
export const grantFields = (context: Context, grant: { id: number } | undefined) =>
  grant && { grant: () => grantById(context).load(grant.id) };
