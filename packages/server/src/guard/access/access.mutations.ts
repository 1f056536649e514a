import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import {
  CreateApiKeyInput,
  DisableAccountInput,
  EnableAccountInput,
  EndGrantInput,
  GrantRoleInput,
  RevokeApiKeyInput,
  RotateApiKeyInput,
} from './access.input.ts';
import {
  AccountPayload,
  ApiKeyPayload,
  accountFields,
  apiKeyFields,
  GrantPayload,
  grantFields,
  NewApiKeyPayload,
} from './access.payload.ts';
import { disableAccount, enableAccount } from './account.service.ts';
import { createApiKey, revokeApiKey, rotateApiKey } from './api-key.service.ts';
import { endGrant, grantRole } from './grant.service.ts';
import { runKeyMutation } from './run-key-mutation.ts';

@ObjectType({ description: 'The key made, with its token.' })
class CreateApiKeyPayload extends NewApiKeyPayload {}

@ObjectType({ description: 'The key made, with its token.' })
class RotateApiKeyPayload extends NewApiKeyPayload {}

@ObjectType({ description: 'The key revoked.' })
class RevokeApiKeyPayload extends ApiKeyPayload {}

@ObjectType({ description: 'The grant made.' })
class GrantRolePayload extends GrantPayload {}

@ObjectType({ description: 'The grant ended.' })
class EndGrantPayload extends GrantPayload {}

@ObjectType({ description: 'The account locked out.' })
class DisableAccountPayload extends AccountPayload {}

@ObjectType({ description: 'The account let in again.' })
class EnableAccountPayload extends AccountPayload {}

@Resolver()
export class AccessMutations {
  @Mutation(() => CreateApiKeyPayload, {
    description:
      'Makes an account with a role and a key (cấp khóa API): for a program, or a person without OIDC.',
  })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'What is to be recorded.' })
    input: CreateApiKeyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runKeyMutation(context, info, input, createApiKey);
  }

  @Mutation(() => RotateApiKeyPayload, {
    description:
      'Makes a second live key of the account that has one (thay khóa API); the first goes on until it is revoked.',
  })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'What is to be recorded.' })
    input: RotateApiKeyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runKeyMutation(context, info, input, rotateApiKey);
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Ends a key within a second (thu hồi khóa API).',
  })
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'What is to be recorded.' })
    input: RevokeApiKeyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(
      context,
      info,
      input,
      (em) => revokeApiKey(em, context.viewer.scopes, input),
      (done) => apiKeyFields(context, done?.apiKey),
    );
  }

  @Mutation(() => GrantRolePayload, {
    description: 'Gives an account a role in a subtree or everywhere (cấp quyền).',
  })
  grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'What is to be recorded.' }) input: GrantRoleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(
      context,
      info,
      input,
      (em) => grantRole(em, context.viewer.scopes, input),
      (done) => grantFields(context, done?.grant),
    );
  }

  @Mutation(() => EndGrantPayload, {
    description: 'Ends a grant within a second (thôi cấp quyền).',
  })
  endGrant(
    @Arg('input', () => EndGrantInput, { description: 'What is to be recorded.' }) input: EndGrantInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(
      context,
      info,
      input,
      (em) => endGrant(em, context.viewer.scopes, input),
      (done) => grantFields(context, done?.grant),
    );
  }

  @Mutation(() => DisableAccountPayload, {
    description: 'Locks an account out within a second, with all its keys and tokens (khóa tài khoản).',
  })
  disableAccount(
    @Arg('input', () => DisableAccountInput, { description: 'What is to be recorded.' })
    input: DisableAccountInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(
      context,
      info,
      input,
      (em) => disableAccount(em, context.viewer.scopes, input),
      (done) => accountFields(context, done?.account),
    );
  }

  @Mutation(() => EnableAccountPayload, {
    description: 'Lets an account in again, with what has not ended meanwhile (mở khóa tài khoản).',
  })
  enableAccount(
    @Arg('input', () => EnableAccountInput, { description: 'What is to be recorded.' })
    input: EnableAccountInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(
      context,
      info,
      input,
      (em) => enableAccount(em, context.viewer.scopes, input),
      (done) => accountFields(context, done?.account),
    );
  }
}
