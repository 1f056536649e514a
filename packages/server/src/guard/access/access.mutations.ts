import type { GraphQLResolveInfo } from 'graphql';
import { ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { InputMutation } from '../../graph/input-mutation.ts';
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
import { runAccessMutation, runKeyMutation } from './run-access-mutation.ts';

@ObjectType({
  description:
    'The result holds the key that was created, with its token. / Kết quả gồm khóa được tạo, kèm mã bí mật.',
})
class CreateApiKeyPayload extends NewApiKeyPayload {}

@ObjectType({
  description:
    'The result holds the new key that was created, with its token. / Kết quả gồm khóa mới được tạo, kèm mã bí mật.',
})
class RotateApiKeyPayload extends NewApiKeyPayload {}

@ObjectType({ description: 'The result holds the key that was revoked. / Kết quả gồm khóa bị thu hồi.' })
class RevokeApiKeyPayload extends ApiKeyPayload {}

@ObjectType({ description: 'The result holds the grant that was created. / Kết quả gồm quyền được cấp.' })
class GrantRolePayload extends GrantPayload {}

@ObjectType({
  description: 'The result holds the grant that was ended. / Kết quả gồm quyền được cấp đã kết thúc.',
})
class EndGrantPayload extends GrantPayload {}

@ObjectType({
  description: 'The result holds the account that was disabled. / Kết quả gồm tài khoản bị khóa.',
})
class DisableAccountPayload extends AccountPayload {}

@ObjectType({
  description: 'The result holds the account that was enabled again. / Kết quả gồm tài khoản được mở khóa.',
})
class EnableAccountPayload extends AccountPayload {}

@Resolver()
export class AccessMutations {
  @InputMutation(
    'access',
    () => CreateApiKeyPayload,
    () => CreateApiKeyInput,
    {
      mutation:
        'This mutation creates an account with a role and an API key (cấp khóa API), for a program or a person who does not sign in by OIDC. / Thao tác này tạo một tài khoản có vai trò và khóa API, cho chương trình hoặc người không đăng nhập bằng OIDC.',
      input:
        'The input names the holder, the role and the expiry of the key. / Đầu vào nêu chủ khóa, vai trò và thời hạn của khóa.',
    },
  )
  createApiKey(input: CreateApiKeyInput, context: Context, info: GraphQLResolveInfo) {
    return runKeyMutation(context, info, input, createApiKey);
  }

  @InputMutation(
    'access',
    () => RotateApiKeyPayload,
    () => RotateApiKeyInput,
    {
      mutation:
        'This mutation creates a second live key of an account that has one (thay khóa API); the first continues to work until it is revoked. / Thao tác này tạo khóa thứ hai cho tài khoản đang có một khóa còn hiệu lực; khóa cũ vẫn dùng được đến khi bị thu hồi.',
      input:
        'The input names the key and the expiry of its successor. / Đầu vào nêu khóa cũ và thời hạn của khóa mới.',
    },
  )
  rotateApiKey(input: RotateApiKeyInput, context: Context, info: GraphQLResolveInfo) {
    return runKeyMutation(context, info, input, rotateApiKey);
  }

  @InputMutation(
    'access',
    () => RevokeApiKeyPayload,
    () => RevokeApiKeyInput,
    {
      mutation:
        'This mutation revokes an API key, which stops working within a second (thu hồi khóa API). / Thao tác này thu hồi một khóa API; khóa ngừng hoạt động trong vòng một giây.',
      input: 'The input names the key to revoke. / Đầu vào nêu khóa cần thu hồi.',
    },
  )
  revokeApiKey(input: RevokeApiKeyInput, context: Context, info: GraphQLResolveInfo) {
    return runAccessMutation(context, info, input, revokeApiKey, apiKeyFields);
  }

  @InputMutation(
    'access',
    () => GrantRolePayload,
    () => GrantRoleInput,
    {
      mutation:
        'This mutation gives an account a role in a subtree or everywhere (cấp quyền). / Thao tác này cấp cho một tài khoản một vai trò trong một nhánh hoặc ở mọi nơi.',
      input:
        'The input names the account, the role, the subtree and the end. / Đầu vào nêu tài khoản, vai trò, nhánh và thời hạn.',
    },
  )
  grantRole(input: GrantRoleInput, context: Context, info: GraphQLResolveInfo) {
    return runAccessMutation(context, info, input, grantRole, grantFields);
  }

  @InputMutation(
    'access',
    () => EndGrantPayload,
    () => EndGrantInput,
    {
      mutation:
        'This mutation ends a grant within a second (thôi cấp quyền). / Thao tác này kết thúc một quyền đã cấp trong vòng một giây.',
      input: 'The input names the grant to end. / Đầu vào nêu quyền được cấp cần kết thúc.',
    },
  )
  endGrant(input: EndGrantInput, context: Context, info: GraphQLResolveInfo) {
    return runAccessMutation(context, info, input, endGrant, grantFields);
  }

  @InputMutation(
    'access',
    () => DisableAccountPayload,
    () => DisableAccountInput,
    {
      mutation:
        'This mutation disables an account within a second, with all its keys and tokens (khóa tài khoản). / Thao tác này khóa một tài khoản trong vòng một giây, cùng mọi khóa và token của tài khoản.',
      input: 'The input names the account to disable. / Đầu vào nêu tài khoản cần khóa.',
    },
  )
  disableAccount(input: DisableAccountInput, context: Context, info: GraphQLResolveInfo) {
    return runAccessMutation(context, info, input, disableAccount, accountFields);
  }

  @InputMutation(
    'access',
    () => EnableAccountPayload,
    () => EnableAccountInput,
    {
      mutation:
        'This mutation enables a disabled account again (mở khóa tài khoản), with the keys and grants that have not ended meanwhile. / Thao tác này mở khóa một tài khoản, cùng các khóa và quyền chưa hết hiệu lực trong thời gian đó.',
      input: 'The input names the account to enable again. / Đầu vào nêu tài khoản cần mở khóa.',
    },
  )
  enableAccount(input: EnableAccountInput, context: Context, info: GraphQLResolveInfo) {
    return runAccessMutation(context, info, input, enableAccount, accountFields);
  }
}
