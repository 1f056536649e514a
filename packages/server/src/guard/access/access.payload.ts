import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { AccountType, ApiKeyType, GrantType } from './access.type.ts';
import { accountById, apiKeyById, grantById } from './account.loaders.ts';

@ObjectType({ simpleResolvers: true })
export abstract class ApiKeyPayload extends MutationPayload {
  @Field(() => ApiKeyType, {
    nullable: true,
    description:
      'This is the key as recorded after the mutation; null where the mutation was refused. / Đây là khóa như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  })
  apiKey?: ApiKeyType | null;
}

@ObjectType({ simpleResolvers: true })
export abstract class NewApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The token is the secret of the new key and is shown here once: keep it as a password. It is null where the mutation was refused, and where the call was repeated with its idempotency key, because tokens are stored nowhere; rotate the key then. / Đây là mã bí mật của khóa mới, chỉ hiện ở đây một lần: hãy giữ như mật khẩu. Giá trị là null nếu thao tác bị từ chối, hoặc nếu lần gọi được gửi lại với cùng khóa chống lặp vì mã không được lưu ở đâu; khi đó hãy thay khóa.',
  })
  token?: string | null;
}

@ObjectType({ simpleResolvers: true })
export abstract class GrantPayload extends MutationPayload {
  @Field(() => GrantType, {
    nullable: true,
    description:
      'This is the grant as recorded after the mutation; null where the mutation was refused. / Đây là quyền được cấp như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  })
  grant?: GrantType | null;
}

@ObjectType({ simpleResolvers: true })
export abstract class AccountPayload extends MutationPayload {
  @Field(() => AccountType, {
    nullable: true,
    description:
      'This is the account as recorded after the mutation; null where the mutation was refused. / Đây là tài khoản như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  })
  account?: AccountType | null;
}

/** The fields of `AccountPayload`, read only where they are selected. */
export const accountFields = (context: Context, done: { account: { id: number } } | undefined) =>
  done && { account: () => accountById(context).load(done.account.id) };

/** The fields of `ApiKeyPayload`, read only where they are selected. */
export const apiKeyFields = (context: Context, done: { apiKey: { id: number } } | undefined) =>
  done && { apiKey: () => apiKeyById(context).load(done.apiKey.id) };

/** The fields of `GrantPayload`, read only where they are selected. */
export const grantFields = (context: Context, done: { grant: { id: number } } | undefined) =>
  done && { grant: () => grantById(context).load(done.grant.id) };
