import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import type { Loader } from '../../graph/loader.ts';
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

/** The field of a payload that has a row by its id, which is read only where it is selected. */
const rowField =
  <Name extends string>(name: Name, byId: (context: Context) => Loader<number, object>) =>
  (context: Context, done: Record<Name, { id: number }> | undefined) =>
    done && { [name]: () => byId(context).load(done[name].id) };

export const accountFields = rowField('account', accountById);
export const apiKeyFields = rowField('apiKey', apiKeyById);
export const grantFields = rowField('grant', grantById);
